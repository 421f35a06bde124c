package org.packseal.core.cli.record;

import picocli.CommandLine.Option;

/** Tables of comma-separated values in place of records and answers, for spreadsheets. */
public final class TableOptions {
    /** What the input holds. */
    enum Input {
        LINES,
        CSV
    }

    /** What the answers are written as. */
    enum Output {
        JSON,
        CSV
    }

    @Option(
            names = "--input",
            paramLabel = "lines|csv",
            description = "csv: a first line that names the columns id, scan, profile, separator, clock, token, or a "
                    + "fact such as identity.labelling, with identity.labelling/producer and so on beside it; then "
                    + "a row a pack, cells parted by comma, semicolon or TAB. Default: lines.")
    Input input = Input.LINES;

    @Option(
            names = "--output",
            paramLabel = "json|csv",
            description = "csv: the main members of each answer as a row; a cell that a spreadsheet would take for a "
                    + "formula gets an apostrophe in front. Default: json.")
    Output output = Output.JSON;
}
