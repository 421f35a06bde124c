package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * The reader in strict mode accepts what a plain model of the rules accepts. The model works as GS1's Barcode Syntax
 * Engine does: it lists every legal path beforehand, splits strings, and tries each attribute at each place of the
 * path. Relations between elements, and national numbers inside values, are left out of the model.
 */
class DigitalLinkModelTest {
    private static final int INPUTS = 60_000;
    private static final String URI =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
    private static final String NOT_IN_HOST = "_~?#@!$&'()*+,;=%";
    private static final ApplicationIdentifiers TABLE = ApplicationIdentifiers.table();
    private static final Set<String> LEGAL_PATHS = legalPaths();

    private static final List<String> BASES = List.of(
            "https://id.gs1.org/01/09520123456788/22/V1/10/ABC1/21/12345?17=280426&710=12345678",
            "https://a.b:80/s/t/01/09520123456788/235/T%2FX?10=L&99=a+b&x=y&z",
            "HTTP://a/414/9520123456788/254/32a%2Fb?7040=1ABC",
            "https://a/8004/9520614141234567?01=9520123456788;10=L",
            "https://a/00/952012345678912345?02=09520123456788&37=25&10=ABC123",
            "https://a/8006/095060001343520102/21/S?240=X#f",
            "https://a/8018/123456789012345675/8019/123?99=%25",
            "https://a/417/9520123456788/7040/1ABC");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "?",
            "&",
            ";",
            "=",
            "%",
            "%2",
            "%2F",
            "%00",
            "#",
            "+",
            "@",
            "_",
            "[",
            " ",
            "\"",
            "|",
            "\u00E9",
            "0",
            "1",
            "21",
            "/21/S",
            "/10/L",
            "/22/V",
            "/235/T",
            "/99/X",
            "/01/09520123456788",
            "&17=280426",
            "&10=L",
            "&21=S",
            "&22=V",
            "&235=T",
            "&99=X",
            "&999=X",
            "&=X",
            "&99",
            "&99=",
            "&98=a%2Bb",
            "&01=95201234",
            "/lot/L",
            "/89/Z",
            "s",
            "HTTPS");

    @Test
    void parse_mutatedLinks_agreesWithModel() {
        long seed = TestSeed.of(DigitalLinkModelTest.class, 20261123L);
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            String link = mutated(BASES.get(random.nextInt(BASES.size())), random);
            boolean expected = accepts(link);
            ParsedScan scan = Scans.STRICT.parse(link);
            if (structurallyRight(scan) != expected) {
                assertThat(scan.problems())
                        .as("seed %s, model says %s of %s", seed, expected, link)
                        .isNull();
            }
            accepted += expected ? 1 : 0;
        }
        assertThat(accepted).as("seed %s", seed).isBetween(INPUTS / 20, INPUTS - INPUTS / 20);
    }

    /** A mutation in front of the scheme can turn a link into a valid element string, which is no link any more. */
    private static boolean structurallyRight(ParsedScan scan) {
        return scan.form() == ScanForm.DIGITAL_LINK
                && scan.problems().stream().allMatch(problem -> switch (problem.code()) {
                    case MISSING_ASSOCIATION, INVALID_PAIR, NATIONAL_CHECK_DIGIT, MISSING_SERIAL_COMPONENT -> true;
                    default -> false;
                });
    }

    private static String mutated(String base, Random random) {
        StringBuilder link = new StringBuilder(base);
        for (int count = random.nextInt(4); count > 0; count--) {
            int at = random.nextInt(link.length());
            switch (random.nextInt(4)) {
                case 0 -> link.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> link.append(PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> link.delete(at, Math.min(link.length() - 1, at + 1 + random.nextInt(3)));
                default -> {
                    int slash = link.indexOf("/", at);
                    link.insert(slash < 0 ? link.length() : slash, PIECES.get(random.nextInt(PIECES.size())));
                }
            }
        }
        return link.toString();
    }

    private static boolean accepts(String link) {
        if (link.chars().anyMatch(c -> URI.indexOf(c) < 0) || link.matches("(?s).*%(?![0-9A-Fa-f]{2}).*")) {
            return false;
        }
        String rest = null;
        for (String scheme : List.of("https://", "HTTPS://", "http://", "HTTP://")) {
            rest = link.startsWith(scheme) ? link.substring(scheme.length()) : rest;
        }
        int slash = rest == null ? -1 : rest.indexOf('/');
        if (rest == null || slash < 1 || rest.substring(0, slash).chars().anyMatch(c -> NOT_IN_HOST.indexOf(c) >= 0)) {
            return false;
        }
        String data = rest.substring(slash).split("#", 2)[0];
        String[] parts = data.split("\\?", 2);
        List<String> path = path(parts[0].split("/", -1));
        return path != null && (parts.length == 1 || acceptsQuery(parts[1], path));
    }

    /** Identifiers of the path, or null if it is none. */
    private static @Nullable List<String> path(String[] segments) {
        List<String> ais = new ArrayList<>();
        for (int i = segments.length - 2; i >= 1; i -= 2) {
            ApplicationIdentifier ai = TABLE.find(segments[i]);
            if (ai == null || !holds(ai, decoded(segments[i + 1], false))) {
                return null;
            }
            ais.add(0, ai.ai());
            if (ai.digitalLinkKey()) {
                return LEGAL_PATHS.contains(String.join(" ", ais)) ? ais : null;
            }
        }
        return null;
    }

    private static boolean acceptsQuery(String query, List<String> path) {
        Set<String> seen = new HashSet<>(path);
        for (String parameter : query.split("[&;]", -1)) {
            int equals = parameter.indexOf('=');
            if (equals < 0 || !parameter.substring(0, equals).matches("[0-9]*")) {
                continue;
            }
            ApplicationIdentifier ai = TABLE.find(parameter.substring(0, equals));
            if (ai == null || !ai.digitalLinkAttribute() || !seen.add(ai.ai()) || fitsIntoPath(ai.ai(), path)) {
                return false;
            }
            String value = decoded(parameter.substring(equals + 1), true);
            if (!holds(ai, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsIntoPath(String ai, List<String> path) {
        for (int place = 1; place <= path.size(); place++) {
            List<String> trial = new ArrayList<>(path);
            trial.add(place, ai);
            if (LEGAL_PATHS.contains(String.join(" ", trial))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(ApplicationIdentifier ai, String value) {
        return value.indexOf('\0') < 0 && ai.accepts(value, 0, value.length(), 2026);
    }

    private static String decoded(String text, boolean query) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.append(c == '+' && query ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static Set<String> legalPaths() {
        Set<String> legal = new HashSet<>();
        for (ApplicationIdentifier key : TABLE.all()) {
            if (key.digitalLinkKey()) {
                legal.add(key.ai());
                for (List<String> sequence : key.qualifiers()) {
                    List<String> sofar = new ArrayList<>(List.of(key.ai()));
                    for (String qualifier : sequence) {
                        new ArrayList<>(sofar).forEach(path -> sofar.add(path + " " + qualifier));
                    }
                    legal.addAll(sofar);
                }
            }
        }
        return legal;
    }
}
