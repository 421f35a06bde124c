package org.packseal.gs1.problem;

/** Every problem and warning a scan can carry. Constants are stable; new ones may be added. */
public enum ScanCode {
    /** Nothing to read. */
    EMPTY_INPUT("nothing to read"),
    /** Longer than the named input limit. */
    INPUT_TOO_LONG("the input is longer than the limit"),
    /** Not a code that identifies a pack. */
    NOT_A_PACK_CODE("not a code that identifies a pack"),

    /** A symbology identifier that carries no pack code, or one in the wrong case. */
    UNKNOWN_SYMBOLOGY("the symbology identifier is none that carries a pack code"),
    /** GS1 element strings in a symbol that does not begin with FNC1. */
    FNC1_NOT_FIRST("element strings in a symbol without FNC1 in first position"),
    /** No application identifier begins here. */
    UNKNOWN_AI("no known application identifier begins here"),
    /** An identifier without value. */
    EMPTY_VALUE("the identifier has no value"),
    /** The value is shorter than its identifier allows. */
    TOO_SHORT("the value is too short"),
    /** The value is longer than its identifier allows. */
    TOO_LONG("the value is too long"),
    /** The text ends inside a value of fixed length. */
    TRUNCATED("the text ends inside a value"),
    /** A character that the value's character set does not have. */
    INVALID_CHARACTER("a character that is not allowed in this value"),
    /** A check digit or check character that is not correct. */
    CHECK_DIGIT("the check digit is not correct"),
    /** A check character pair of a GMN or Master UDI-DI that is not correct. */
    CHECK_PAIR("the check character pair is not correct"),
    /** No GS1 Company Prefix can stand where the key needs one. */
    INVALID_COMPANY_PREFIX("no GS1 Company Prefix can begin here"),
    /** Not a date of the calendar. */
    INVALID_DATE("not a date"),
    /** Not a time of day. */
    INVALID_TIME("not a time of day"),
    /** Not a code of the list that the value is taken from. */
    UNKNOWN_LIST_CODE("not in the code list"),
    /** A value outside what its identifier allows. */
    VALUE_OUT_OF_RANGE("the value is outside its range"),
    /** A percent sign that is not followed by two hexadecimal digits. */
    INVALID_ESCAPE("the percent escape is not valid"),
    /** An international bank account number whose check digits are not correct. */
    INVALID_IBAN("not a valid international bank account number"),
    /** A piece number greater than its total, or a position behind its end. */
    INVALID_SEQUENCE("the position is greater than the total"),
    /** An element needs another one that is not there. */
    MISSING_ASSOCIATION("an element that this one needs is missing"),
    /** Two elements that exclude each other. */
    INVALID_PAIR("two elements exclude each other"),
    /** The same identifier with different values. */
    DUPLICATE_CONFLICT("the same identifier with different values"),
    /** The same identifier more than once, with one value. */
    REPEATED_AI("the same identifier more than once"),
    /** A digital signature beside a key without its serial component. */
    MISSING_SERIAL_COMPONENT("a signed key lacks its serial component"),
    /** Two separators with nothing between them. */
    DOUBLED_SEPARATOR("two separators in a row"),
    /** A separator before the first element. */
    LEADING_SEPARATOR("a separator before the first element"),
    /** A separator after the last element. */
    TRAILING_SEPARATOR("a separator after the last element"),
    /** Line end, tabulator or space after the data. */
    TRAILING_CHARACTERS("characters after the data that a scanner adds"),
    /** Blanks, line ends or control characters before the data. */
    LEADING_CHARACTERS("characters before the data that a scanner adds"),
    /** A byte order mark before the data. */
    BYTE_ORDER_MARK("a byte order mark before the data"),
    /** FNC1 sent as character 232. */
    SEPARATOR_AS_232("separator sent as character 232"),
    /** FNC1 sent as a text that the caller configured. */
    SEPARATOR_REPLACED("separator sent as the configured text"),
    /** Brackets around identifiers: written for the eye, hardly from a scanner. */
    BRACKETED("human readable form, typed rather than scanned"),
    /** A bracket inside a bracketed value that should have a backslash before it. */
    BRACKET_IN_VALUE("a bracket inside a value without a backslash before it"),
    /** Blanks before or behind a bracketed value. */
    BLANKS_AROUND_VALUE("blanks around a value"),
    /** A bracketed text that cannot be split into identifiers and values. */
    INVALID_BRACKETS("the brackets do not enclose identifiers"),
    /** A web address whose scheme or host a GS1 Digital Link cannot have. */
    DIGITAL_LINK_ADDRESS("not a scheme and host of a Digital Link"),
    /** The path of a Digital Link goes on with something else behind key and qualifiers. */
    DIGITAL_LINK_PATH("the path holds something else behind the primary key"),
    /** A qualifier before the primary key, where it is part of the address. */
    DIGITAL_LINK_QUALIFIER("a qualifier before the primary key is not read"),
    /** A semicolon in the query, which ends a value. */
    DIGITAL_LINK_SEMICOLON("a semicolon in the query ends the value"),
    /** An identifier that cannot stand at its place of the path. */
    DIGITAL_LINK_ORDER("not a legal sequence of key and qualifiers"),
    /** An identifier in the query that cannot stand there. */
    DIGITAL_LINK_ATTRIBUTE("not an attribute of this Digital Link"),
    /** A GTIN attribute of fewer digits was brought to 14. */
    GTIN_PADDED("leading zeros added to the GTIN"),

