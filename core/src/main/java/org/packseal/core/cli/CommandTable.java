package org.packseal.core.cli;

import java.util.List;
import org.packseal.core.cli.assess.AssessCommand;
import org.packseal.core.cli.console.Console;
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
    static void addTo(CommandLine main, Console console, String... args) {
        List<String> wanted = args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
        wanted.forEach(name -> main.addSubcommand(command(name, console)));
    }

    private static Object command(String name, Console console) {
        return switch (name) {
            case "parse" -> new ParseCommand(console);
            case "write" -> new WriteCommand(console);
            case "label" -> new LabelCommand(console);
            case "assess" -> new AssessCommand(console);
            case "history" -> new HistoryCommand(console);
            case "seal" -> new SealCommand(console);
            case "key" -> group(new KeyCommand(), new KeyNewCommand(console), new KeyShowCommand(console));
            case "trust" ->
                group(
                        new TrustCommand(),
                        new TrustSignCommand(console),
                        new TrustVerifyCommand(console),
                        new TrustShowCommand(console),
                        new TrustChangeRootsCommand(console));
            case "statement" ->
                group(new StatementCommand(), new StatementSignCommand(console), new StatementVerifyCommand(console));
            case "record" ->
                group(
                        new RecordCommand(),
                        new RecordMakeCommand(console),
                        new RecordSignCommand(console),
                        new RecordShowCommand(console),
                        new RecordVerifyCommand(console),
                        group(new CustodyCommand(), new CustodyAddCommand(console), new CustodyVerifyCommand(console)));
            case "report" -> new ReportCommand(console);
            case "statistics" -> new StatisticsCommand(console);
            case "rules" -> group(new RulesCommand(), new RulesShowCommand(console), new RulesTestCommand(console));
            case "codes" -> new CodesCommand(console);
            case "schema" -> new SchemaCommand(console);
            case "demo" -> new DemoCommand(console);
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
