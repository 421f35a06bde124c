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
    /** The bundled ones have a few thousand bytes. */
    static final int MAX_BYTES = 1_000_000;
    /** The bundled ones nest a quarter as deep; deeper ones are attacks on the stack. */
    private static final int MAX_DEPTH = 32;
    /** As in a rule set; a text here is a title or a citation. */
    private static final int MAX_TEXT = 4_000;
    /** The bundled ones have a dozen outcomes. */
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
        List<Note> notes = file.optional("notes").entries().stream()
                .map(note -> note(note, codes(rows)))
                .toList();
        file.refuseIfWrong();
        return new Definition(head, json, gates, rows, notes);
    }

    private static List<Row> rows(JsonValue file) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonValue outcomes = file.at("outcomes").nonEmpty(Code.EMPTY, "A definition has at least one outcome.");
        for (JsonValue place : outcomes.entries()) {
            Row row = RowReader.row(place, codes(rows));
            if (!ids.add(row.id())) {
                place.at("id").problem(Code.DUPLICATE, "Another outcome has the same id.");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Set<String> codes(List<Row> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.addAll(row.codes()));
        return codes;
    }

    private static ScopeGate gate(JsonValue place) {
        place.only(Set.of("fact", "in", "unknown"));
        return new ScopeGate(RowReader.factTest(place), place.at("unknown").oneOf(Unknown.OPEN) == Unknown.OPEN);
    }

    private static Note note(JsonValue place, Set<String> codes) {
        place.only(Set.of("code", "unlessDetermination", "onlyWithOutcomes"));
        List<String> onlyWith = place.optional("onlyWithOutcomes").nonEmpty().texts();
        if (!codes.containsAll(onlyWith)) {
            place.at("onlyWithOutcomes").problem(Code.UNKNOWN_REFERENCE, "No outcome gives this code.");
        }
        DeterminationCriterion unless =
                place.has("unlessDetermination") ? RowReader.determination(place.at("unlessDetermination")) : null;
        return new Note(place.text("code"), unless, onlyWith);
    }
}
