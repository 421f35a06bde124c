package org.packseal.core.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.gs1.PackIdentity;

/**
 * One alert about one or more products. Immutable.
 *
 * @param authority who issued it
 * @param source reference and legal basis
 * @param date when it was issued
 * @param finding what was found
 * @param deliberate whether intent was found, or null
 * @param batches batch numbers named, empty for all
 * @param batchNumbers whether genuine packs bear these batch numbers
 * @param serials serial numbers named
 * @param expiries expiry dates named, empty for any
 * @param markets countries named (ISO 3166-1 alpha-2), empty for any
 * @param languages languages of the print named (ISO 639), empty for any
 */
record Alert(
        Producer authority,
        String source,
        LocalDate date,
        Finding finding,
        @Nullable Deliberate deliberate,
        Set<String> batches,
        BatchNumbers batchNumbers,
        SerialNumbers serials,
        List<RegisteredBatch> expiries,
        Set<String> markets,
        Set<String> languages) {
    /** Whether genuine packs bear the batch numbers of an alert. */
    enum BatchNumbers {
        /** No genuine pack ever bore them: every pack that does is falsified. */
        NEVER_GENUINE,
        /** Genuine packs bear them, or the alert does not say. */
        ALSO_GENUINE
    }

    Alert {
        batches = Set.copyOf(batches);
        expiries = List.copyOf(expiries);
        markets = Set.copyOf(markets);
        languages = Set.copyOf(languages);
    }

    /** Works out what the alert says about a pack of a product and batch that it names. */
    List<Fact> facts(PackIdentity pack, PackPrint print, String file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Facts.DETERMINATION_FINDING, finding.name(), file));
        facts.add(fact(Facts.DETERMINATION_SCOPE, scope(pack, print).name(), file));
        if (deliberate != null) {
            facts.add(fact(Facts.DETERMINATION_DELIBERATE, deliberate.name(), file));
        }
        return facts;
    }

    private Fact fact(String key, String value, String file) {
        return Fact.of(key, value)
                .by(authority)
                .assured(Assurance.AUTHORITATIVE)
                .method(file)
                .observedAt(date.atStartOfDay(ZoneOffset.UTC).toInstant())
                .source(source);
    }

    private Scope scope(PackIdentity pack, PackPrint print) {
        if (!namesBatch(pack) || !namesSerial(pack) || !namesExpiry(pack)) {
            return Scope.OUT_OF_RANGE;
        }
        return switch (print.meets(markets, languages)) {
            case YES -> named(!serials.isEmpty() || !expiries.isEmpty());
            case NO -> Scope.OUT_OF_RANGE;
            case UNKNOWN -> ofUnknownPrint();
        };
    }

    private Scope named(boolean fewerThanTheBatch) {
        if (finding == Finding.SUBSTANDARD) {
            return Scope.BATCH_AS_MADE;
        }
        if (batchNumbers == BatchNumbers.NEVER_GENUINE) {
            return Scope.BATCH_NEVER_GENUINE;
        }
        return fewerThanTheBatch ? Scope.THIS_PACK : Scope.BATCH_ALSO_GENUINE;
    }

    /**
     * Nobody has said for which market, or in which language, the pack is printed. A serial number that is named decides
     * without it. A batch or expiry date raises suspicion and no finding. An alert that names neither would meet every pack
     * of the product, so that the pack is held until somebody looks at its print.
     */
    private Scope ofUnknownPrint() {
        if (!serials.isEmpty()) {
            return named(true);
        }
        if (batches.isEmpty() && expiries.isEmpty()) {
            return Scope.OUT_OF_RANGE;
        }
        return finding == Finding.SUBSTANDARD ? Scope.BATCH_AS_MADE : Scope.BATCH_ALSO_GENUINE;
    }

    /**
     * A batch that was not read, or is written differently, leaves open whether the alert names it: it counts neither as named
     * nor as another batch.
     */
    private boolean namesBatch(PackIdentity pack) {
        return batches.isEmpty() || pack.batch().filter(batches::contains).isPresent();
    }

    private boolean namesSerial(PackIdentity pack) {
        return serials.isEmpty() || pack.serial().filter(serials::contains).isPresent();
    }

    /** Day 00 on the pack stands for the end of the month, so that it agrees with every day of that month. */
    private boolean namesExpiry(PackIdentity pack) {
        Optional<LocalDate> printed = pack.expiry();
        return expiries.isEmpty()
                || printed.filter(date -> expiries.stream().anyMatch(named -> agrees(named, date, pack)))
                        .isPresent();
    }

    private static boolean agrees(RegisteredBatch named, LocalDate printed, PackIdentity pack) {
        LocalDate last = named.expiry().orElseThrow();
        boolean byMonth = named.expiresWithMonth()
                || pack.expiryRaw()
                        .filter(raw -> raw.length() == 6 && raw.endsWith("00"))
                        .isPresent();
        return byMonth
                ? last.getYear() == printed.getYear() && last.getMonth() == printed.getMonth()
                : last.equals(printed);
    }
}
