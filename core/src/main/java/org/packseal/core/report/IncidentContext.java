package org.packseal.core.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;

/**
 * What whoever reports an incident says of it, beside the assessment: the members of {@code packseal-incident/1} that
 * the library does not fill, as JSON. No box is for data of patients. Immutable and thread-safe.
 *
 * <pre>{@code
 * {"id": "urn:uuid:…", "type": "INITIAL", "createdAt": "2026-11-23T09:00:00Z",
 *  "reporter": {"organisation": "…"}, "products": [{"name": "…", "batches": ["B1"]}],
 *  "discovery": {"country": "DE", "place": "PHARMACY"}}
 * }</pre>
 */
public final class IncidentContext {
    /** Bytes of a context. */
    public static final int MAX_BYTES = 65_536;

    /** Deepest nesting of a context. The form has 3 levels; deeper input could only exhaust the stack. */
    private static final int MAX_DEPTH = 8;

    /** The longest text of a box. */
    private static final int MAX_TEXT = 8_000;

    /** The longest list of a box. */
    private static final int MAX_LIST = 1_000;

    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_LIST);

    private final ObjectNode members;

    private IncidentContext(ObjectNode members) {
        this.members = members;
    }

    /**
     * Reads a context.
     *
     * @param json UTF-8, at most {@link #MAX_BYTES} bytes
     * @return the context
     * @throws DataFileException if anything in it is wrong; carries every problem with its place
     */
    public static IncidentContext read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS);
        ObjectNode members = new FormReader(true).read(file);
        checkSeries(file, members);
        IncidentTimes.check(file, members);
        file.refuseIfWrong();
        return new IncidentContext(members);
    }

    /** Follow-up and termination continue an earlier report; an initial report does not. */
    private static void checkSeries(JsonValue file, ObjectNode members) {
        String type = members.path("type").asText();
        boolean initial = type.equals("INITIAL");
        if (initial && members.has("previousId")) {
            file.at("previousId")
                    .problem(Code.UNKNOWN_MEMBER, "Expected no previousId in an initial report, found one.");
        } else if (!initial && !type.isEmpty() && !members.has("previousId")) {
            file.problem(Code.MISSING_MEMBER, "Expected previousId in a report of type " + type + ", found none.");
        }
        if (members.has("previousId") && members.path("previousId").equals(members.path("id"))) {
            file.at("previousId").problem(Code.UNKNOWN_REFERENCE, "Expected an earlier report, found this one.");
        }
        if (type.equals("TERMINATION") && !members.has("terminationReason")) {
            file.problem(
                    Code.MISSING_MEMBER, "Expected terminationReason in a report of type TERMINATION, found none.");
        }
    }

    /** A copy that may be changed. */
    ObjectNode members() {
        return members.deepCopy();
    }

    @Override
    public String toString() {
        return "IncidentContext[" + members.path("id").asText() + "]";
    }
}
