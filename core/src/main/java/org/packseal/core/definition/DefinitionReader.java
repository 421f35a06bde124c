package org.packseal.core.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;

/** Reads a definition file: its head here, its rows in {@link RowReader}. */
final class DefinitionReader {
    /** Most bytes of a definition. The bundled ones have a few thousand; a larger file is refused unread. */
    static final int MAX_BYTES = 1_000_000;
    /** Deepest nesting of a definition. The bundled ones have a quarter of it; deeper input could only exhaust the stack. */
    private static final int MAX_DEPTH = 32;
    /** Most characters of a text, which is a title or a citation; the same limit as in a rule set. */
    private static final int MAX_TEXT = 4_000;
    /** Most entries of a list. The bundled definitions have a dozen outcomes; longer lists are refused. */
    private static final int MAX_LIST = 1_000;

    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_LIST);
    private static final int SCHEMA_VERSION = 1;
    private static final Set<String> MEMBERS =
            Set.of("schemaVersion", "id", "version", "title", "citation", "date", "scope", "outcomes", "notes");

    private DefinitionReader() {}

    /** What it means for the scope that a fact is not known. */
    private enum Unknown {
        OPEN,
        IN
    }

    static Definition read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS, SCHEMA_VERSION);
        file.only(MEMBERS);
        Definition.Head head = new Definition.Head(
                file.text("id"),
                file.text("version"),
                file.text("title"),
                file.citation(),
                file.at("date").date());
        List<ScopeGate> gates = file.optional("scope").entries().stream()
                .map(DefinitionReader::gate)
                .toList();
        List<Row> rows = rows(file);
        Set<String> codes = codes(rows);
        List<Note> notes = file.optional("notes").entries().stream()
                .map(note -> note(note, codes))
                .toList();
        file.refuseIfWrong();
        return new Definition(head, json, gates, rows, notes);
    }

    private static List<Row> rows(JsonValue file) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> earlierCodes = new HashSet<>();
        JsonValue outcomes = file.at("outcomes").nonEmpty(Code.EMPTY, "Expected at least one outcome, found none.");
        for (JsonValue value : outcomes.entries()) {
            Row row = RowReader.row(value, earlierCodes);
            if (!ids.add(row.id())) {
                value.at("id").problem(Code.DUPLICATE, "Expected each id once, found it again.");
            }
            rows.add(row);
            earlierCodes.addAll(row.codes());
        }
        return rows;
    }

    private static Set<String> codes(List<Row> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.addAll(row.codes()));
        return codes;
    }

    private static ScopeGate gate(JsonValue value) {
        value.only(Set.of("fact", "in", "unknown"));
        return new ScopeGate(RowReader.factTest(value), value.at("unknown").oneOf(Unknown.OPEN) == Unknown.OPEN);
    }

    private static Note note(JsonValue value, Set<String> codes) {
        value.only(Set.of("code", "unlessDetermination", "onlyWithOutcomes"));
        List<String> onlyWith = value.optional("onlyWithOutcomes").nonEmpty().texts();
        if (!codes.containsAll(onlyWith)) {
            value.at("onlyWithOutcomes")
                    .problem(Code.UNKNOWN_REFERENCE, "Expected codes that an outcome gives, found another.");
        }
        DeterminationCriterion unless =
                value.has("unlessDetermination") ? RowReader.determination(value.at("unlessDetermination")) : null;
        return new Note(value.text("code"), unless, onlyWith);
    }
}
