package org.packseal.core.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.packseal.core.rule.RulePackProblem.Code;

/** Reads bytes as one strict JSON value in UTF-8, within limits that are checked while reading. */
final class JsonSource {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(RulePackLimits.MAX_DEPTH)
                            .maxNumberLength(RulePackLimits.MAX_NUMBER_LENGTH)
                            .maxNameLength(RulePackLimits.MAX_NAME_LENGTH)
                            .maxStringLength(RulePackLimits.MAX_BYTES)
                            .maxDocumentLength(RulePackLimits.MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonSource() {}

    /** The value, or null and a noted problem. */
    static @Nullable JsonPlace read(byte[] bytes, Problems problems) {
        String text = utf8(bytes, problems);
        if (text == null) {
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable JsonPlace read(JsonParser parser, Problems problems) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                problems.add(Code.NOT_JSON, "", "One JSON object is due, and nothing after it.");
                return null;
            }
            return new JsonPlace(node, "", problems);
        } catch (StreamConstraintsException e) {
            problems.add(constraint(parser), pointer(parser), "A limit is passed: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            boolean repeated = e.getOriginalMessage().startsWith("Duplicate");
            problems.add(
                    repeated ? Code.DUPLICATE_MEMBER : Code.NOT_JSON,
                    pointer(parser),
                    "Line " + parser.currentLocation().getLineNr() + ": " + JsonPlace.cut(e.getOriginalMessage()));
        }
        return null;
    }

    private static Code constraint(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() >= RulePackLimits.MAX_DEPTH ? Code.TOO_DEEP : Code.TOO_MANY;
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static @Nullable String utf8(byte[] bytes, Problems problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(Code.NOT_JSON, "", "The file is not UTF-8.");
            return null;
        }
    }
}
