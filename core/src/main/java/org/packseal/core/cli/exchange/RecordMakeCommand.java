package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.assess.AssessOptions;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.history.HistorySource;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.trust.SigningOptions;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.core.cli.trust.UsedList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal record make}: assesses packs and signs each assessment with all it rests on. */
@Command(
        name = "make",
        description = "Assesses packs as assess does and signs an evidence record of each. A record that would not "
                + "reproduce its own assessment is not made.")
public final class RecordMakeCommand implements Callable<Integer> {
    private static final int MAX_NAME = 200;

    private final Console console;

    @Mixin
    private ScanOptions scans = new ScanOptions();

    @Mixin
    private AssessOptions options = new AssessOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private HistorySource history = new HistorySource();

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "Who makes the record, 1 to 200 characters.")
    @SuppressWarnings("NullAway.Init") // required
    private String organisation;

    @Option(names = "--key", paramLabel = "FILE", description = "Your private key for records: JWK, or PKCS #8 in PEM.")
    private @Nullable Path keyFile;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(
            names = "--continues",
            paramLabel = "FILE",
            description = "An earlier record that the new ones continue, named by its hash.")
    private @Nullable Path continued;

    public RecordMakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (organisation.isBlank() || organisation.length() > MAX_NAME) {
            throw new UsageProblem("--organisation: Expected 1 to " + MAX_NAME + " characters, found another text.");
        }
        RecordMaker.Settings settings = new RecordMaker.Settings(
                organisation,
                signing.key(keyFile),
                SigningRun.of(signing, scans.now != null),
                view.pseudonyms("records"),
                continued == null ? null : JwsFile.one(continued));
        Optional<UsedList> list = trust.usedList(console);
        PackHistories histories =
                history.open(console, scans.clock(console.clock()).instant());
        RecordAssessor assessor = new RecordAssessor(console, scans, options, histories, list.map(UsedList::list));
        RecordMaker maker = new RecordMaker(console.clock(), scans, assessor, list.orElse(null), settings);
        int status = new RecordLoop(console).run(scans.files, RecordLoop.members(maker::make));
        signing.awaited().ifPresent(awaited -> {
            throw awaited;
        });
        return Math.max(status, history.status());
    }
}
