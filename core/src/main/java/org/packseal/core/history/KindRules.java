package org.packseal.core.history;

import org.packseal.core.history.Vocabulary.Meaning;

/**
 * What an EPCIS event says happened to one of its subjects: the first rule that holds. An unknown step is a step, so it
 * never falls under the rules for events without one.
 */
final class KindRules {
    private KindRules() {}

    static EventKind kind(HistoryEvent event, SubjectRole role) {
        boolean withoutStep = event.step().isEmpty();
        Meaning step =
                Vocabulary.steps().meaning(Vocabulary.steps().code(event.step().orElse(null)));
        Meaning disposition = Vocabulary.dispositions()
                .meaning(Vocabulary.dispositions().code(event.disposition().orElse(null)));
        if (event.type() == EventType.TRANSACTION || step == Meaning.DOCUMENT) {
            return EventKind.DOCUMENT;
        }
        if (step == Meaning.SENSOR) {
            return EventKind.SENSOR;
        }
        if (event.type() == EventType.TRANSFORMATION) {
            return role == SubjectRole.INPUT ? EventKind.TRANSFORMED : EventKind.COMMISSION;
        }
        if (isObject(event, EventAction.ADD) && (step == Meaning.COMMISSION || withoutStep)) {
            return EventKind.COMMISSION;
        }
        return afterCommissioning(event, withoutStep, step, disposition);
    }

    private static EventKind afterCommissioning(
            HistoryEvent event, boolean withoutStep, Meaning step, Meaning disposition) {
        if (step == Meaning.DESTROY || disposition == Meaning.DESTROY) {
            return EventKind.DESTROY;
        }
        if (step == Meaning.DECOMMISSION) {
            return EventKind.DECOMMISSION;
        }
        if (disposition == Meaning.PARTLY_SUPPLIED) {
            return EventKind.OBSERVE;
        }
        if (step == Meaning.SUPPLY || (withoutStep && disposition == Meaning.SUPPLY)) {
            return EventKind.SUPPLY;
        }
        boolean moved = step == Meaning.SHIP || step == Meaning.RECEIVE;
        if (isObject(event, EventAction.DELETE) && !moved) {
            return EventKind.DECOMMISSION;
        }
        if (step == Meaning.RETURN || disposition == Meaning.RETURN) {
            return EventKind.RETURN;
        }
        return movement(event, step);
    }

    private static EventKind movement(HistoryEvent event, Meaning step) {
        return switch (step) {
            case VOID_SHIP -> EventKind.VOID_SHIP;
            case SHIP -> EventKind.SHIP;
            case RECEIVE -> EventKind.RECEIVE;
            default -> aggregation(event);
        };
    }

    private static EventKind aggregation(HistoryEvent event) {
        if (event.type() == EventType.AGGREGATION) {
            EventAction action = event.action().orElse(EventAction.OBSERVE);
            if (action == EventAction.ADD) {
                return EventKind.PACK;
            }
            if (action == EventAction.DELETE) {
                return EventKind.UNPACK;
            }
        }
        return EventKind.OBSERVE;
    }

    private static boolean isObject(HistoryEvent event, EventAction action) {
        return event.type() == EventType.OBJECT
                && event.action().filter(action::equals).isPresent();
    }
}
