package org.packseal.gs1.syntax;

/** Receives what a value check finds. */
@FunctionalInterface
public interface ViolationHandler {
    /**
     * One violation.
     *
     * @param violation what is wrong
     * @param from where it begins in the checked text
     * @param to where it ends, exclusive
     * @param sentence one English sentence without the value
     */
    void violation(Violation violation, int from, int to, String sentence);
}
