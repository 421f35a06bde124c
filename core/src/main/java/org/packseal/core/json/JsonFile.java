package org.packseal.core.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.StrictJson;

/**
 * Reads the bytes of a data file as one JSON object: well-formed UTF-8, each member once, nothing after the object, and
 * no more than the format allows. A byte order mark is passed over (RFC 8259, section 8.1).
 */
public final class JsonFile {
    /** Longest name of a member. No format here has longer ones; a longer name is refused before it is stored. */
    private static final int MAX_NAME = 200;

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

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
            throw refusal(Code.TOO_LARGE, "", "Expected at most " + limits.maxBytes() + " bytes, found more.");
        }
        byte[] text = withoutMark(json);
        try {
            Object value = StrictJson.tree(text, strict(limits));
            if (!(value instanceof Map)) {
                throw refusal(Code.WRONG_TYPE, "", "Expected a JSON object, found another value.");
            }
            return new JsonValue(value, "", limits, new Problems());
        } catch (JsonException bad) {
            throw refusal(bad, text);
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
            version.problem(
                    Code.UNKNOWN_SCHEMA_VERSION, "Expected version " + schemaVersion + ", found " + stated.get() + ".");
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

    private static byte[] withoutMark(byte[] json) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = json.length >= mark && Arrays.equals(json, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(json, mark, json.length) : json;
    }

    /**
     * A text that is too long is noted with its pointer, together with all other problems. The reader itself bounds a text only
     * by the size of the file.
     */
    private static org.packseal.crypto.json.JsonLimits strict(JsonLimits limits) {
        return new org.packseal.crypto.json.JsonLimits(
                limits.maxBytes(), limits.maxDepth(), limits.maxBytes(), limits.maxBytes(), MAX_NAME);
    }

    private static DataFileException refusal(JsonException bad, byte[] text) {
        Code code = switch (bad.fault()) {
            case TOO_LARGE -> Code.TOO_LARGE;
            case TOO_DEEP -> Code.TOO_DEEP;
            case TOO_MANY -> Code.TOO_MANY;
            case DUPLICATE_MEMBER -> Code.DUPLICATE_MEMBER;
            default -> Code.NOT_JSON;
        };
        if (code == Code.NOT_JSON && !isUtf8(text)) {
            return refusal(code, "", "Expected UTF-8, found another encoding.");
        }
        String line = bad.line() > 0 ? "Line " + bad.line() + ": " : "";
        return refusal(code, code == Code.NOT_JSON ? "" : bad.pointer(), line + bad.message());
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static DataFileException refusal(Code code, String pointer, String message) {
        return new DataFileException(List.of(Problems.problem(code, pointer, message)));
    }
}
