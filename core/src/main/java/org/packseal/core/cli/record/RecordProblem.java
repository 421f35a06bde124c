package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.picture.PictureCode;
import org.packseal.gs1.problem.Problem;

/**
 * One thing wrong with one input record.
 *
 * @param code the code to branch on, of the record or of the picture that it was found in
 * @param pointer JSON pointer (RFC 6901) to the member; empty where an offset is known instead
 * @param offset zero-based offset in the line; -1 where the pointer names the member
 * @param message one English sentence
 */
public record RecordProblem(Enum<?> code, String pointer, int offset, String message) implements Problem {
    /** {@return the pointer, or the offset where one is known} */
    @Override
    public String where() {
        return offset < 0 ? pointer : "offset " + offset;
    }

    /** The problem that a picture gives no record. */
    static RecordProblem at(PictureCode code, JsonPointer pointer, String message) {
        return new RecordProblem(code, pointer.toString(), -1, message);
    }

    /** A problem of one member. */
    public static RecordProblem at(RecordCode code, JsonPointer pointer, String message) {
        return new RecordProblem(code, pointer.toString(), -1, message);
    }

    /** A problem at one offset of the line. */
    public static RecordProblem at(RecordCode code, int offset, String message) {
        return new RecordProblem(code, "", Math.max(0, offset), message);
    }

    /** The problem that a member holds something else than it must: what is expected, and what is there instead. */
    public static RecordProblem expected(RecordCode code, JsonPointer pointer, String expected, JsonNode found) {
        return at(code, pointer, "Expected " + expected + ", found " + described(found) + ".");
    }

    /** The value as a message may name it: its type, and a short text or number itself. */
    private static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL, MISSING -> "null";
            case STRING -> '"' + VisibleText.shortened(value.textValue()) + '"';
            default -> VisibleText.shortened(value.asText());
        };
    }

    /** The answer to a record that could not be used: {@code {"ok":false,"problems":[…]}}. */
    public static ObjectNode answer(List<RecordProblem> problems) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", false);
        problems.forEach(problem -> answer.withArray("/problems").add(problem.toJson()));
        return answer;
    }

    private ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", code.name());
        if (offset < 0) {
            json.put("pointer", pointer);
        } else {
            json.put("offset", offset);
        }
        return json.put("message", message);
    }
}
