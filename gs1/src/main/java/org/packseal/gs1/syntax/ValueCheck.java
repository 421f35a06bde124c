package org.packseal.gs1.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks one value against the components of its identifier, and names every violation. */
final class ValueCheck {
    private ValueCheck() {}

    static void check(ApplicationIdentifier ai, String text, int from, int to, int year, ViolationHandler found) {
        if (from == to) {
            found.violation(Violation.EMPTY, from, to, "The value is empty.");
            return;
        }
        if (to - from > ai.longest()) {
            found.violation(
                    Violation.TOO_LONG,
                    from,
                    to,
                    "The value has " + (to - from) + " characters, at most " + ai.longest() + " are allowed.");
        }
        holdsThroughout(ai, text, from, to, year, found);
    }

    /** Whether {@link #check} would find nothing; the lengths are known to be within the identifier's. */
    static boolean accepts(ApplicationIdentifier ai, String text, int from, int to, int year) {
        return holdsThroughout(ai, text, from, to, year, null);
    }

    /**
     * Whether every component passes.
     *
     * @param found takes each violation; null where the answer is enough, so that the first one ends the check
     */
    private static boolean holdsThroughout(
            ApplicationIdentifier ai, String text, int from, int to, int year, @Nullable ViolationHandler found) {
        boolean passed = true;
        int at = from;
        List<Component> components = ai.components();
        for (int i = 0; i < components.size() && (passed || found != null); i++) {
            Component part = components.get(i);
            int end = Math.min(to, at + part.longest());
            if (end == at && part.optional()) {
                return passed;
            }
            if (end - at < part.shortest()) {
                if (found != null) {
                    tooShort(ai, part, from, at, to, found);
                }
                return false;
            }
            passed &= passes(part, text, at, end, year, found);
            at = end;
        }
        return passed;
    }

    /** Whether lengths and characters are right, whatever the content. */
    static boolean holds(ApplicationIdentifier ai, String value) {
        int at = 0;
        for (Component part : ai.components()) {
            int end = Math.min(value.length(), at + part.longest());
            boolean leftOut = end == at && part.optional();
            if (!leftOut && (end - at < part.shortest() || part.set().firstOutside(value, at, end) < end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static void tooShort(
            ApplicationIdentifier ai, Component part, int from, int at, int to, ViolationHandler found) {
        String sentence = part.optional()
                ? "The last part has " + (to - at) + " characters; it has " + part.shortest() + " or is left out."
                : "The value has " + (to - from) + " characters, at least " + ai.shortest() + " are needed.";
        found.violation(Violation.TOO_SHORT, from, to, sentence);
    }

    private static boolean passes(
            Component part, String text, int from, int to, int year, @Nullable ViolationHandler found) {
        int outside = part.set().firstOutside(text, from, to);
        if (outside < to) {
            if (found != null) {
                String sentence = "A character is not one of " + part.set().title() + ".";
                found.violation(Violation.CHARACTER, outside, outside + 1, sentence);
            }
            return false;
        }
        if (part.set() == CharacterSet.Z && !Padding.fits(text, from, to)) {
            if (found != null) {
                found.violation(
                        Violation.CHARACTER,
                        from,
                        to,
                        "Expected base64url without padding or padded to a multiple of four, found another padding.");
            }
            return false;
        }
        List<SyntaxCheck> checks = part.checks();
        for (int i = 0; i < checks.size(); i++) {
            SyntaxCheck check = checks.get(i);
            if (!check.passes(text, from, to, year)) {
                if (found != null) {
                    found.violation(check.violation(), from, to, check.sentence());
                }
                return false;
            }
        }
        return true;
    }
}
