package org.packseal.core.cli.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustListLimits;

/**
 * What the user pins: {@code {"threshold":2,"keys":[JWK…]}} and, in {@code list}, the URN of the list that is expected.
 *
 * @param roots the root keys
 * @param listUrn the URN; without one any list that the roots signed is taken, because it names itself
 */
public record RootsFile(RootSet roots, Optional<String> listUrn) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads the file. */
    public static RootsFile read(Path file) {
        byte[] bytes = InputFile.bytes(file, TrustListLimits.MAX_BYTES);
        String hint = FileKind.hint(bytes, FileKind.ROOTS);
        if (!hint.isEmpty()) {
            throw new FileProblem(
                    FileCode.FILE_INVALID, file.toString(), "Expected root keys, found something else." + hint);
        }
        return of(file.toString(), InputFile.text(file, InputFile.KEY_LIMIT));
    }

    /** Reads the text of the file with this name. */
    public static RootsFile of(String file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json instanceof ObjectNode object && object.path("list").isTextual()) {
                String urn = object.remove("list").textValue();
                return new RootsFile(RootSet.read(JSON.writeValueAsString(object)), Optional.of(urn));
            }
            return new RootsFile(RootSet.read(text), Optional.empty());
        } catch (JsonProcessingException e) {
            throw new FileProblem(FileCode.FILE_INVALID, file, "Expected one JSON object, found something else.");
        } catch (KeyFormatException e) {
            throw KeyFile.invalid(file, e);
        }
    }
}
