package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One answer as a line: the version of its members, the record's id, then everything else. */
public final class AnswerLine {
    private AnswerLine() {}

    /** The members with the id put before them. */
    public static String of(ObjectNode members, @Nullable JsonNode id) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        JsonNode version = members.remove("schemaVersion");
        if (version != null) {
            line.set("schemaVersion", version);
        }
        if (id != null) {
            line.set("id", id);
        }
        return line.setAll(members).toString();
    }
}
