package org.packseal.core.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;

/**
 * Reads the bytes of a data file as one JSON object: well-formed UTF-8, each member once, nothing after the object, and
 * no more than the format allows. A byte order mark is passed over (RFC 8259, section 8.1).
 */
public final class JsonFile {
    /** No format here has longer member names; Jackson would take up to 50,000 characters. */
    private static final int MAX_NAME = 200;

    /** Enough for every double; longer numbers are refused before they are computed. */
    private static final int MAX_NUMBER = 32;

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonFile() {}

    /**
     * Reads a file whose value is an object.
     *
     * @param json the file, UTF-8
     * @param limits what its format allows
     * @return the object, whose members are still to be checked
     * @throws DataFileException if it is too large, nested too deep, or not one JSON object
     */
    public static JsonValue object(byte[] json, JsonLimits limits) {
        if (json.length > limits.maxBytes()) {
            throw refusal(Code.TOO_LARGE, "", "The file is larger than " + limits.maxBytes() + " bytes.");
        }
        try (JsonParser parser = factory(limits).createParser(text(json))) {
            return new JsonValue(object(parser, limits), "", limits, new Problems());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a file as {@link #object(byte[], JsonLimits)} does, and checks its member {@code schemaVersion}.
     *
     * @param json the file, UTF-8
     * @param limits what its format allows
     * @param schemaVersion the version of the format that this library reads
     * @return the object, whose members are still to be checked
     * @throws DataFileException if it is too large, nested too deep, or not one JSON object
     */
    public static JsonValue object(byte[] json, JsonLimits limits, int schemaVersion) {
        JsonValue file = object(json, limits);
        JsonValue version = file.at("schemaVersion");
        Optional<Integer> stated = version.whole(() -> version.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
        if (stated.isPresent() && stated.get() != schemaVersion) {
            version.problem(Code.UNKNOWN_SCHEMA_VERSION, "This library reads version " + schemaVersion + ".");
        }
        return file;
    }

    /**
     * Hash of a file.
     *
     * @param file its bytes
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A strict reader of our own: Jackson would guess UTF-16 and UTF-32 from the bytes. */
    private static Reader text(byte[] json) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = json.length >= mark && Arrays.equals(json, 0, mark, BYTE_ORDER_MARK, 0, mark);
        int start = marked ? mark : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(json, start, json.length - start), StandardCharsets.UTF_8.newDecoder());
    }

    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(JsonValue.MAX_QUOTED)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxBytes())
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .build();
    }

    private static JsonNode object(JsonParser parser, JsonLimits limits) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                throw refusal(Code.NOT_JSON, "", "One JSON object is due, and nothing after it.");
            }
            if (!node.isObject()) {
                throw refusal(Code.WRONG_TYPE, "", "An object is due here.");
            }
            return node;
        } catch (CharacterCodingException bad) {
            throw refusal(Code.NOT_JSON, "", "The file is not UTF-8.");
        } catch (JsonProcessingException bad) {
            throw refusal(
                    code(bad, parser, limits),
                    parser.getParsingContext().pathAsPointer().toString(),
                    "Line " + parser.currentLocation().getLineNr() + ": " + bad.getOriginalMessage());
        }
    }

    private static Code code(JsonProcessingException bad, JsonParser parser, JsonLimits limits) {
        if (bad instanceof StreamConstraintsException) {
            boolean deep = parser.getParsingContext().getNestingDepth() > limits.maxDepth();
            return deep ? Code.TOO_DEEP : Code.TOO_MANY;
        }
        // Jackson has no type of its own for it.
        return bad.getOriginalMessage().startsWith("Duplicate") ? Code.DUPLICATE_MEMBER : Code.NOT_JSON;
    }

    private static DataFileException refusal(Code code, String pointer, String message) {
        return new DataFileException(List.of(Problems.problem(code, pointer, message)));
    }
}
