package org.packseal.core.cli.exchange;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.assess.AssessmentInput;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.trust.SigningKeyOption;
import org.packseal.core.cli.trust.UsedList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal record make}: assesses packs and signs each assessment with all it rests on. */
@Command(
        name = "make",
        description = "Assesses packs as assess does and signs an evidence record of each. A record that would not "
                + "reproduce its own assessment is not made.")
public final class RecordMakeCommand extends ConsoleCommand {
    private static final int MAX_NAME = 200;

    @Mixin
    private AssessmentInput input = new AssessmentInput();

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "Who makes the record, 1 to 200 characters.")
    private String organisation;

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "An earlier record that the new ones continue, named by its hash.")
    private @Nullable Path continued;

    @Override
    public Integer call() {
        if (organisation.isBlank() || organisation.length() > MAX_NAME) {
            throw new UsageProblem("--organisation: Expected 1 to " + MAX_NAME + " characters, found another text.");
        }
        RecordMaker.Settings settings = new RecordMaker.Settings(
                organisation,
                signing.key(),
                SigningRun.of(signing, input.scans().isTimeGiven()),
                view.pseudonyms("records"),
                continued == null ? null : JwsFile.one(continued));
        Optional<UsedList> list = input.trust().usedList(console());
        RecordAssessor assessor = input.assessor(console(), list.map(UsedList::list));
        RecordMaker maker = new RecordMaker(console().clock(), input.scans(), assessor, list.orElse(null), settings);
        int status = new RecordLoop(console()).run(input.scans().files, RecordLoop.members(maker::make));
        signing.requireNoneAwaited();
        return input.status(status);
    }
}
