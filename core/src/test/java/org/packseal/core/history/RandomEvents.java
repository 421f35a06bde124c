package org.packseal.core.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;

/** Random events about one subject, of all kinds and shapes. */
final class RandomEvents {
    static final HistorySubject PACK = HistorySubject.item(Gtin.of("9521001012348"), "R1");
    private static final HistorySubject CASE = HistorySubject.container("urn:epc:id:grai:9521001.00001.77");
    private static final List<String> STEPS =
            List.of("shipping", "receiving", "dispensing", "destroying", "inspecting", "collecting", "unknown_step");
    private static final List<String> DISPOSITIONS =
            List.of("in_transit", "returned", "stolen", "recalled", "active", "no_pedigree_match", "private");

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    HistoryEvent next(int feeds, int times) {
        Feed feed = Feed.of("feed" + random.nextInt(feeds));
        if (random.nextInt(4) == 0) {
            feed = feed.withRole(Producer.WHOLESALER);
        }
        long millis = 1_770_000_000_000L + random.nextInt(times) * 3_600_000L;
        EventTime time = random.nextInt(5) == 0 ? EventTime.withoutZone(millis) : new EventTime(millis, millis);
        boolean aggregation = random.nextInt(4) == 0;
        HistoryEventBuilder event =
                HistoryEvent.builder(feed, aggregation ? EventType.AGGREGATION : EventType.OBJECT, time);
        event.action(List.of(EventAction.ADD, EventAction.OBSERVE, EventAction.DELETE)
                .get(random.nextInt(3)));
        if (aggregation) {
            event.subject(SubjectRole.PARENT, CASE).subject(SubjectRole.CHILD, PACK);
        } else {
            event.subject(SubjectRole.OBJECT, PACK);
        }
        details(event);
        return event.build();
    }

    private void details(HistoryEventBuilder event) {
        if (random.nextBoolean()) {
            event.step(STEPS.get(random.nextInt(STEPS.size())));
        }
        if (random.nextBoolean()) {
            event.disposition(DISPOSITIONS.get(random.nextInt(DISPOSITIONS.size())));
        }
        event.readPoint(
                switch (random.nextInt(3)) {
                    case 0 -> Place.of(new Gln("9521001000017"));
                    case 1 -> Place.of(Position.of(random.nextInt(90), random.nextInt(180), random.nextInt(3)));
                    default -> null;
                });
        if (random.nextInt(3) == 0) {
            event.eventId("urn:uuid:" + random.nextInt(100));
        }
        if (random.nextInt(5) == 0) {
            event.lot("L" + random.nextInt(3)).expiry(LocalDate.of(2028, 1 + random.nextInt(12), 1));
        }
        if (random.nextInt(5) == 0) {
            event.source(new TransferParty(PartyRole.LOCATION, "9521001000017"))
                    .destination(new TransferParty(PartyRole.OWNING_PARTY, "9521002000016"));
        }
        if (random.nextInt(5) == 0) {
            event.temperatures(new Temperatures(-random.nextInt(3000), random.nextInt(3000)));
        }
        if (random.nextInt(6) == 0) {
            event.persistentSet("recalled").persistentUnset("stolen");
        }
        if (random.nextInt(4) == 0) {
            event.withdrawal();
        }
    }

    Random random() {
        return random;
    }
}
