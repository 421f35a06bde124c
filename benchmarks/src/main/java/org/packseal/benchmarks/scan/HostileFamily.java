package org.packseal.benchmarks.scan;

/** Kinds of input that make a careless parser go back over what it has read, each in any length. */
public enum HostileFamily {
    /** Nothing but separators. */
    SEPARATORS("]d2", "\u001D", ""),
    /** Carets, each of which could stand for a separator. */
    CARETS("", "^", ""),
    /** Opening brackets without end. */
    BRACKETS("", "(", ""),
    /** Identifiers in brackets without values. */
    EMPTY_ELEMENTS("", "(10)", ""),
    /** The same short element again and again. */
    REPEATED_ELEMENT("]d2", "10A\u001D", ""),
    /** Elements any company may use. */
    INTERNAL_ELEMENTS("]d2", "91A\u001D", ""),
    /** A GTIN again and again, each with a wrong check digit. */
    WRONG_CHECK_DIGITS("]d2", "0109506000134353", ""),
    /** Digits alone, in which an identifier could begin anywhere. */
    DIGITS("]d2010950600013435221", "1", ""),
    /** Identifiers that look like the end of the value before, none separated. */
    SWALLOWED_ELEMENTS("]d2010950600013435210", "1721", ""),
    /** A Digital Link of percent signs. */
    PERCENT_SIGNS("https://id.gs1.org/01/09506000134352/10/", "%", ""),
    /** A Digital Link of encoded characters. */
    PERCENT_ENCODED("https://id.gs1.org/01/09506000134352/10/", "%41", ""),
    /** A Digital Link of slashes. */
    SLASHES("https://id.gs1.org/01/09506000134352", "/", ""),
    /** A Digital Link with many parameters. */
    PARAMETERS("https://id.gs1.org/01/09506000134352?", "17=280630&", ""),
    /** An envelope of ISO/IEC 15434 with empty fields. */
    ENVELOPE("[)>\u001E06\u001D", "S\u001D", "\u001E\u0004"),
    /** Letters that a keyboard set to another language makes. */
    KEYBOARD("]d2", "\u00E8\u00E9", ""),
    /** Control characters. */
    CONTROLS("]d2", "\u0000\u0001", "");

    private final String start;
    private final String repeated;
    private final String end;

    HostileFamily(String start, String repeated, String end) {
        this.start = start;
        this.repeated = repeated;
        this.end = end;
    }

    /** {@return an input of this kind, this many characters long or a few less} */
    String text(int length) {
        int times = (length - start.length() - end.length()) / repeated.length();
        return start + repeated.repeat(times) + end;
    }
}
