package org.packseal.core.history.epcis;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistoryEventBuilder;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PartyRole;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.TransferParty;
import org.packseal.core.history.epcis.EpcIdentifiers.Identified;
import org.packseal.core.history.epcis.EpcIdentifiers.Located;
import org.packseal.core.history.epcis.EventDraft.Named;
import org.packseal.core.history.epcis.EventDraft.Party;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.vocabulary.Vocabulary;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Sscc;

/**
 * Makes events of drafts, the same for every syntax: checks what an event needs, keeps the good part of what is partly
 * wrong, and names the rest. Not thread-safe.
 */
final class EventAssembly {
    /** Clocks differ, and some companies stamp local times as UTC; a day ahead is no time of an event that happened. */
    private static final long MAX_AHEAD = 24 * 3_600_000L;

    private static final Map<String, EventType> TYPES = Map.of(
            "ObjectEvent", EventType.OBJECT,
            "AggregationEvent", EventType.AGGREGATION,
            "TransactionEvent", EventType.TRANSACTION,
            "TransformationEvent", EventType.TRANSFORMATION,
            "AssociationEvent", EventType.ASSOCIATION);

    private final ReadContext context;
    private final Feed feed;
    private final Instant now;
    private final ScanParser parser;
    private final EpcIdentifiers identifiers;

    EventAssembly(ReadContext context, Feed feed, Instant now, ScanParser parser) {
        this.context = context;
        this.feed = feed;
        this.now = now;
        this.parser = parser;
        this.identifiers = new EpcIdentifiers(parser);
    }

    static boolean isEventType(@Nullable String type) {
        return type != null && TYPES.containsKey(type);
    }

    /** Hands the event over, or names why there is none. */
    void finish(EventDraft draft) {
        HistoryProblemCode fault = draft.fault();
        if (fault != null) {
            context.problem(fault, draft.faultMessage());
            return;
        }
        EventType type = draft.type == null ? null : TYPES.get(draft.type);
        if (type == null) {
            context.problem(
                    HistoryProblemCode.UNKNOWN_EVENT_TYPE,
                    "Expected one of the five event types of EPCIS 2.0, found another.");
            return;
        }
        EventTime time = time(draft.eventTime, draft.zone);
        if (time == null || !actionKnown(draft, type)) {
            return;
        }
        HistoryEventBuilder event = HistoryEvent.builder(feed, type, time);
        action(draft).ifPresent(event::action);
        terms(draft, event);
        event.readPoint(place(draft.readPoint)).location(place(draft.location));
        subjects(draft, type, event);
        parties(draft, event);
        SensorReports.add(draft.reports, event);
        itemData(draft, event);
        identity(draft, event);
        deliver(event);
    }

    private void deliver(HistoryEventBuilder event) {
        if (event.withoutSubject()) {
            context.problem(HistoryProblemCode.NO_SUBJECT, "Expected a pack, container or lot, found none.");
        } else {
            context.deliver(event.build());
        }
    }

    private @Nullable EventTime time(@Nullable String text, @Nullable String zone) {
        if (text == null || text.isBlank()) {
            context.problem(HistoryProblemCode.MISSING_EVENT_TIME, "Expected an event time, found none.");
            return null;
        }
        EventTimes.Reading reading = EventTimes.read(text, zone);
        EventTime time = reading.time();
        if (time == null) {
            context.problem(
                    HistoryProblemCode.INVALID_EVENT_TIME,
                    "Expected a date and time such as 2026-03-02T08:00:00+01:00, found another text.");
            return null;
        }
        if (time.earliest() - now.toEpochMilli() > MAX_AHEAD) {
            context.problem(
                    HistoryProblemCode.EVENT_IN_FUTURE,
                    "Expected a time before " + now + ", found one a day later or more.");
            return null;
        }
        if (reading.withoutZone()) {
            context.problem(
                    HistoryProblemCode.TIME_WITHOUT_ZONE,
                    "Expected a time zone, found none: the time is taken as any between 14 hours earlier and 12 later.");
        }
        return time;
    }

    private boolean actionKnown(EventDraft draft, EventType type) {
        if (type == EventType.TRANSFORMATION) {
            return true;
        }
        if (draft.action == null) {
            context.problem(HistoryProblemCode.MISSING_ACTION, "Expected an action, found none.");
            return false;
        }
        if (action(draft).isEmpty()) {
            context.problem(
                    HistoryProblemCode.INVALID_ACTION,
                    "Expected ADD, OBSERVE or DELETE as action, found another text.");
            return false;
        }
        return true;
    }

