package org.packseal.core.cli.assess;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.cli.console.OutputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.page.AssessmentPage;
import picocli.CommandLine.Option;

/** The page of a run's assessments, for people, beside the answers for programs. */
final class PageOptions {
    /** The languages of the page, as the option names them. */
    private enum Language {
        EN,
        DE
    }

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page of all assessments of the run, for people; it replaces a file of that "
                    + "name. Records that are refused are not on it.")
    private @Nullable Path file;

    @Option(names = "--lang", paramLabel = "en|de", description = "Language of the page. Default: en.")
    private @Nullable Language language;

    private @Nullable AssessmentPage page;

    /** Begins the page, where one is asked for. */
    void begin() {
        if (file != null) {
            page = AssessmentPage.in(language == Language.DE ? Locale.GERMAN : Locale.ENGLISH);
        } else if (language != null) {
            throw new UsageProblem("Expected --html beside --lang, found none: the answers have no language.");
        }
    }

    /** Whether a page is asked for. */
    boolean wanted() {
        return file != null;
    }

    /** Takes one assessment. */
    void add(@Nullable JsonNode id, Assessment assessment) {
        if (page != null) {
            page.add(id == null ? "" : id.asText(), assessment);
        }
    }

    /** Writes the page, where one is asked for. */
    void write() {
        if (page != null && file != null) {
            OutputFile.write(file, page.write().getBytes(StandardCharsets.UTF_8));
        }
    }
}
