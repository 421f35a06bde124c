package org.packseal.core.history;

import org.jspecify.annotations.Nullable;
import org.packseal.core.history.vocabulary.Vocabulary;
import org.packseal.core.history.vocabulary.Vocabulary.Meaning;

/**
 * What an EPCIS event says happened to one of its subjects: the first rule that holds. An event with an unknown step
 * does not fall under the rules for events without a step.
 *
 * @param type type of the event
 * @param action its action, or null where it has none
 * @param step its business step, or null
 * @param disposition its disposition, or null
 */
record KindRules(
        EventType type,
        @Nullable EventAction action,
        @Nullable String step,
        @Nullable String disposition) {

    EventKind kind(SubjectRole role) {
        boolean withoutStep = step == null;
        Meaning stepped = Vocabulary.steps().meaning(Vocabulary.steps().code(step));
        Meaning disposed =
                Vocabulary.dispositions().meaning(Vocabulary.dispositions().code(disposition));
        if (type == EventType.TRANSACTION || stepped == Meaning.DOCUMENT) {
            return EventKind.DOCUMENT;
        }
        if (stepped == Meaning.SENSOR) {
            return EventKind.SENSOR;
        }
        if (type == EventType.TRANSFORMATION) {
            return role == SubjectRole.INPUT ? EventKind.TRANSFORMED : EventKind.COMMISSION;
        }
        if (isObject(EventAction.ADD) && (stepped == Meaning.COMMISSION || withoutStep)) {
            return EventKind.COMMISSION;
        }
        return afterCommissioning(withoutStep, stepped, disposed);
    }

    private EventKind afterCommissioning(boolean withoutStep, Meaning stepped, Meaning disposed) {
        if (stepped == Meaning.DESTROY || disposed == Meaning.DESTROY) {
            return EventKind.DESTROY;
        }
        if (stepped == Meaning.DECOMMISSION) {
            return EventKind.DECOMMISSION;
        }
        if (disposed == Meaning.PARTLY_SUPPLIED) {
            return EventKind.OBSERVE;
        }
        if (stepped == Meaning.SUPPLY || (withoutStep && disposed == Meaning.SUPPLY)) {
            return EventKind.SUPPLY;
        }
        boolean moved = stepped == Meaning.SHIP || stepped == Meaning.RECEIVE;
        if (isObject(EventAction.DELETE) && !moved) {
            return EventKind.DECOMMISSION;
        }
        if (stepped == Meaning.RETURN || disposed == Meaning.RETURN) {
            return EventKind.RETURN;
        }
        return movement(stepped);
    }

    private EventKind movement(Meaning stepped) {
        return switch (stepped) {
            case VOID_SHIP -> EventKind.VOID_SHIP;
            case SHIP -> EventKind.SHIP;
            case RECEIVE -> EventKind.RECEIVE;
            default -> aggregation();
        };
    }

    private EventKind aggregation() {
        if (type == EventType.AGGREGATION) {
            if (action == EventAction.ADD) {
                return EventKind.PACK;
            }
            if (action == EventAction.DELETE) {
                return EventKind.UNPACK;
            }
        }
        return EventKind.OBSERVE;
    }

    private boolean isObject(EventAction wanted) {
        return type == EventType.OBJECT && action == wanted;
    }
}
