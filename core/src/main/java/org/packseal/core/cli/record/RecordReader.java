package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line to one record: strict UTF-8, then JSON where the line begins with a brace, else a raw scan. */
public final class RecordReader {
    /** Deepest nesting of an input record; facts need four levels. */
    static final int NESTING_LIMIT = 32;
    /** Most characters of a number in an input record. */
    static final int NUMBER_LIMIT = 100;

    /** Shorter lines tell too little of their encoding. */
    private static final int UTF_16_SAMPLE = 8;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * What reading a line gave.
     *
     * @param id the record's id, known even where the record is refused later in the line
     * @param record the record, or null where there are problems
     * @param problems what is wrong, empty where there is a record
     */
    public record Reading(@Nullable JsonNode id, @Nullable InputRecord record, List<RecordProblem> problems) {}

    /** Reads one line; whatever it holds, nothing is thrown. */
    public Reading read(LineReader.Line line) {
        if (line.tooLong()) {
            String limit = "Expected at most " + LineReader.LIMIT + " bytes in a line, found more.";
            return failed(RecordProblem.at(RecordCode.INPUT_TOO_LONG, LineReader.LIMIT, limit));
        }
        if (isUtf16(line.bytes())) {
            return utf16();
        }
        return isAscii(line.bytes()) ? read(new String(line.bytes(), StandardCharsets.US_ASCII)) : decode(line.bytes());
    }

    /** The reading of a line of UTF-16. */
    static Reading utf16() {
        return failed(RecordProblem.at(RecordCode.UTF_16_INPUT, 0, "Expected UTF-8, found UTF-16."));
    }

    private static boolean isAscii(byte[] line) {
        int all = 0;
        for (byte b : line) {
            all |= b;
        }
        return all >= 0;
    }

    private Reading decode(byte[] line) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        CharBuffer decoded = CharBuffer.allocate(line.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, decoded, true);
        if (result.isError()) {
            String message = "Expected valid UTF-8, found another byte at this offset.";
            return failed(RecordProblem.at(RecordCode.INVALID_UTF8, bytes.position(), message));
        }
        return read(decoded.flip().toString());
    }

    /** A byte order mark of UTF-16, or text of which nearly every second byte is zero. */
    static boolean isUtf16(byte[] line) {
        if (line.length >= 2 && (line[0] & 0xff) + (line[1] & 0xff) == 0xff + 0xfe && (line[0] & 0xfe) == 0xfe) {
            return true;
        }
        int zeros = 0;
        for (byte b : line) {
            zeros += b == 0 ? 1 : 0;
        }
        return line.length >= UTF_16_SAMPLE && zeros > line.length * 2 / 5;
    }

    private Reading read(String text) {
        if (text.isEmpty() || text.equals("\r")) {
            return failed(RecordProblem.at(
                    RecordCode.EMPTY_INPUT, 0, "Expected a scan or a JSON object, found an empty line."));
        }
        int start = text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        if (!text.startsWith("{", start)) {
            return new Reading(null, InputRecord.ofScan(text), List.of());
        }
        return readObject(text.substring(start));
    }

    private Reading readObject(String text) {
        MemberReader members = new MemberReader();
        try (JsonParser parser = new BoundedNumbers(Objects.MAPPER.createParser(text))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                // The id may stand after the fault, so that reading goes on where it can.
                JsonNode value = Objects.MAPPER.readTree(parser);
                members.read(name, value == null ? JsonNodeFactory.instance.nullNode() : value);
            }
            if (parser.nextToken() != null) {
                int offset = (int) parser.currentTokenLocation().getCharOffset();
                members.problem(RecordProblem.at(
                        RecordCode.INVALID_JSON,
                        offset,
                        "Expected the end of the line after the JSON object, found more."));
            }
        } catch (StreamConstraintsException e) {
            members.problem(RecordProblem.at(
                    RecordCode.JSON_LIMIT,
                    offset(e),
                    "Expected at most " + NESTING_LIMIT + " levels, " + NUMBER_LIMIT + " characters of a number and "
                            + BoundedNumbers.EXPONENT_LIMIT + " as its exponent, found more."));
        } catch (JsonProcessingException e) {
            members.problem(syntaxProblem(e));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
        return members.reading();
    }

    private static RecordProblem syntaxProblem(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return RecordProblem.at(
                    RecordCode.DUPLICATE_MEMBER,
                    offset(e),
                    "Expected each member once, found one a second time before this offset.");
        }
        return RecordProblem.at(
                RecordCode.INVALID_JSON,
                offset(e),
                "Expected one JSON object (RFC 8259), found something else at this offset.");
    }

    private static int offset(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
    }

    /** The reading of a line of which only this is known. */
    static Reading failed(RecordProblem problem) {
        return new Reading(null, null, List.of(problem));
    }

    /** Made with the first object, so that raw scans do not wait for it. */
    private static final class Objects {
        static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(NESTING_LIMIT)
                                .maxNumberLength(NUMBER_LIMIT)
                                .maxStringLength(LineReader.LIMIT)
                                .build())
                        .build())
                // An id must come back as it was written: 1.10 is not 1.1.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();

        private Objects() {}
    }
}
