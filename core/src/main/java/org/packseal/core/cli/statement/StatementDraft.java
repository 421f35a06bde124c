package org.packseal.core.cli.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.statement.StatementVerifier;

/**
 * Completes what is to be signed: a whole payload stays as it is; facts and a subject get the members that every statement has.
 */
final class StatementDraft {
    /** Deepest nesting that is looked into; a deeper text is left for the signer to refuse. */
    private static final int NESTING_LIMIT = 32;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING_LIMIT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StatementDraft() {}

    /**
     * The payload to be signed. A text that is no JSON object is passed on unchanged; the signer refuses it with its position.
     *
     * @param previous the statement before in the key's series, or null for the first
     */
    static byte[] completed(byte[] text, Instant now, @Nullable String previous) {
        try {
            return JSON.readTree(text) instanceof ObjectNode given ? completed(given, text, now, previous) : text;
        } catch (IOException e) {
            return text;
        }
    }

    private static byte[] completed(ObjectNode given, byte[] text, Instant now, @Nullable String previous) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("v", 1).put("id", "urn:uuid:" + UUID.randomUUID()).put("iat", now.getEpochSecond());
        all.put("seq", previous == null ? 1 : sequence(previous) + 1);
        if (previous != null) {
            all.put("prev", StatementVerifier.hash(previous));
        }
        boolean complete = given.has("v") && given.has("id") && given.has("iat") && given.has("seq");
        return complete ? text : all.setAll(given).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The number of a statement in its series; 0 where the text is no statement. */
    static long sequence(String jws) {
        return payload(jws).map(payload -> payload.path("seq").asLong()).orElse(0L);
    }

    private static Optional<JsonNode> payload(String jws) {
        String[] parts = jws.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
