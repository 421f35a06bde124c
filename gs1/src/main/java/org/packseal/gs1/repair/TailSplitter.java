package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import org.packseal.gs1.syntax.CharacterSet;

/**
 * The ways to split a field of an IFA code that may have swallowed the fields behind it. Every identifier is one that the code lacks and
 * stands once; dates must exist and lie in the window of dates in trade, and the whole value must be used up.
 */
final class TailSplitter {
    /** Data identifiers of the IFA code. */
    static final List<Part> IFA =
            List.of(new Part("D", Content.DATE), new Part("1T", Content.TEXT), new Part("S", Content.TEXT));

    /** A value, with all that can follow in one pack, is not longer. */
    private static final int MAX_LENGTH = 96;
    /** Batch and serial number. */
    private static final int MAX_TEXT = 20;
    /** Stops the search: with 64 possible splits the value is ambiguous anyway. */
    private static final int MAX_READINGS = 64;

    private final String value;
    private final List<Part> parts;
    private final int presentYear;
    private final boolean[] used;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    private TailSplitter(String value, List<Part> parts, int presentYear) {
        this.value = value;
        this.parts = parts;
        this.presentYear = presentYear;
        this.used = new boolean[parts.size()];
    }

    enum Content {
        DATE,
        TEXT
    }

    /** An identifier and what follows it. */
    record Part(String identifier, Content content) {}

    /**
     * One way to split.
     *
     * @param cuts where an identifier begins in the value
     * @param identifiers the identifiers in order
     */
    record Reading(List<Integer> cuts, List<String> identifiers) {
        /** A date that exists is strong evidence; text alone may be chance. */
        boolean isStrong() {
            return identifiers.stream().anyMatch(identifier -> !identifier.equals("1T") && !identifier.equals("S"));
        }
    }

    /** All readings of a value by the parts that the pack lacks; none if it holds a character that no value may. */
    static List<Reading> of(String value, List<Part> parts, int presentYear) {
        if (value.length() > MAX_LENGTH || CharacterSet.X.firstOutside(value, 0, value.length()) < value.length()) {
            return List.of();
        }
        TailSplitter search = new TailSplitter(value, parts, presentYear);
        search.endText(0);
        return search.readings;
    }

    /** Text begins at an offset and ends wherever an identifier begins. */
    private void endText(int from) {
        int last = Math.min(value.length() - 1, from + MAX_TEXT);
        for (int at = from + 1; at <= last; at++) {
            beginPart(at);
        }
    }

    private void beginPart(int at) {
        for (int i = 0; i < parts.size() && readings.size() < MAX_READINGS; i++) {
            Part part = parts.get(i);
            if (!used[i] && value.startsWith(part.identifier(), at)) {
                used[i] = true;
                cuts.add(at);
                identifiers.add(part.identifier());
                readContent(part.content(), at + part.identifier().length());
                identifiers.remove(identifiers.size() - 1);
                cuts.remove(cuts.size() - 1);
                used[i] = false;
            }
        }
    }

    private void readContent(Content content, int from) {
        if (content == Content.TEXT) {
            int length = value.length() - from;
            if (length >= 1 && length <= MAX_TEXT) {
                keep();
            }
            endText(from);
            return;
        }
        int to = from + fixedLength(content);
        if (to > value.length() || !holds(content, value.substring(from, to))) {
            return;
        }
        if (to == value.length()) {
            keep();
        } else {
            beginPart(to);
        }
    }

    private void keep() {
        readings.add(new Reading(List.copyOf(cuts), List.copyOf(identifiers)));
    }

    private static int fixedLength(Content content) {
        return switch (content) {
            case DATE -> 6;
            case TEXT -> throw new IllegalArgumentException("text has no fixed length");
        };
    }

    private boolean holds(Content content, String text) {
        return switch (content) {
            case DATE -> PlacedIdentifiers.plausibleDate(text, 0, text.length(), presentYear);
            case TEXT -> true;
        };
    }
}
