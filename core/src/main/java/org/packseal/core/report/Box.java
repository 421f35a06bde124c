package org.packseal.core.report;

import java.util.List;

/**
 * One box of the report: a row of the table {@code incident-form.txt}. Immutable.
 *
 * @param path members from the top, without the limits of lists, for instance {@code products.name}
 * @param type what may stand in it
 * @param max greatest length of a text, greatest number
 * @param codes the allowed values of a code, otherwise empty
 * @param need whether it may be empty
 * @param byLibrary whether the library fills it from the assessment
 * @param who the box of the WHO rapid alert, or {@code -}
 * @param ema the part of the EMA report or the box of the EMEO notification, or {@code -}
 * @param fda the box of Form FDA 3911, or {@code -}
 * @param example a value as it may stand in the box
 */
record Box(
        String path,
        Type type,
        int max,
        List<String> codes,
        Need need,
        boolean byLibrary,
        String who,
        String ema,
        String fda,
        String example) {
    /** What may stand in a box. */
    enum Type {
        ID,
        TIME,
        DAY,
        TEXT,
        LINE,
        COUNTRY,
        NUMBER,
        GTIN,
        HASH,
        CODE
    }

    /** Whether a box may be empty. */
    enum Need {
        /** Never. */
        ALWAYS,
        /** The box is wanted only if the box beside it is empty. */
        WITH,
        /** It may, and is listed then. */
        ASK,
        /** It may. */
        FREE
    }

    /** Whether the form for an authority has this box. */
    boolean isAsked() {
        return need == Need.ASK;
    }
}