    /** An ISO/IEC 15434 envelope that cannot be taken apart. */
    ENVELOPE_INVALID("the message envelope cannot be taken apart"),
    /** Control characters of the envelope were missing or replaced where only one reading is possible. */
    ENVELOPE_REPAIRED("control characters of the message envelope were restored"),
    /** The macro character of a Data Matrix in place of the envelope's header. */
    MACRO_CHARACTER("macro character in place of the message header"),
    /** A record of a format other than 05 and 06. */
    UNKNOWN_FORMAT("record format not known"),
    /** No data identifier begins here. */
    UNKNOWN_DATA_IDENTIFIER("no data identifier begins here"),
    /** Not of the form of a Pharmacy Product Number. */
    PPN_FORM("not a Pharmacy Product Number"),

    /** The check character of a HIBC symbol is not correct. */
    HIBC_CHECK_CHARACTER("the HIBC check character is not correct"),
    /** HIBC text with the asterisks that are printed around it. */
    HIBC_PRINTED_FORM("asterisks of the printed form around the data"),
    /** HIBC data without a known flag in front. */
    HIBC_UNKNOWN_FLAG("no HIBC data flag begins here"),
    /** No ISBT 128 data structure of this library begins here. */
    UNKNOWN_DATA_STRUCTURE("data structure not known"),
    /** An EPC URI that is not put together as its scheme asks. */
    EPC_FORM("not a well-formed EPC URI"),

    /** Day 00: read as the last day of the month. */
    DAY_00("day 00 read as the last day of the month"),
    /** A GTIN with indicator 9 is completed by a measure. */
    VARIABLE_MEASURE("indicator digit 9: an item of variable measure"),
    /** The expiry date has passed. */
    EXPIRED("the expiry date has passed"),

    /** A national number whose own check digit is not correct. */
    NATIONAL_CHECK_DIGIT("the check digit of the national number is not correct"),
    /** A number with the letters or hyphens of print: typed or copied rather than scanned. */
    TYPED_NUMBER("a number as it is printed, typed rather than scanned"),
    /** A national number of a length or with characters that its scheme does not have. */
    NATIONAL_NUMBER_FORM("not the form of the national number"),
    /** A national number of an older, shorter form, filled with a zero. */
    NATIONAL_NUMBER_FILLED("a zero added to the national number"),
    /** A national number taken from the GTIN of a case, whose packs have the same number. */
    NATIONAL_NUMBER_OF_CASE("national number taken from the GTIN of a case"),
    /** A number of restricted circulation: it means something in one company or country only. */
    RESTRICTED_CIRCULATION("a number of restricted circulation, not a worldwide one"),
    /** Letters in lower case only and no symbology identifier that would show whether the case was inverted. */
    LOWERCASE_ONLY("letters in lower case only, which may be Caps Lock"),
    /** A serialised pack's data from another symbol than the Data Matrix that regulations ask for. */
    SYMBOLOGY_NOT_DATAMATRIX("not from a Data Matrix"),
    /** An element that the profile asks for is not there. */
    MISSING_ELEMENT("an element that the profile asks for is missing"),
    /** An element whose length is not what the profile asks for. */
    PROFILE_LENGTH("the length is not what the profile asks for");

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
