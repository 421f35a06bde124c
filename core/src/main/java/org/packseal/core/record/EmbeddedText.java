package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import org.packseal.core.json.JsonFile;

/**
 * A rule set or definition inside a record. Immutable.
 *
 * @param id its id
 * @param version its version, empty for a definition
 * @param sha256 hash that the record states
 * @param json its text
 */
record EmbeddedText(String id, String version, String sha256, String json) {
    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the text has the hash that the record states. */
    boolean isIntact() {
        return JsonFile.sha256(bytes()).equals(sha256);
    }
}
