package org.packseal.core.history.epcis;

/** What can be wrong with a file of events, and how much of it is lost. Constants are stable; new ones may be added. */
public enum HistoryProblemCode {
    /** Not well-formed JSON in UTF-8. */
    NOT_JSON(Loss.FILE),
    /** Not well-formed XML in UTF-8, UTF-16, ISO-8859-1, Windows-1252 or US-ASCII. */
    NOT_XML(Loss.FILE),
    /** The gzip stream is damaged or ends early. */
    DAMAGED_GZIP(Loss.FILE),
    /** A document type declaration with an internal subset, which can hold entity bombs. */
    DTD_REFUSED(Loss.FILE),
    /** Neither an EPCIS document, nor an event, nor a scan line. */
    UNKNOWN_DOCUMENT(Loss.FILE),
    /** More broken lines than the limit. */
    TOO_MANY_ERRORS(Loss.FILE),
    /** Nested deeper than the limit; what is nested deeper than 20,000 levels ends the file. */
    TOO_DEEP(Loss.EVENT),
    /** Larger than the limit for an event; one value of more than 1 MiB, and in XML any such event, ends the document. */
    EVENT_TOO_LARGE(Loss.EVENT),
    /** One member twice in an object. */
    DUPLICATE_MEMBER(Loss.EVENT),
    /** A value of another type than the standard defines. */
    WRONG_TYPE(Loss.EVENT),
    /** A type of event that EPCIS 2.0 does not define. */
    UNKNOWN_EVENT_TYPE(Loss.EVENT),
    /** No event time. */
    MISSING_EVENT_TIME(Loss.EVENT),
    /** Not a date and time. */
    INVALID_EVENT_TIME(Loss.EVENT),
    /** More than 24 hours after the time of evaluation. */
    EVENT_IN_FUTURE(Loss.EVENT),
    /** No action where the type of event needs one. */
    MISSING_ACTION(Loss.EVENT),
    /** An action other than ADD, OBSERVE and DELETE; in a scan line a kind that is not known. */
    INVALID_ACTION(Loss.EVENT),
    /** More identifiers than the limit. */
    TOO_MANY_EPCS(Loss.EVENT),
    /** An identifier that does not follow its scheme. */
    INVALID_EPC(Loss.PART),
    /** An identifier whose check digit is wrong. */
    INVALID_CHECK_DIGIT(Loss.PART),
    /** A latitude or longitude outside its range. */
    POSITION_OUT_OF_RANGE(Loss.PART),
    /** A business step that the Core Business Vocabulary does not have. */
    UNKNOWN_BIZ_STEP(Loss.PART),
    /** A disposition that the Core Business Vocabulary does not have. */
    UNKNOWN_DISPOSITION(Loss.PART),
    /** Neither the time nor the event states a time zone. */
    TIME_WITHOUT_ZONE(Loss.NOTHING),
    /** An error declaration without its time. */
    ERROR_DECLARATION_INCOMPLETE(Loss.NOTHING),
    /** An error declaration that names no recorded event; found when a history is read. */
    WITHDRAWAL_WITHOUT_TARGET(Loss.NOTHING),
    /** The event names nothing that has a history. */
    NO_SUBJECT(Loss.NOTHING);

    private final Loss loss;

    HistoryProblemCode(Loss loss) {
        this.loss = loss;
    }

    /** How much a problem costs. */
    public enum Loss {
        /** The file, or its rest; where events stand one a line, the line. */
        FILE,
        /** The event. */
        EVENT,
        /** The part of the event that is wrong. */
        PART,
        /** Nothing. */
        NOTHING
    }

    /** {@return how much is lost} */
    public Loss loss() {
        return loss;
    }
}
