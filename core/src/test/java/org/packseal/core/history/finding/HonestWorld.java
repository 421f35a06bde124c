package org.packseal.core.history.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.packseal.core.history.EventAction;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.EventType;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistoryEventBuilder;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PartyRole;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.TransferParty;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.core.history.place.Position;
import org.packseal.core.history.place.RegisteredPlace;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;

/**
 * Generates what honest companies record of a pack: late, twice, with clocks that run wrong, without time zones, with
 * returns, parallel trade, supply to clinics, waste and corrected errors; and, where a history is patchy, with whole
 * companies that share nothing and events that were lost.
 */
final class HonestWorld {
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;
    private static final Gtin GTIN = Gtin.of("9521001012348");

    private final Random random;
    private final List<Site> plants = new ArrayList<>();
    private final List<Site> depots = new ArrayList<>();
    private final List<Site> pharmacies = new ArrayList<>();
    private final Map<String, RegisteredPlace> places = new TreeMap<>();

    private int packs;
    private boolean patchy;
    private HistorySubject pack = HistorySubject.item(GTIN, "0");
    private List<HistoryEvent> events = new ArrayList<>();
    private long now;
    private Site here;

    /** A company's site. */
    record Site(String gln, Position position, Feed feed, long clock, int zone, boolean shares) {
        double kilometres(Site other) {
            return position.kilometresBetween(other.position);
        }
    }

    HonestWorld(long seed) {
        random = new Random(seed);
        sites(plants, 3, "1");
        sites(depots, 8, "2");
        sites(pharmacies, 40, "3");
        here = plants.get(0);
    }

    private void sites(List<Site> into, int count, String kind) {
        for (int i = 0; i < count; i++) {
            String digits = "952100" + kind + String.format("%05d", i);
            String gln = digits + CheckDigit.of(digits);
            double longitude = random.nextDouble() * 50 - 9;
            Position position = Position.of(35 + random.nextDouble() * 25, longitude, 1);
            places.put(gln, new RegisteredPlace(kind + i, position, null));
            into.add(new Site(
                    gln,
                    position,
                    Feed.of(kind + '-' + i),
                    (random.nextInt(11) - 5) * 60_000L,
                    (int) Math.round(longitude / 15),
                    true));
        }
    }

    PlaceRegister places() {
        return PlaceRegister.of(places);
    }

    Random random() {
        return random;
    }

    HistorySubject pack() {
        return pack;
    }

    Site here() {
        return here;
    }

    long now() {
        return now;
    }

    /** The life of one more pack, until it is supplied, destroyed or still on its way. */
    List<HistoryEvent> life(boolean withGaps) {
        patchy = withGaps;
        pack = HistorySubject.item(GTIN, "H" + packs++);
        events = new ArrayList<>();
        now = 1_770_000_000_000L + random.nextInt(200) * DAY;
        here = any(plants);
        record(
                here,
                "commissioning",
                EventAction.ADD,
                "active",
                pack,
                event -> event.lot("L" + packs % 7).expiry(LocalDate.of(2029, 6, 30)));
        if (random.nextInt(10) == 0) {
            record(here, "commissioning", EventAction.ADD, "active", pack, event -> {});
        }
        HistorySubject unit = random.nextInt(3) == 0 ? pack : boxed();
        int stops = 1 + random.nextInt(2);
        for (int i = 0; i < stops; i++) {
            move(any(depots), unit);
        }
        if (!unit.equals(pack)) {
            later(HOUR);
            unpack(unit);
        }
        if (random.nextInt(6) == 0) {
            parallelTrade();
        }
        end();
        return events;
    }

    private HistorySubject boxed() {
        later(HOUR);
        String digits = "09521001" + String.format("%09d", packs);
        HistorySubject unit = HistorySubject.logisticUnit(new Sscc(digits + CheckDigit.of(digits)));
        contain(EventAction.ADD, "packing", unit);
        return unit;
    }

    private void unpack(HistorySubject unit) {
        if (random.nextBoolean()) {
            contain(EventAction.DELETE, "unpacking", unit);
        } else {
            add(
                    event(EventType.AGGREGATION, here, EventAction.DELETE)
                            .step("unpacking")
                            .emptied()
                            .subject(SubjectRole.PARENT, unit),
                    true);
        }
    }

    private void contain(EventAction action, String step, HistorySubject unit) {
        // A history in which a container was filled and never emptied would put the pack where it is not.
        add(
                event(EventType.AGGREGATION, here, action)
                        .step(step)
                        .subject(SubjectRole.PARENT, unit)
                        .subject(SubjectRole.CHILD, pack),
                true);
    }

    private void parallelTrade() {
        Site trader = any(depots);
        move(trader, pack);
        later(DAY);
        record(here, "repackaging", EventAction.OBSERVE, "in_progress", pack, event -> {});
    }

    private void end() {
        int kind = random.nextInt(20);
        if (kind < 2) {
            supplyForClinic(kind == 0);
            return;
        }
        move(any(pharmacies), pack);
        later(random.nextInt(20) * DAY + HOUR);
        if (kind == 3) {
            record(here, "destroying", EventAction.DELETE, "destroyed", pack, event -> {});
            strayRead();
        } else if (kind == 4) {
            record(here, "decommissioning", EventAction.DELETE, "expired", pack, event -> {});
            travel(any(depots));
            record(here, "collecting", EventAction.OBSERVE, "", pack, event -> {});
        } else if (kind == 5) {
            openedPack();
        } else if (kind != 6) {
            supply(kind);
        }
    }

