package org.packseal.core.history;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.vocabulary.Vocabulary;
import org.packseal.core.history.vocabulary.Vocabulary.Meaning;

/**
 * The values of a sighting, filled in from an event or from stored bytes. Not thread-safe until it is handed to the sighting,
 * which shares it with nobody.
 */
final class SightingDraft {
    /**
     * Location numbers that a sighting keeps in each of its three lists: a transfer has one or two, and without a bound one
     * event with thousands would make every history large that it touches.
     */
    static final int MAX_PARTIES = 8;

    /** Longest lot that is kept: GS1 allows 20 characters, other systems a few more. */
    static final int MAX_LOT = 40;

    EventTime time = new EventTime(0, 0);
    ContentHash hash = new ContentHash(0, 0);
    EventKind kind = EventKind.OBSERVE;
    long eventId;

    @Nullable
    EventAction action;

    int step;
    int disposition;
    long flags;

    @Nullable
    Place place;

    @Nullable
    String parent;

    StatedData stated = StatedData.NONE;

    long[] sources = {};
    long[] destinations = {};
    long[] parties = {};

    SightingDraft() {}

    SightingDraft(HistoryEvent event, EventSubject named) {
        time = event.time();
        hash = event.hash();
        kind = event.kind(named.role());
        eventId = event.eventId().map(ContentHash::ofEventId).orElse(0L);
        action = event.action().orElse(null);
        step = Vocabulary.steps().code(event.step().orElse(null));
        disposition = Vocabulary.dispositions().code(event.disposition().orElse(null));
        place = event.place().orElse(null);
        parent = named.role() == SubjectRole.CHILD && event.type() == EventType.AGGREGATION ? parent(event) : null;
        stated = event.stated().kept(MAX_LOT);
        transfers(event);
        mark(SightingFlag.CONTAINER, named.role() == SubjectRole.PARENT);
        mark(SightingFlag.EMPTIED, named.role() == SubjectRole.PARENT && event.emptied());
        mark(SightingFlag.ALARM, event.alarm());
        mark(SightingFlag.DESTINATION, !event.destinations().isEmpty());
        states(event);
        presence();
    }

    private static @Nullable String parent(HistoryEvent event) {
        for (EventSubject named : event.subjects()) {
            if (named.role() == SubjectRole.PARENT) {
                return named.subject().key();
            }
        }
        return null;
    }

    private void transfers(HistoryEvent event) {
        sources = glns(event.sources().stream(), true);
        destinations = glns(event.destinations().stream(), true);
        parties = glns(Stream.concat(event.sources().stream(), event.destinations().stream()), false);
    }

    private static long[] glns(Stream<TransferParty> all, boolean locations) {
        return all.filter(party -> (party.role() == PartyRole.LOCATION) == locations)
                .mapToLong(TransferParty::gln)
                .filter(gln -> gln >= 0)
                .sorted()
                .distinct()
                .limit(MAX_PARTIES)
                .toArray();
    }

    private void states(HistoryEvent event) {
        mark(
                SightingFlag.PERSISTENT,
                !event.persistentSet().isEmpty() || !event.persistentUnset().isEmpty());
        List<String> stated = Stream.concat(event.disposition().stream(), event.persistentSet().stream())
                .toList();
        mark(SightingFlag.STOLEN, any(stated, Meaning.STOLEN));
        mark(SightingFlag.RECALLED, any(stated, Meaning.RECALLED));
        mark(SightingFlag.STOLEN_UNSET, any(event.persistentUnset(), Meaning.STOLEN));
        mark(SightingFlag.RECALLED_UNSET, any(event.persistentUnset(), Meaning.RECALLED));
    }

    private static boolean any(Collection<String> terms, Meaning meaning) {
        Vocabulary dispositions = Vocabulary.dispositions();
        return terms.stream().anyMatch(term -> dispositions.meaning(dispositions.code(term)) == meaning);
    }

    private void presence() {
        mark(SightingFlag.INEXACT, !time.exact());
        mark(SightingFlag.EVENT_ID, eventId != 0);
        mark(SightingFlag.GLN, place != null && place.position().isEmpty());
        mark(SightingFlag.POSITION, place != null && place.position().isPresent());
        mark(SightingFlag.PARENT, parent != null);
        mark(SightingFlag.LOT, stated.lot() != null);
        mark(SightingFlag.EXPIRY, stated.expiry() != null);
        mark(SightingFlag.TEMPERATURES, stated.temperatures() != null);
        mark(SightingFlag.TRANSFER, sources.length + destinations.length + parties.length > 0);
    }

    private void mark(SightingFlag flag, boolean holds) {
        if (holds) {
            flags |= flag.bit();
        }
    }
}
