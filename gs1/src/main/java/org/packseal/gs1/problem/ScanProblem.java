package org.packseal.gs1.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or noteworthy in a scan, as data. Immutable.
 *
 * @param code stable code, the one to branch on
 * @param ai application or data identifier concerned, or null where none is
 * @param offset where it is in the original text, zero-based UTF-16 units
 * @param length how many UTF-16 units it covers, 0 for an offset between characters
 * @param message one English sentence; quoted input is cut short
 */
public record ScanProblem(ScanCode code, @Nullable String ai, int offset, int length, String message)
        implements Problem {
    /** {@return identifier, if there is one, and offset} */
    @Override
    public String where() {
        return ai == null ? "offset " + offset : "(" + ai + ") at offset " + offset;
    }
}
