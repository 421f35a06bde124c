package org.packseal.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;
import org.packseal.core.statistics.Incident;
import org.packseal.core.statistics.Pseudonyms;

/**
 * A report on an incident, form {@code packseal-incident/1}: an assessment and what whoever reports says of it, enough to fill
 * the WHO rapid alert, the EMA report and Form FDA 3911. Boxes without known content stay empty and are listed. Immutable and
 * thread-safe.
 *
 * <p>A report makes no finding: it says what the evidence points to and what was determined by whom.
 */
public final class IncidentReport {
    /** Bytes of a report. */
    public static final int MAX_BYTES = 1 << 20;

    static final String FORMAT = "packseal-incident/1";

    private static final String SCHEMA = "incident.schema.json";

    private static final int MAX_DEPTH = 12;
    private static final int MAX_TEXT = 8_000;
    private static final int MAX_LIST = 2_000;
    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_LIST);

    private final ObjectNode members;

    private IncidentReport(ObjectNode members) {
        this.members = members;
    }

    /**
     * A report with serial numbers, for the authority and the holder.
     *
     * @param assessment the assessment of the first product; a report of type TERMINATION may have none
     * @param context what whoever reports says
     * @return the report
     * @throws DataFileException REPORT_WITHOUT_ASSESSMENT if an initial report or a follow-up has none
     */
    public static IncidentReport full(@Nullable Assessment assessment, IncidentContext context) {
        return new IncidentReport(finish(members(assessment, context), "FULL"));
    }

    /**
     * A report with pseudonyms in place of serial numbers, for everybody else. Serial numbers of the boxes are replaced in free
     * texts too; the rest of these texts is passed on unchanged.
     *
     * @param assessment the assessment of the first product; a report of type TERMINATION may have none
     * @param context what whoever reports says
     * @param pseudonyms the pseudonyms
     * @return the report
     * @throws DataFileException REPORT_WITHOUT_ASSESSMENT if an initial report or a follow-up has none
     */
    public static IncidentReport shared(
            @Nullable Assessment assessment, IncidentContext context, Pseudonyms pseudonyms) {
        return new IncidentReport(finish(new SharedView(pseudonyms).of(members(assessment, context)), "SHARED"));
    }

    private static ObjectNode members(@Nullable Assessment assessment, IncidentContext context) {
        ObjectNode report = context.members();
        if (assessment == null && !report.path("type").asText().equals("TERMINATION")) {
            throw new DataFileException(List.of(new DataFileProblem(
                    Code.REPORT_WITHOUT_ASSESSMENT,
                    "/assessment",
                    "Expected an assessment of the product, found none.")));
        }
        if (assessment != null) {
            AssessmentSection section = new AssessmentSection(assessment);
            section.fill(report);
            report.set("assessment", section.summary());
            report.set("profiles", section.profiles());
        }
        if (!report.has("incidentId")) {
            String first = report.path("type").asText().equals("INITIAL") ? "id" : "previousId";
            report.put("incidentId", report.path(first).asText());
        }
        IncidentTimes.due(report).ifPresent(due -> report.put("dueAt", due.toString()));
        return report;
    }

    private static ObjectNode finish(ObjectNode report, String view) {
        report.put("format", FORMAT).put("view", view);
        ArrayNode empty = report.putArray("empty");
        FormTree.empty(report).forEach(empty::add);
        return FormTree.ordered(report);
    }

    /**
     * Reads a report.
     *
     * @param json UTF-8, at most {@link #MAX_BYTES} bytes
     * @return the report
     * @throws DataFileException if anything in it is wrong; carries every problem with its place
     */
    public static IncidentReport read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS);
        ObjectNode members = new FormReader(false).read(file);
        IncidentTimes.check(file, members);
        file.refuseIfWrong();
        return new IncidentReport(members);
    }

    /** {@return JSON Schema (draft 2020-12) of {@link #toJson()}} */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(IncidentReport.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the report as one line of JSON, members in a fixed order, without a line feed} */
    public String toJson() {
        return members.toString();
    }

    /**
     * The report as a form to read, print and sign: one HTML page, complete in itself and without script.
     *
     * @param language German for {@link Locale#GERMAN}, English for any other
     * @return HTML 5
     */
    public String toHtml(Locale language) {
        return new IncidentPage(members, IncidentTexts.of(language)).write();
    }

    /** {@return identifier of this report, {@code urn:uuid:…}} */
    public String id() {
        return members.path("id").asText();
    }

    /** {@return when the notice is due: 24 hours after the determination (FD&amp;C Act, section 582); empty without one} */
    public Optional<Instant> dueAt() {
        return IncidentTimes.time(members, "dueAt");
    }

    /** {@return JSON pointers of the boxes that forms of authorities have and that are empty, unmodifiable} */
    public List<String> emptyBoxes() {
        return FormTree.empty(members);
    }

    /**
     * What statistics keep of the report.
     *
     * @return codes alone; empty for a report without assessment, which changes no count
     */
    public Optional<Incident> incident() {
        return members.has("assessment") ? Optional.of(new IncidentCodes(members).incident()) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncidentReport that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(members);
    }

    @Override
    public String toString() {
        return "IncidentReport[" + id() + "]";
    }
}
