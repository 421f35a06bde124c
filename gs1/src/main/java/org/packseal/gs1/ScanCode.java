package org.packseal.gs1;

/** Every problem and warning a scan can carry. Constants are stable; new ones may be added. */
public enum ScanCode {
    /** Nothing to read. */
    EMPTY_INPUT("nothing to read"),
    /** Longer than the named input limit. */
    INPUT_TOO_LONG("the input is longer than the limit"),
    /** Not a code that identifies a pack. */
    NOT_A_PACK_CODE("not a code that identifies a pack");

    private final String meaning;

    ScanCode(String meaning) {
        this.meaning = meaning;
    }

    /**
     * What the code means, one English phrase.
     *
     * @return the phrase, without full stop
     */
    public String meaning() {
        return meaning;
    }
}
