package org.packseal.gs1.problem;

/**
 * What all problems of the library have in common, whatever they were found in: a stable code to branch on, the offset or pointer, and one
 * sentence. Implementations are immutable.
 */
public interface Problem {
    /** {@return the stable code, the one to branch on} */
    Enum<?> code();

    /** {@return where it is, for people: an offset, a line, a member or a carrier} */
    String where();

    /** {@return one English sentence; quoted input is cut short} */
    String message();
}
