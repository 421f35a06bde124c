package org.packseal.core.cli.statement;

/** Why no statement of a record was checked. */
public enum NotCheckedReason {
    NO_TRUST_LIST("no trust list was given that says who may state what"),
    PACK_UNCLEAR("the scan does not say for certain which pack this is");

    private final String meaning;

    NotCheckedReason(String meaning) {
        this.meaning = meaning;
    }

    /** One English phrase, without full stop. */
    public String meaning() {
        return meaning;
    }
}
