package org.packseal.core.rule;

/** What a fired rule means. Only {@link #FALSIFICATION} rules say anything about falsification. */
public enum Effect {
    /** A sign that identity, composition or source is misrepresented. */
    FALSIFICATION,
    /** Out of specification. */
    OUT_OF_SPEC,
    /** Not authorised in the country where the pack was found. */
    UNREGISTERED,
    /** Stolen, diverted or supplied without licence; misrepresents nothing by that alone. */
    ILLICIT_SUPPLY,
    /** Its authorisation was withdrawn: it had been evaluated, so it is not unregistered. */
    AUTHORISATION_WITHDRAWN,
    /** Not to be supplied, for instance recalled; says nothing about falsification. */
    NOT_FOR_SUPPLY,
    /** Holds the pack until a question is settled; says nothing about falsification. */
    HOLD
}