    private static Optional<EventAction> action(EventDraft draft) {
        for (EventAction action : EventAction.values()) {
            if (action.name().equals(draft.action)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private void terms(EventDraft draft, HistoryEventBuilder event) {
        if (draft.step != null) {
            String step = Terms.step(draft.step);
            if (!Vocabulary.steps().has(step)) {
                context.problem(
                        HistoryProblemCode.UNKNOWN_BIZ_STEP,
                        "Expected a business step of the Core Business Vocabulary, found another term.");
            }
            event.step(step);
        }
        if (draft.disposition != null) {
            event.disposition(disposition(draft.disposition));
        }
        draft.set.forEach(term -> event.persistentSet(disposition(term)));
        draft.unset.forEach(term -> event.persistentUnset(disposition(term)));
    }

    private String disposition(String text) {
        String disposition = Terms.disposition(text);
        if (!Vocabulary.dispositions().has(disposition)) {
            context.problem(
                    HistoryProblemCode.UNKNOWN_DISPOSITION,
                    "Expected a disposition of the Core Business Vocabulary, found another term.");
        }
        return disposition;
    }

    @Nullable
    Place place(@Nullable String uri) {
        if (uri == null) {
            return null;
        }
        Located located = identifiers.place(uri);
        if (located.problem() != null) {
            context.problem(located.problem(), message(located.problem()));
        }
        return located.place();
    }

    private void subjects(EventDraft draft, EventType type, HistoryEventBuilder event) {
        for (Named named : draft.identifiers) {
            HistorySubject subject = subject(named.uri());
            if (subject != null) {
                event.subject(named.role(), subject);
            } else {
                event.otherIdentifier(named.uri());
            }
        }
        if (draft.parent != null) {
            HistorySubject parent = parent(draft.parent);
            if (parent != null) {
                event.subject(SubjectRole.PARENT, parent);
                if (type == EventType.AGGREGATION && "DELETE".equals(draft.action) && !draft.children) {
                    event.emptied();
                }
            }
        }
    }

    private @Nullable HistorySubject subject(String uri) {
        Identified identified = identifiers.subject(uri);
        if (identified.problem() != null) {
            context.problem(identified.problem(), message(identified.problem()));
        }
        return identified.subject();
    }

    /** Whatever is named as a container is one, returnable assets included. */
    private @Nullable HistorySubject parent(String uri) {
        Identified identified = identifiers.subject(uri);
        if (identified.problem() != null) {
            context.problem(identified.problem(), message(identified.problem()));
            return null;
        }
        HistorySubject subject = identified.subject();
        return subject != null ? subject : HistorySubject.container(uri);
    }

    private static String message(HistoryProblemCode code) {
        return switch (code) {
            case INVALID_CHECK_DIGIT -> "Expected a correct check digit in an identifier, found a wrong one.";
            case POSITION_OUT_OF_RANGE ->
                "Expected a latitude within 90 and a longitude within 180 degrees, found another position.";
            default -> "Expected an identifier as EPC URI or GS1 Digital Link, found one that follows neither.";
        };
    }

    private void parties(EventDraft draft, HistoryEventBuilder event) {
        draft.sources.forEach(party -> event.source(party(party)));
        draft.destinations.forEach(party -> event.destination(party(party)));
    }

    private TransferParty party(Party party) {
        PartyRole role = PartyRole.OTHER;
        String type = party.type() == null ? "" : Terms.transfer(party.type());
        for (PartyRole known : PartyRole.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(type)) {
                role = known;
            }
        }
        Place place = place(party.id());
        return new TransferParty(role, place == null ? party.id() : place.gln().orElse(party.id()));
    }

    private static void itemData(EventDraft draft, HistoryEventBuilder event) {
        if (draft.lot != null && !draft.lot.isBlank()) {
            event.lot(draft.lot.strip());
        }
        if (draft.expiry != null) {
            Optional.ofNullable(EventTimes.date(draft.expiry)).ifPresent(event::expiry);
        }
    }

    private void identity(EventDraft draft, HistoryEventBuilder event) {
        if (draft.eventId != null && !draft.eventId.isBlank()) {
            event.eventId(draft.eventId.strip());
        }
        if (draft.errorDeclaration) {
            event.withdrawal();
            if (!draft.declarationTime) {
                context.problem(
                        HistoryProblemCode.ERROR_DECLARATION_INCOMPLETE,
                        "Expected the time of the error declaration, found none.");
            }
        }
    }

    /** Hands a line of the caller's own scans over. */
    void finishScan(EventDraft draft) {
        HistoryProblemCode fault = draft.fault();
        if (fault != null) {
            context.problem(fault, draft.faultMessage());
            return;
        }
        if (draft.scan == null || draft.scanFault) {
            context.problem(
                    HistoryProblemCode.WRONG_TYPE, "Expected scan, time, place and kind as texts, found another type.");
            return;
        }
        EventTime time = time(draft.time, null);
        if (time == null) {
            return;
        }
        EventKind kind = kind(draft.kind);
        if (kind == null) {
            context.problem(
                    HistoryProblemCode.INVALID_ACTION,
                    "Expected a kind of event such as SUPPLY or RECEIVE, found another text.");
            return;
        }
        ParsedScan scan = parser.parse(draft.scan);
        HistoryEventBuilder event =
                HistoryEvent.builder(feed, EventType.SCAN, time).kind(kind);
        event.readPoint(place(draft.place));
        if (!scan.ok()) {
            context.problem(
                    HistoryProblemCode.INVALID_EPC,
                    "Expected a scan without problems, found some: packseal parse names them.");
        } else if (scan.element("00").isPresent()) {
            Sscc sscc = new Sscc(scan.element("00").orElseThrow().value());
            event.subject(SubjectRole.OBJECT, HistorySubject.logisticUnit(sscc));
        } else {
            HistorySubject.of(scan.pack()).ifPresent(subject -> event.subject(SubjectRole.OBJECT, subject));
        }
        deliver(event);
    }

    private static @Nullable EventKind kind(@Nullable String text) {
        if (text == null) {
            return EventKind.OBSERVE;
        }
        for (EventKind kind : EventKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        return null;
    }
}
