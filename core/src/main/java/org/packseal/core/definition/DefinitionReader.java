package org.packseal.core.definition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonPlace;

/** Reads a definition file: its head here, its rows in {@link RowReader}. */
final class DefinitionReader {
    /** The bundled ones have a few thousand bytes. */
    static final int MAX_BYTES = 1_000_000;

    private static final int SCHEMA_VERSION = 1;
    private static final Set<String> MEMBERS =
            Set.of("schemaVersion", "id", "version", "title", "citation", "date", "scope", "outcomes", "notes");

    private DefinitionReader() {}

    static Definition read(byte[] json) {
        JsonPlace file = JsonPlace.object(json, MAX_BYTES);
        file.only(MEMBERS);
        if (file.number("schemaVersion") != SCHEMA_VERSION) {
            file.at("schemaVersion")
                    .problem(Code.UNKNOWN_SCHEMA_VERSION, "This library reads version " + SCHEMA_VERSION + ".");
        }
        Definition.Head head = new Definition.Head(
                file.text("id"), file.text("version"), file.text("title"), citation(file), file.date("date"));
        List<ScopeGate> gates =
                file.list("scope").stream().map(DefinitionReader::gate).toList();
        List<Row> rows = rows(file);
        List<Note> notes =
                file.list("notes").stream().map(note -> note(note, codes(rows))).toList();
        file.refuseIfWrong();
        return new Definition(head, sha256(json), gates, rows, notes);
    }

    /** Without its legal source a definition is nobody's. */
    static String citation(JsonPlace place) {
        if (!place.has("citation")) {
            place.problem(Code.CITATION_MISSING, "The legal source has to be named.");
            return "";
        }
        return place.text("citation");
    }

    private static List<Row> rows(JsonPlace file) {
        List<JsonPlace> places = file.list("outcomes");
        if (places.isEmpty()) {
            file.at("outcomes").problem(Code.EMPTY, "A definition has at least one outcome.");
        }
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonPlace place : places) {
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

    private static ScopeGate gate(JsonPlace place) {
        place.only(Set.of("fact", "in", "unknown"));
        FactTest test = RowReader.factTest(place);
        String unknown = place.text("unknown");
        if (!unknown.isEmpty() && !unknown.equals("OPEN") && !unknown.equals("IN")) {
            place.at("unknown").problem(Code.UNKNOWN_VALUE, "OPEN or IN is due here.");
        }
        return new ScopeGate(test, unknown.equals("OPEN"));
    }

    private static Note note(JsonPlace place, Set<String> codes) {
        place.only(Set.of("code", "unlessDetermination", "onlyWithOutcomes"));
        List<String> onlyWith = place.texts("onlyWithOutcomes");
        if (!codes.containsAll(onlyWith)) {
            place.at("onlyWithOutcomes").problem(Code.UNKNOWN_REFERENCE, "No outcome gives this code.");
        }
        DeterminationTest unless =
                place.has("unlessDetermination") ? RowReader.determination(place.at("unlessDetermination")) : null;
        return new Note(place.text("code"), unless, onlyWith);
    }

    private static String sha256(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
