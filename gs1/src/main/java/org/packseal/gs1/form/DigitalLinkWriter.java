package org.packseal.gs1.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Writes the canonical GS1 Digital Link: primary key and qualifiers in the path, attributes of predefined length first in
 * the query. Everything but unreserved characters is escaped.
 */
public final class DigitalLinkWriter {
    /** Stem of the canonical form (GS1 Digital Link Standard: URI Syntax). */
    public static final String CANONICAL_STEM = "https://id.gs1.org";

    private final List<Part> path = new ArrayList<>();
    private final List<Part> query = new ArrayList<>();

    private DigitalLinkWriter() {}

    /**
     * The link, or empty where no element is a primary key or one that is left for the query may not stand there.
     *
     * @param elements elements in order; of several with one identifier the first is written
     * @param pathLength how many of them, from the first on, are the path of the link they were read from; 0 if none
     * @param stem scheme, host and any path in front of the primary key, with or without slash at its end
     */
    public static Optional<String> write(List<Element> elements, int pathLength, String stem) {
        List<Part> parts = parts(elements);
        DigitalLinkWriter writer = new DigitalLinkWriter();
        boolean found = parts != null && (pathLength > 0 ? writer.keep(parts, pathLength) : writer.choose(parts));
        return found && writer.mayQuery() ? Optional.of(writer.text(stem)) : Optional.empty();
    }

    /** The stem, if it is one. */
    public static String checkedStem(String stem) {
        String probe = stem + "/";
        DigitalLinkUri uri = DigitalLinkUri.split(probe, 0, probe.length());
        if (uri == null || uri.pathEnd() != probe.length()) {
            throw new IllegalArgumentException("a stem is an http or https address without query and fragment");
        }
        uri.checkCharacters(probe, (code, offset, length, sentence) -> {
            throw new IllegalArgumentException("stem: " + sentence);
        });
        return stem;
    }

    /** A number of restricted circulation leads to nothing on the web. */
    private static boolean restricted(ApplicationIdentifier ai, String value) {
        return ai == PackElements.GTIN && value.length() == 14 && Gtin.isRestrictedCirculation(value, 0);
    }

    /** Each identifier once; null if one is none of GS1's, cannot hold its value, or is of restricted circulation. */
    private static @Nullable List<Part> parts(List<Element> elements) {
        AiSet seen = new AiSet();
        List<Part> parts = new ArrayList<>();
        for (Element element : elements) {
            ApplicationIdentifier ai = ApplicationIdentifiers.table().find(element.ai());
            if (ai == null || !ai.holds(element.value()) || restricted(ai, element.value())) {
                return null;
            }
            if (seen.add(ai)) {
                parts.add(new Part(ai, element.value()));
            }
        }
        return parts;
    }

    /** Keeps the path of a link that was read, unless it is not legal or something was added that belongs into it. */
    private boolean keep(List<Part> parts, int pathLength) {
        Part key = parts.get(0);
        DigitalLinkPath legal = new DigitalLinkPath(key.ai);
        path.add(key);
        for (Part part : parts.subList(1, Math.min(pathLength, parts.size()))) {
            if (!legal.add(part.ai)) {
                return choose(parts);
            }
            path.add(part);
        }
        query.addAll(parts.subList(path.size(), parts.size()));
        boolean complete = query.stream().noneMatch(part -> legal.accepts(part.ai));
        return complete ? key.ai.digitalLinkKey() : choose(parts);
    }

    /** The first primary key, and of its sequences the one of which most qualifiers are there. */
    private boolean choose(List<Part> parts) {
        path.clear();
        query.clear();
        query.addAll(parts);
        for (Part part : parts) {
            if (part.ai.digitalLinkKey()) {
                moveToPath(part);
                best(part.ai).forEach(this::moveToPath);
                return true;
            }
        }
        return false;
    }

    private void moveToPath(Part part) {
        path.add(part);
        query.remove(part);
    }

    private List<Part> best(ApplicationIdentifier key) {
        List<Part> best = List.of();
        for (List<String> sequence : key.qualifiers()) {
            List<Part> present = new ArrayList<>();
            for (String qualifier : sequence) {
                query.stream().filter(part -> part.ai.ai().equals(qualifier)).forEach(present::add);
            }
            best = present.size() > best.size() ? present : best;
        }
        return best;
    }

    private boolean mayQuery() {
        return query.stream().allMatch(part -> part.ai.digitalLinkAttribute());
    }

    private String text(String stem) {
        StringBuilder out = new StringBuilder(stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem);
        for (Part part : path) {
            out.append('/').append(part.ai.ai()).append('/');
            PercentCoding.encode(out, part.value, false);
        }
        appendQuery(out, '?');
        return out.toString();
    }

    private void appendQuery(StringBuilder out, char first) {
        char mark = first;
        for (boolean predefined : new boolean[] {true, false}) {
            for (Part part : query) {
                if (part.ai.predefinedLength() == predefined) {
                    out.append(mark).append(part.ai.ai()).append('=');
                    PercentCoding.encode(out, part.value, true);
                    mark = '&';
                }
            }
        }
    }

    private record Part(ApplicationIdentifier ai, String value) {}
}
