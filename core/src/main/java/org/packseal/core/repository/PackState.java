package org.packseal.core.repository;

import org.packseal.core.repository.VerificationAnswer.Kind;

/** States of a pack as systems name them, and what each is as the fact {@code repo.serial}. */
public enum PackState {
    /** May be supplied. */
    ACTIVE("ACTIVE"),
    /** Decommissioned for supply. */
    SUPPLIED("DISPENSED"),
    /** Decommissioned as destroyed. */
    DESTROYED("DESTROYED"),
    /** Decommissioned for export. */
    EXPORTED("EXPORTED"),
    /** Decommissioned as a sample or free sample. */
    SAMPLE("SAMPLE"),
    /** Locked while a question is open. */
    LOCKED("DECOMMISSIONED_OTHER"),
    /** Reported as stolen. */
    STOLEN("STOLEN"),
    /** Repackaged; another pack took its place. */
    REPACKED("REPACKED"),
    /** Its batch is recalled. */
    RECALLED("RECALLED"),
    /** Its product is withdrawn. */
    WITHDRAWN("WITHDRAWN"),
    /** Past its expiry date. */
    EXPIRED("EXPIRED"),
    /** Checked out of the system, for instance for a market outside it. */
    CHECKED_OUT("DECOMMISSIONED_OTHER"),
    /** The system does not have the serial number. */
    NOT_FOUND("NOT_FOUND"),
    /** Inactive for a reason that the system does not name. */
    INACTIVE("DECOMMISSIONED_OTHER");

    final String serial;

    PackState(String serial) {
        this.serial = serial;
    }

    /** The kind of answer that the state alone would be. */
    Kind kind() {
        return switch (this) {
            case ACTIVE -> Kind.POSITIVE;
            case NOT_FOUND -> Kind.ALERT;
            default -> Kind.NOT_DISPENSABLE;
        };
    }
}
