package org.packseal.core.cli.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.assessment.Supply;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.AnswerLine;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.statement.PackStatements;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.gs1.ParsedScan;

/**
 * What came of a record: an assessment, or why there is none.
 *
 * @param scan the scan, where the record has one
 * @param assessment the assessment, null where the record is refused
 * @param history what was found in the recorded events of the pack, where any are given
 * @param statements what came of the record's signed statements, where it has any
 * @param problems why the record is refused
 */
public record AssessAnswer(
        @Nullable ParsedScan scan,
        @Nullable Assessment assessment,
        PackHistories.@Nullable Found history,
        @Nullable PackStatements statements,
        List<RecordProblem> problems) {
    /** Version of the answer's members, which changes where one is renamed, goes, or means something else. */
    static final int SCHEMA_VERSION = 2;

    /** What the command adds to an assessment fits here, so that the text is not copied again. */
    private static final int ROOM = 1024;

    private static final String BEGINNING = "{\"schemaVersion\":" + SCHEMA_VERSION;

    static AssessAnswer refused(List<RecordProblem> problems) {
        return new AssessAnswer(null, null, null, null, problems);
    }

    static AssessAnswer refused(RecordCode code, JsonPointer pointer, String message) {
        return refused(List.of(RecordProblem.at(code, pointer, message)));
    }

    /**
     * The answer as {@code assess} gives it, the record's id behind the version. The assessment's text is long and goes out
     * as it is; only what the command adds is put around it.
     */
    String line(@Nullable JsonNode id, Detail detail) {
        if (assessment == null) {
            return AnswerLine.of(refusal(problems), id);
        }
        String text = assessment.toJson(detail);
        if (!text.startsWith(BEGINNING)) {
            throw new IllegalStateException("an assessment begins with " + BEGINNING);
        }
        StringBuilder line = new StringBuilder(text.length() + ROOM).append(BEGINNING);
        if (id != null) {
            line.append(",\"id\":").append(id);
        }
        line.append(text, BEGINNING.length(), text.length() - 1);
        if (scan != null && detail != Detail.BRIEF) {
            line.append(",\"scan\":");
            ScanJson.findings(scan, new JsonWriter(line));
        }
        if (history != null && detail != Detail.BRIEF) {
            line.append(",\"history\":").append(history.json());
        }
        if (statements != null) {
            line.append(",\"statements\":").append(statements.json());
        }
        return line.append('}').toString();
    }

    /**
     * The answer to a record that could not be used. Its pack is held like any of which too little is known, so that a
     * program that looks at {@code supply} alone never takes a refusal for a permission.
     */
    static ObjectNode refusal(List<RecordProblem> problems) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("supply", Supply.HOLD.name());
        return json.setAll(RecordProblem.answer(problems));
    }
}
