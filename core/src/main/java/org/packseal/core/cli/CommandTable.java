package org.packseal.core.cli;

import java.util.List;
import org.packseal.core.cli.assess.AssessCommand;
import org.packseal.core.cli.demo.DemoCommand;
import org.packseal.core.cli.exchange.CustodyAddCommand;
import org.packseal.core.cli.exchange.CustodyCommand;
import org.packseal.core.cli.exchange.CustodyVerifyCommand;
import org.packseal.core.cli.exchange.RecordCommand;
import org.packseal.core.cli.exchange.RecordMakeCommand;
import org.packseal.core.cli.exchange.RecordShowCommand;
import org.packseal.core.cli.exchange.RecordSignCommand;
import org.packseal.core.cli.exchange.RecordVerifyCommand;
import org.packseal.core.cli.exchange.ReportCommand;
import org.packseal.core.cli.exchange.StatisticsCommand;
import org.packseal.core.cli.history.HistoryCommand;
import org.packseal.core.cli.statement.StatementCommand;
import org.packseal.core.cli.statement.StatementSignCommand;
import org.packseal.core.cli.statement.StatementVerifyCommand;
import org.packseal.core.cli.trust.KeyCommand;
import org.packseal.core.cli.trust.KeyNewCommand;
import org.packseal.core.cli.trust.KeyShowCommand;
import org.packseal.core.cli.trust.TrustChangeRootsCommand;
import org.packseal.core.cli.trust.TrustCommand;
import org.packseal.core.cli.trust.TrustShowCommand;
import org.packseal.core.cli.trust.TrustSignCommand;
import org.packseal.core.cli.trust.TrustVerifyCommand;
import picocli.CommandLine;

/** The commands by name. Only the called one is made: to describe all of them takes longer than to answer a scan. */
final class CommandTable {
    /** All, in the order of the help. */
    static final List<String> NAMES = List.of(
            "parse",
            "write",
            "label",
            "assess",
            "history",
            "seal",
            "key",
            "trust",
            "statement",
            "record",
            "report",
            "statistics",
            "rules",
            "codes",
            "schema",
            "demo");

    private CommandTable() {}

    /** Adds the command that the arguments call, or all of them where they call none: help and suggestions name all. */
    static void addTo(CommandLine main, String... args) {
        List<String> wanted = args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
        wanted.forEach(name -> main.addSubcommand(command(name)));
    }

    private static Object command(String name) {
        return switch (name) {
            case "parse" -> new ParseCommand();
            case "write" -> new WriteCommand();
            case "label" -> new LabelCommand();
            case "assess" -> new AssessCommand();
            case "history" -> new HistoryCommand();
            case "seal" -> new SealCommand();
            case "key" -> group(new KeyCommand(), new KeyNewCommand(), new KeyShowCommand());
            case "trust" ->
                group(
                        new TrustCommand(),
                        new TrustSignCommand(),
                        new TrustVerifyCommand(),
                        new TrustShowCommand(),
                        new TrustChangeRootsCommand());
            case "statement" -> group(new StatementCommand(), new StatementSignCommand(), new StatementVerifyCommand());
            case "record" ->
                group(
                        new RecordCommand(),
                        new RecordMakeCommand(),
                        new RecordSignCommand(),
                        new RecordShowCommand(),
                        new RecordVerifyCommand(),
                        group(new CustodyCommand(), new CustodyAddCommand(), new CustodyVerifyCommand()));
            case "report" -> new ReportCommand();
            case "statistics" -> new StatisticsCommand();
            case "rules" -> group(new RulesCommand(), new RulesShowCommand(), new RulesTestCommand());
            case "codes" -> new CodesCommand();
            case "schema" -> new SchemaCommand();
            case "demo" -> new DemoCommand();
            default -> throw new IllegalStateException("Expected a command of the table, found " + name + ".");
        };
    }

    private static CommandLine group(Object command, Object... members) {
        CommandLine group = new CommandLine(command);
        for (Object member : members) {
            group.addSubcommand(member);
        }
        return group;
    }
}
