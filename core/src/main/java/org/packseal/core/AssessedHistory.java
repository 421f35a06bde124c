package org.packseal.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Facts;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.finding.HistoryFacts;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;

/** Brings what is recorded of a pack into its assessment. Immutable and thread-safe, as far as its store is. */
final class AssessedHistory {
    /** Most events of a time line, few enough to be read at a glance. The findings themselves keep all events. */
    private static final int EVENTS = 12;

    private final @Nullable HistoryLookup store;
    private final HistoryOptions options;

    AssessedHistory(@Nullable HistoryLookup store, HistoryOptions options) {
        this.store = store;
        this.options = options;
    }

    /**
     * The findings in the history of a scanned pack. Events count only for a code that was read without doubt, because
     * otherwise they may be those of another pack.
     *
     * @param evidence what is known so far, with the status of the scan
     * @param given findings that the caller made, or null to ask the store
     */
    Optional<HistoryFindings> find(ParsedScan scan, Evidence evidence, @Nullable HistoryFindings given) {
        if (!evidence.acceptedValue(Facts.SCAN_STATUS).equals(Optional.of("OK"))) {
            return Optional.empty();
        }
        if (given != null) {
            return Optional.of(requirePack(given, scan.pack()));
        }
        return store == null ? Optional.empty() : HistoryFindings.of(scan.pack(), store, options);
    }

    private static HistoryFindings requirePack(HistoryFindings given, PackIdentity pack) {
        Optional<HistorySubject> scanned = HistorySubject.of(pack);
        if (!scanned.equals(Optional.of(given.subject()))) {
            throw new IllegalArgumentException("Expected the history of "
                    + scanned.map(HistorySubject::key).orElse("a pack with GTIN and serial number") + ", found that of "
                    + given.subject().key() + ".");
        }
        return given;
    }

    static Evidence with(Evidence evidence, HistoryFindings found, PackIdentity pack) {
        HistoryFacts facts = HistoryFacts.of(found, pack);
        return evidence.with(facts.proven()).with(facts.plain());
    }

    /** The events behind the findings, or empty where nothing was found. */
    static Optional<TimeLine> timeLine(HistoryFindings found) {
        return Optional.of(TimeLine.of(found, EVENTS))
                .filter(line -> !line.entries().isEmpty());
    }
}
