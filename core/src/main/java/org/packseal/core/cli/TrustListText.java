package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A trust list as it stands in its file, for looking at. Nothing here is verified.
 *
 * @param payload what would be signed
 * @param signers key ids that the signatures name
 */
record TrustListText(JsonNode payload, List<String> signers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a signed list, or a payload that is still to be signed. */
    static TrustListText of(String file, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.has("payload")) {
                return new TrustListText(requireObject(file, json), List.of());
            }
            List<String> signers = new ArrayList<>();
            for (JsonNode signature : json.path("signatures")) {
                signers.add(decoded(signature.path("protected")).path("kid").asText("?"));
            }
            return new TrustListText(requireObject(file, decoded(json.path("payload"))), signers);
        } catch (IOException | IllegalArgumentException e) {
            throw invalid(file);
        }
    }

    /** The URN by which the list calls itself. */
    String listUrn() {
        return payload.path("list").asText("");
    }

    private static JsonNode requireObject(String file, JsonNode json) {
        if (!json.isObject()) {
            throw invalid(file);
        }
        return json;
    }

    private static FileProblem invalid(String file) {
        return new FileProblem(FileCode.FILE_INVALID, file, "the file is neither a trust list nor a payload");
    }

    private static JsonNode decoded(JsonNode base64Url) throws JsonProcessingException {
        byte[] bytes = Base64.getUrlDecoder().decode(base64Url.asText());
        return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    }
}
