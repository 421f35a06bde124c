package org.packseal.core.cli.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.OutputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.report.IncidentReport;
import picocli.CommandLine.Option;

/** A page of each report, for people to read and sign, beside the reports for programs. */
final class ReportPages {
    /** The languages of the page, as the option names them. */
    private enum Language {
        EN,
        DE
    }

    private static final String URN = "urn:uuid:";

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description =
                    "Also write each report as a form that people can read and sign, into a file named by its id; "
                            + "it replaces a file of that name.")
    private @Nullable Path folder;

    @Option(names = "--lang", paramLabel = "en|de", description = "Language of the forms. Default: en.")
    private @Nullable Language language;

    /** Makes the folder, where forms are asked for. */
    void begin() {
        if (folder != null) {
            OutputFile.folder(folder);
        } else if (language != null) {
            throw new UsageProblem("Expected --html beside --lang, found none: the reports have no language.");
        }
    }

    /** Writes the form of one report, where forms are asked for. */
    void write(IncidentReport report) {
        if (folder != null) {
            Locale locale = language == Language.DE ? Locale.GERMAN : Locale.ENGLISH;
            // A report was read by its form, so that its id is a UUID and no path.
            String name = report.id().substring(URN.length()) + ".html";
            OutputFile.write(folder.resolve(name), report.toHtml(locale).getBytes(StandardCharsets.UTF_8));
        }
    }
}
