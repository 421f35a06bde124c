package org.packseal.core.cli.assess;

import java.util.concurrent.Callable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.trust.TrustOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packseal assess}: what is known about packs, judged. */
@Command(
        name = "assess",
        description = "Assesses packs: supply, verdict, and why. Without --trust no token is checked.")
public final class AssessCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScanOptions scans = new ScanOptions();

    @Mixin
    private AssessOptions options = new AssessOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    public AssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RecordAssessor assessor = new RecordAssessor(console, scans, options, trust.trustList(console));
        return new RecordLoop(console)
                .run(scans.files, record -> assessor.assess(record).json());
    }
}
