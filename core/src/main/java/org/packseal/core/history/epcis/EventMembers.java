package org.packseal.core.history.epcis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.epcis.EventDraft.Party;

/**
 * The members of an EPCIS event, which JSON and XML name alike (EPCIS 2.0, section 7.4), and where in the draft each goes.
 * A syntax says how the value of a member is read.
 *
 * @param <X> what reading the syntax throws
 */
abstract class EventMembers<X extends Exception> {
    private static final Set<String> TEXTS = Set.of(
            "eventTime",
            "eventTimeZoneOffset",
            "action",
            "bizStep",
            "disposition",
            "eventID",
            "readPoint",
            "bizLocation",
            "parentID");

    private static final Map<String, SubjectRole> IDENTIFIERS = Map.of(
            "epcList", SubjectRole.OBJECT,
            "childEPCs", SubjectRole.CHILD,
            "inputEPCList", SubjectRole.INPUT,
            "outputEPCList", SubjectRole.OUTPUT);

    private static final Map<String, SubjectRole> CLASSES = Map.of(
            "quantityList", SubjectRole.OBJECT,
            "childQuantityList", SubjectRole.CHILD,
            "inputQuantityList", SubjectRole.INPUT,
            "outputQuantityList", SubjectRole.OUTPUT);

    private static final Set<String> OTHERS = Set.of(
            "sourceList", "destinationList", "persistentDisposition", "ilmd", "sensorElementList", "errorDeclaration");

    final EventDraft draft;

    EventMembers(EventDraft draft) {
        this.draft = draft;
    }

    /** Whether EPCIS defines a member of this name; every other is an extension. */
    static boolean defined(String name) {
        return TEXTS.contains(name)
                || IDENTIFIERS.containsKey(name)
                || CLASSES.containsKey(name)
                || OTHERS.contains(name);
    }

    /**
     * Takes a member.
     *
     * @param name its name
     * @param bytes how far into the event it ends
     */
    final void take(String name, long bytes) throws X, TooDeepException {
        draft.member(name);
        if (bytes > ReaderLimits.MAX_EVENT_BYTES) {
            draft.fault(
                    HistoryProblemCode.EVENT_TOO_LARGE,
                    "Expected at most " + ReaderLimits.MAX_EVENT_BYTES + " bytes in an event, found more.");
        }
        if (draft.fault() != null) {
            skip();
        } else if (TEXTS.contains(name)) {
            text(name);
        } else if (IDENTIFIERS.containsKey(name)) {
            identifiers(role(IDENTIFIERS, name));
        } else if (CLASSES.containsKey(name)) {
            classes(role(CLASSES, name));
        } else {
            other(name);
        }
    }

    private static SubjectRole role(Map<String, SubjectRole> of, String name) {
        return of.getOrDefault(name, SubjectRole.OBJECT);
    }

    private void text(String name) throws X, TooDeepException {
        switch (name) {
            case "eventTime" -> draft.eventTime = text();
            case "eventTimeZoneOffset" -> draft.zone = text();
            case "action" -> draft.action = text();
            case "bizStep" -> draft.step = text();
            case "disposition" -> draft.disposition = text();
            case "eventID" -> draft.eventId = text();
            case "readPoint" -> draft.readPoint = identified();
            case "bizLocation" -> draft.location = identified();
            default -> draft.parent = text();
        }
    }

    private void other(String name) throws X, TooDeepException {
        switch (name) {
            case "sourceList" -> parties("source", draft.sources);
            case "destinationList" -> parties("destination", draft.destinations);
            case "persistentDisposition" -> persistent();
            case "ilmd" -> itemData();
            case "sensorElementList" -> sensorElements();
            case "errorDeclaration" -> errorDeclaration();
            default -> extension(name);
        }
    }

    /** Keeps an identifier that is there. */
    final void identifier(SubjectRole role, @Nullable String uri) {
        if (uri != null) {
            draft.identifier(role, uri);
            draft.children |= role == SubjectRole.CHILD;
        }
    }

    /** Keeps a party whose identifier is there. */
    static void party(@Nullable String type, @Nullable String id, List<Party> into) {
        if (id != null && into.size() < ReaderLimits.MAX_IDENTIFIERS) {
            into.add(new Party(type, id));
        }
    }

    /** Keeps a disposition that is there. */
    static void term(@Nullable String term, List<String> into) {
        if (term != null && into.size() < ReaderLimits.MAX_IDENTIFIERS) {
            into.add(term);
        }
    }

    abstract void skip() throws X, TooDeepException;

    /** The value as text, or null where it is none. */
    abstract @Nullable String text() throws X, TooDeepException;

    /** The identifier of a place. */
    abstract @Nullable String identified() throws X, TooDeepException;

    abstract void identifiers(SubjectRole role) throws X, TooDeepException;

    /** Classes of packs with quantities. */
    abstract void classes(SubjectRole role) throws X, TooDeepException;

    abstract void parties(String member, List<Party> into) throws X, TooDeepException;

    abstract void persistent() throws X, TooDeepException;

    /** Instance or lot master data. */
    abstract void itemData() throws X, TooDeepException;

    abstract void sensorElements() throws X, TooDeepException;

    abstract void errorDeclaration() throws X, TooDeepException;

    /** A member that EPCIS does not define. */
    abstract void extension(String name) throws X, TooDeepException;
}
