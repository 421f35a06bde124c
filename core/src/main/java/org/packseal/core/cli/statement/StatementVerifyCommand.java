package org.packseal.core.cli.statement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.ExitStatus;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.TimeOption;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.HeldItem;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.core.statistics.Incident;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementResult;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packseal statement verify}: what signed statements prove about one pack. */
@Command(
        name = "verify",
        description = "Verifies statements about one pack together, one a line, so that withdrawals and gaps in a "
                + "series are seen. Exit status 0 only where each is VALID, 2 otherwise.")
public final class StatementVerifyCommand extends ConsoleCommand {
    /** Largest file: as many of the longest statements as are checked together. */
    private static final int FILE_LIMIT = StatementVerifier.MAX_STATEMENTS * (StatementVerifier.MAX_LENGTH + 2);

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(names = "--gtin", required = true, paramLabel = "GTIN", description = "GTIN of the pack.")
    private String gtin;

    @Option(names = "--serial", paramLabel = "TEXT", description = "Serial number of the pack.")
    private @Nullable String serial;

    @Option(names = "--batch", paramLabel = "TEXT", description = "Batch number of the pack.")
    private @Nullable String batch;

    @Option(names = "--seal", paramLabel = "TEXT", description = "Number of the seal that you read on the item now.")
    private @Nullable String seal;

    @Option(names = "--place", paramLabel = "GLN", description = "Where the item is now.")
    private @Nullable String place;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Country whose law the pack is judged by, ISO 3166-1, e.g. DE.")
    private @Nullable String country;

    @Mixin
    private TimeOption now = new TimeOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Statements, one a line.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        StatementContext context = context();
        TrustList list = trust.trustList(console())
                .orElseThrow(() -> new UsageProblem("Expected --trust, found none: without it nobody is believed."));
        List<String> statements = statements();
        int status = statements.isEmpty() ? ExitStatus.FILE : ExitStatus.OK;
        for (StatementCheck check :
                StatementVerifier.of(list).withClock(now.clock(console())).verifyAll(statements, context)) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("schemaVersion", 1);
            console().out().line(answer.setAll(StatementJson.of(check)).toString());
            status = check.result() == StatementResult.VALID ? status : ExitStatus.FILE;
        }
        return status;
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (Path file : files) {
            InputFile.text(file, FILE_LIMIT)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .forEach(statements::add);
        }
        return statements;
    }

    private StatementContext context() {
        StatementContext.Builder context = StatementContext.builder(gtin());
        if (serial != null) {
            context.serial(serial);
        }
        if (batch != null) {
            context.batch(batch);
        }
        if (place != null && !HeldItem.isGln(place)) {
            throw expected("--place", "a GLN of 13 digits with a correct check digit", place);
        }
        if (country != null && !Incident.isCountry(country)) {
            throw expected("--country", "a country code of ISO 3166-1, two upper-case letters", country);
        }
        return PackStatements.bound(context, new HeldItem(seal, place, country));
    }

    private Gtin gtin() {
        try {
            return new Gtin(gtin);
        } catch (IllegalArgumentException e) {
            throw expected("--gtin", "a GTIN of 14 digits with a correct check digit", gtin);
        }
    }

    private static UsageProblem expected(String option, String wanted, String found) {
        return new UsageProblem(option + ": Expected " + wanted + ", found " + VisibleText.shortened(found) + ".");
    }
}
