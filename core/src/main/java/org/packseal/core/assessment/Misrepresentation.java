package org.packseal.core.assessment;

/** How far the evidence shows that identity, composition or source is misrepresented, least first. */
public enum Misrepresentation {
    /** No sign. */
    NONE,
    /** Weak signs of one evidence group. */
    WEAK,
    /** A strong sign, weak ones of independent groups, or a statement that is short of a determination. */
    INDICATED,
    /** Conclusive, or said by the holder. */
    ESTABLISHED
}
