package org.packseal.core.cli.trust;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.crypto.trust.TrustListLimits;

/**
 * A trust list as it stands in its file, for looking at. Nothing here is verified.
 *
 * @param payload what would be signed
 * @param signers key ids that the signatures name
 * @param payloadHash SHA-256 of the payload's bytes in base64url, which the next list names as {@code prev}
 */
record TrustListText(JsonNode payload, List<String> signers, String payloadHash) {
    /**
     * Duplicate members are refused: one of the two would be shown and the other might be signed. The limits are those of
     * verifiers, so that whatever they take can be looked at and signed; the payload of a signed list is one long text.
     */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(TrustListLimits.MAX_BYTES)
                            .maxStringLength(TrustListLimits.MAX_BYTES)
                            .maxNestingDepth(TrustListLimits.MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads a signed list, or a payload that is still to be signed. */
    static TrustListText of(String file, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.has("payload")) {
                return new TrustListText(requireObject(file, json), List.of(), hash(bytes));
            }
            List<String> signers = new ArrayList<>();
            for (JsonNode signature : json.path("signatures")) {
                byte[] header = decoded(signature.path("protected"));
                signers.add(JSON.readTree(header).path("kid").asText("?"));
            }
            byte[] payload = decoded(json.path("payload"));
            return new TrustListText(requireObject(file, JSON.readTree(payload)), signers, hash(payload));
        } catch (StreamConstraintsException e) {
            throw new FileProblem(
                    FileCode.FILE_INVALID,
                    file,
                    "Expected a trust list within the limits of nesting and of names and numbers, found more.");
        } catch (IOException | IllegalArgumentException e) {
            throw invalid(file);
        }
    }

    /** The URN that the list states. */
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
        return new FileProblem(
                FileCode.FILE_INVALID, file, "Expected a trust list or its payload, found something else.");
    }

    private static byte[] decoded(JsonNode base64Url) {
        return Base64.getUrlDecoder().decode(base64Url.asText());
    }

    private static String hash(byte[] payload) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
