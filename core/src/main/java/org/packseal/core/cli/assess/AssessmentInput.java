package org.packseal.core.cli.assess;

import java.util.Optional;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.history.HistorySource;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Mixin;

/** Options of every command that assesses packs: the records, what is known beside them, and how they are judged. */
public final class AssessmentInput {
    @Mixin
    private ScanOptions scans = new ScanOptions();

    @Mixin
    private AssessOptions options = new AssessOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private HistorySource history = new HistorySource();

    /** {@return how the records are read} */
    public ScanOptions scans() {
        return scans;
    }

    /** {@return the list that says who may sign} */
    public TrustOptions trust() {
        return trust;
    }

    /** Reads every file that the options name, and answers what assesses one record after the other. */
    public RecordAssessor assessor(Console console) {
        PackHistories histories = histories(console);
        return new RecordAssessor(console, scans, options, histories, trust.trustList(console));
    }

    /** The same with a trust list that has been read. */
    public RecordAssessor assessor(Console console, Optional<TrustList> list) {
        return new RecordAssessor(console, scans, options, histories(console), list);
    }

    /** {@return the exit status of a run: the worse of that of its records and that of its files of events} */
    public int status(int ofRecords) {
        return Math.max(ofRecords, history.status());
    }

    private PackHistories histories(Console console) {
        return history.open(console, scans.clock(console.clock()).instant());
    }
}
