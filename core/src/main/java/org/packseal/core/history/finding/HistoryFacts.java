package org.packseal.core.history.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.Feed;
import org.packseal.gs1.PackIdentity;

/**
 * The facts of a history as evidence. A fact counts as the library's own only where the caller vouches for a feed behind
 * each of its events; otherwise it is an unverified statement, like any that a caller makes without producer. Immutable and
 * thread-safe.
 */
public final class HistoryFacts {
    private static final String METHOD = "recorded events";
    private static final String EXPIRY = "identity.expiry";
    private static final String BATCH = "repo.batchMatch";

    /** Who can know the expiry date of a pack that they report commissioned. */
    private static final Set<Producer> RECORD_KEEPERS =
            EnumSet.of(Producer.MAH, Producer.MANUFACTURER, Producer.REPOSITORY);

    private final List<Fact> proven;
    private final List<Fact> plain;

    private HistoryFacts(List<Fact> proven, List<Fact> plain) {
        this.proven = List.copyOf(proven);
        this.plain = List.copyOf(plain);
    }

    /**
     * The facts of a scanned pack.
     *
     * @param findings what its history comes to
     * @param pack what its code says: batch and expiry are compared with those at commissioning
     * @return the facts
     */
    public static HistoryFacts of(HistoryFindings findings, PackIdentity pack) {
        HistoryFacts stated = of(findings);
        List<Fact> proven = new ArrayList<>(stated.proven);
        for (JourneyStep step : findings.steps()) {
            if (step.direct() && step.is(EventKind.COMMISSION)) {
                step.feeds().stream()
                        .flatMap(feed -> feed.role().stream())
                        .distinct()
                        .filter(RECORD_KEEPERS::contains)
                        .forEach(producer -> compare(step, pack, producer, proven));
            }
        }
        return new HistoryFacts(proven, stated.plain);
    }

    /**
     * The facts of a pack of which nothing but the history is known.
     *
     * @param findings what its history comes to
     * @return the facts
     */
    public static HistoryFacts of(HistoryFindings findings) {
        List<Fact> proven = new ArrayList<>();
        List<Fact> plain = new ArrayList<>();
        for (HistoryFact fact : findings.facts()) {
            Fact stated = described(Fact.of(fact.key(), fact.value()), fact.steps());
            Optional<Producer> producer = fact.statedBy();
            if (producer.isPresent()) {
                proven.add(stated.by(producer.get()).assured(Assurance.VERIFIED));
            } else if (fact.vouched() && !fact.key().equals(Facts.HISTORY_THEFT_REPORT)) {
                proven.add(stated.assured(Assurance.VERIFIED));
            } else {
                plain.add(stated);
            }
        }
        return new HistoryFacts(proven, plain);
    }

    private static Fact described(Fact fact, List<JourneyStep> steps) {
        Set<String> feeds = new TreeSet<>();
        long last = Long.MIN_VALUE;
        for (JourneyStep step : steps) {
            step.feeds().stream().map(Feed::toString).forEach(feeds::add);
            last = Math.max(last, step.time().latest());
        }
        Fact described = fact.method(METHOD);
        return steps.isEmpty()
                ? described
                : described.observedAt(Instant.ofEpochMilli(last)).source(String.join(", ", feeds));
    }

    private static void compare(JourneyStep step, PackIdentity pack, Producer producer, List<Fact> into) {
        Optional<LocalDate> recorded = step.sighting().expiry();
        if (recorded.isPresent() && pack.expiry().isPresent()) {
            into.add(record(EXPIRY, expiry(pack, recorded.get()), step, producer));
        }
        Optional<String> lot = step.sighting().lot();
        if (producer == Producer.REPOSITORY && lot.isPresent() && pack.batch().isPresent()) {
            String match = lot.equals(pack.batch()) ? "MATCH" : "MISMATCH";
            into.add(record(BATCH, match, step, producer));
        }
    }

    private static Fact record(String key, String value, JourneyStep step, Producer producer) {
        return described(Fact.of(key, value), List.of(step)).by(producer).assured(Assurance.VERIFIED);
    }

    /** Day 00 on a pack stands for the whole month, so that the record's day within it makes no difference. */
    private static String expiry(PackIdentity pack, LocalDate recorded) {
        LocalDate printed = pack.expiry().orElseThrow();
        boolean month = pack.expiryRaw()
                .filter(raw -> raw.length() == 6 && raw.endsWith("00"))
                .isPresent();
        int order = month ? YearMonth.from(printed).compareTo(YearMonth.from(recorded)) : printed.compareTo(recorded);
        return order == 0 ? "MATCH" : order < 0 ? "EARLIER_THAN_RECORD" : "LATER_THAN_RECORD";
    }

    /** {@return the facts behind which somebody stands for whom the caller vouches} */
    public ProvenFacts proven() {
        return Proofs.of(proven);
    }

    /** {@return the other facts, without producer: unverified statements} */
    public List<Fact> plain() {
        return plain;
    }

    @Override
    public String toString() {
        return "HistoryFacts" + proven + plain;
    }
}