    /** Wholesalers decommission for those who cannot, and ship afterwards (Delegated Regulation (EU) 2016/161, Art. 23). */
    private void supplyForClinic(boolean dispensed) {
        Site clinic = any(pharmacies);
        later(DAY);
        String step = dispensed ? "dispensing" : "decommissioning";
        Consumer<HistoryEventBuilder> to = event -> {
            if (random.nextBoolean()) {
                event.destination(new TransferParty(PartyRole.POSSESSING_PARTY, clinic.gln));
            }
        };
        record(here, step, EventAction.DELETE, dispensed ? "dispensed" : "inactive", pack, to);
        move(clinic, pack);
    }

    private void openedPack() {
        record(here, "dispensing", EventAction.OBSERVE, "partially_dispensed", pack, event -> {});
        move(any(pharmacies), pack);
        record(here, "dispensing", EventAction.OBSERVE, "partially_dispensed", pack, event -> {});
    }

    private void strayRead() {
        later(random.nextInt(20) * HOUR);
        record(here, "inspecting", EventAction.OBSERVE, "", pack, event -> {});
    }

    private void supply(int kind) {
        dispense();
        if (kind == 7) {
            later(60_000);
            dispense();
        } else if (kind == 8 || kind == 9) {
            later(DAY);
            // Whoever reports a supply reports that it was undone.
            add(
                    event(EventType.OBJECT, here, EventAction.OBSERVE)
                            .step(kind == 8 ? "receiving" : "stocking")
                            .disposition(kind == 8 ? "returned" : "available")
                            .subject(SubjectRole.OBJECT, pack),
                    true);
            move(any(pharmacies), pack);
            later(DAY);
            dispense();
        } else if (kind == 10) {
            correctedError();
        } else if (kind == 11) {
            document();
        }
    }

    private void dispense() {
        record(here, "dispensing", EventAction.DELETE, "dispensed", pack, event -> {});
    }

    /** A till elsewhere booked the wrong pack, and took it back. */
    private void correctedError() {
        HistoryEventBuilder wrong = event(EventType.OBJECT, any(pharmacies), EventAction.DELETE)
                .step("dispensing")
                .disposition("dispensed")
                .subject(SubjectRole.OBJECT, pack)
                .eventId("urn:uuid:error-" + packs);
        add(wrong, true);
        add(wrong.withdrawal(), true);
    }

    private void document() {
        add(
                event(EventType.TRANSACTION, any(depots), EventAction.OBSERVE)
                        .step("dispensing")
                        .subject(SubjectRole.OBJECT, pack),
                false);
    }

    private void move(Site to, HistorySubject unit) {
        if (to.equals(here)) {
            return;
        }
        later(2 * HOUR + random.nextInt(5) * DAY);
        Site from = here;
        record(
                from,
                random.nextInt(8) == 0 ? "departing" : "shipping",
                EventAction.OBSERVE,
                "in_transit",
                unit,
                event -> {
                    event.source(new TransferParty(PartyRole.LOCATION, from.gln));
                    event.destination(new TransferParty(PartyRole.LOCATION, to.gln));
                });
        travel(to);
        record(to, "receiving", EventAction.OBSERVE, "in_progress", unit, event -> {
            if (random.nextBoolean()) {
                event.source(new TransferParty(PartyRole.LOCATION, from.gln));
            }
        });
        if (random.nextInt(5) == 0) {
            later(2000);
            record(to, "receiving", EventAction.OBSERVE, "in_progress", unit, event -> {});
        }
        if (random.nextInt(5) == 0) {
            later(HOUR);
            record(to, "put_away_by_own_words", EventAction.OBSERVE, "", unit, event -> {});
        }
    }

    /** By road, or by air at 700 km/h on the whole. */
    private void travel(Site to) {
        double speed = random.nextInt(4) == 0 ? 700 : 60;
        later((long) (to.kilometres(here) / speed * HOUR) + HOUR);
        here = to;
    }

    private void later(long millis) {
        now += millis;
    }

    private void record(
            Site site,
            String step,
            EventAction action,
            String disposition,
            HistorySubject subject,
            Consumer<HistoryEventBuilder> more) {
        HistoryEventBuilder event =
                event(EventType.OBJECT, site, action).step(step).subject(SubjectRole.OBJECT, subject);
        if (!disposition.isEmpty()) {
            event.disposition(disposition);
        }
        more.accept(event);
        add(event, false);
    }

    HistoryEventBuilder event(EventType type, Site site, EventAction action) {
        long recorded = now + site.clock;
        boolean withoutZone = random.nextInt(patchy ? 20 : 1000) == 0;
        EventTime time =
                withoutZone ? EventTime.withoutZone(recorded + site.zone * HOUR) : new EventTime(recorded, recorded);
        return HistoryEvent.builder(site.feed, type, time).action(action).readPoint(Place.of(new Gln(site.gln)));
    }

    private void add(HistoryEventBuilder event, boolean always) {
        HistoryEvent made = event.build();
        boolean silent = Math.floorMod(made.feed().hashCode() + packs, 4) == 0;
        if (always || !patchy || (!silent && random.nextInt(10) != 0)) {
            events.add(made);
        }
    }

    Site any(List<Site> sites) {
        return sites.get(random.nextInt(sites.size()));
    }

    List<Site> pharmacies() {
        return pharmacies;
    }

    List<Site> plants() {
        return plants;
    }
}
