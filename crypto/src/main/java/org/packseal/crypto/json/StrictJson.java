package org.packseal.crypto.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one JSON value by rules narrower than RFC 8259, so that no two readers can see different things in the same
 * bytes: well-formed UTF-8 without byte order mark, each member once, nothing after the value. Nesting is counted
 * before anything is built, so a text nested ten thousand deep costs its first few brackets.
 *
 * <p>Two policies use this reader. {@link JsonObject} refuses a document at its first fault, as signed data must be;
 * {@link #tree} gives plain values to readers that collect every fault of a file somebody edits.
 */
public final class StrictJson {
    /** No format here has longer member names; Jackson would otherwise keep up to 50,000 characters of one. */
    private static final int MAX_NAME = 64;

    /** Characters of a number in signed formats, enough for every long; longer ones are refused before they are computed. */
    private static final int MAX_WHOLE = 20;

    /** The same in files that people edit, enough for every double. */
    private static final int MAX_NUMBER = 32;

    private static final String NOT_JSON = "Expected well-formed JSON in UTF-8, found something else.";

    private final JsonParser parser;
    private final JsonLimits limits;
    private final Map<String, JsonSink> streams;
    private boolean streaming;
    private int kept;
    private long keptCharacters;

    private StrictJson(JsonParser parser, JsonLimits limits, Map<String, JsonSink> streams) {
        this.parser = parser;
        this.limits = limits;
        this.streams = streams;
    }

    /**
     * Reads a document that is one object.
     *
     * @param utf8 the text
     * @param limits what it may contain
     * @return the object
     * @throws JsonException if the text is refused
     */
    public static JsonObject object(byte[] utf8, JsonLimits limits) throws JsonException {
        return object(utf8, limits, Map.of());
    }

    /**
     * Reads a document that is one object, handing the elements of some arrays of it over one by one, so that a long list
     * need not be held as JSON. Such an array is then absent from the result, unless it is no array.
     *
     * @param utf8 the text
     * @param limits what it may contain
     * @param streams names of members of the outermost object, with what takes the elements of each
     * @return the object without those members
     * @throws JsonException if the text is refused
     */
    public static JsonObject object(byte[] utf8, JsonLimits limits, Map<String, JsonSink> streams)
            throws JsonException {
        try (JsonParser parser = parser(utf8, limits, MAX_WHOLE)) {
            return new StrictJson(parser, limits, streams).document();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to close", e);
        }
    }

    /**
     * Reads a document that is any one value, into plain values: String, Long (a whole number that is one), Double (every
     * other number, infinite where it is too large), Boolean, {@link JsonNull}, List and, in the order of the text, Map.
     *
     * @param utf8 the text
     * @param limits what it may contain
     * @return the value
     * @throws JsonException if the text is refused, with the pointer and line where reading stopped
     */
    public static Object tree(byte[] utf8, JsonLimits limits) throws JsonException {
        try (JsonParser parser = parser(utf8, limits, MAX_NUMBER)) {
            return new StrictJson(parser, limits, Map.of()).treeDocument();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to close", e);
        }
    }

    private static JsonParser parser(byte[] utf8, JsonLimits limits, int maxNumber) throws JsonException {
        if (utf8.length > limits.maxBytes()) {
            throw new JsonException(
                    JsonFault.TOO_LARGE,
                    "",
                    "Expected at most " + limits.maxBytes() + " bytes, found " + utf8.length + ".");
        }
        // A reader of our own: Jackson would guess UTF-16 and UTF-32 from the bytes, and be lenient with bad UTF-8.
        InputStreamReader text = new InputStreamReader(
                new ByteArrayInputStream(utf8),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return factory(limits, maxNumber).createParser(text);
        } catch (IOException e) {
            throw new JsonException(JsonFault.NOT_JSON, "", NOT_JSON);
        }
    }

    /** JSON Pointer of a member or element (RFC 6901, section 3: ~ and / are escaped). */
    static String child(String pointer, String name) {
        String cut = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        return pointer + '/' + cut.replace("~", "~0").replace("/", "~1");
    }

    private static JsonFactory factory(JsonLimits limits, int maxNumber) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxBytes())
                        .maxNestingDepth(limits.maxDepth())
                        .maxTokenCount(limits.maxTokens())
                        .maxStringLength(limits.maxText())
                        .maxNameLength(limits.maxName())
                        .maxNumberLength(maxNumber)
                        .build())
                .build();
    }

    private JsonObject document() throws JsonException {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonException(JsonFault.WRONG_TYPE, "", "Expected one JSON object, found another value.");
            }
            JsonObject object = object("", true);
            requireEnd();
            return object;
        } catch (IOException e) {
            throw refusal(e, "");
        }
    }

    private Object treeDocument() throws JsonException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonException(JsonFault.NOT_JSON, "", "Expected one JSON value, found none.");
            }
            Object value = plain(token);
            requireEnd();
            return value;
        } catch (IOException e) {
            throw refusal(e, parser.getParsingContext().pathAsPointer().toString());
        }
    }

    private void requireEnd() throws IOException, JsonException {
        if (parser.nextToken() != null) {
            throw new JsonException(JsonFault.NOT_JSON, "", "Expected the end of the text, found more.", line());
        }
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    /** Jackson's own message may quote the text, which may be a private key: it is not passed on. */
    private JsonException refusal(IOException e, String pointer) {
        if (!(e instanceof StreamConstraintsException)) {
            return new JsonException(JsonFault.NOT_JSON, pointer, NOT_JSON, line());
        }
        boolean deep = parser.getParsingContext().getNestingDepth() > limits.maxDepth();
        return deep
                ? new JsonException(
                        JsonFault.TOO_DEEP,
                        pointer,
                        "Expected nesting of at most " + limits.maxDepth() + " levels, found deeper nesting.",
                        line())
                : new JsonException(
                        JsonFault.TOO_MANY,
                        pointer,
                        "Expected fewer or shorter values, found more than the limit.",
                        line());
    }

    private Object plain(JsonToken token) throws IOException, JsonException {
        return switch (token) {
            case START_OBJECT -> plainMembers();
            case START_ARRAY -> plainElements();
            default -> scalar(token);
        };
    }

    private Map<String, Object> plainMembers() throws IOException, JsonException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            if (members.putIfAbsent(name, plain(parser.nextToken())) != null) {
                throw duplicate(pointer, name);
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private List<Object> plainElements() throws IOException, JsonException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(plain(token));
        }
        return Collections.unmodifiableList(elements);
    }

    private JsonException duplicate(String pointer, String name) {
        return new JsonException(
                JsonFault.DUPLICATE_MEMBER,
                pointer,
                "Expected each member once, found " + JsonException.quote(name) + " twice.",
                line());
    }

    private JsonObject object(String pointer, boolean outermost) throws IOException, JsonException {
        JsonObject object = new JsonObject(pointer);
        Set<String> streamed = outermost ? new HashSet<>() : Set.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            keep(name.length());
            JsonToken token = parser.nextToken();
            boolean duplicate = streamed.contains(name);
            JsonSink sink = outermost && token == JsonToken.START_ARRAY ? streams.get(name) : null;
            if (!duplicate && sink != null) {
                duplicate = object.has(name);
                streamed.add(name);
                stream(child(pointer, name), duplicate ? JsonSink.NONE : sink);
            } else if (!duplicate) {
                duplicate = !object.put(name, value(token, pointer, name));
            }
            if (duplicate) {
                throw duplicate(child(pointer, name), name);
            }
        }
        return object;
    }

    private void stream(String pointer, JsonSink sink) throws IOException, JsonException {
        int index = 0;
        streaming = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String place = child(pointer, Integer.toString(index++));
            if (sink == JsonSink.NONE) {
                parser.skipChildren();
            } else if (token == JsonToken.START_OBJECT) {
                sink.accept(object(place, false));
            } else {
                parser.skipChildren();
                sink.accept(new JsonObject(place)); // no object, so it has none of the members asked for
            }
        }
        streaming = false;
    }

    /** Counts a value that stays in memory, before it is built. */
    private void keep(int characters) throws JsonException {
        if (streaming) {
            return;
        }
        kept++;
        keptCharacters += characters;
        if (kept > limits.maxKept() || keptCharacters > limits.maxKeptCharacters()) {
            throw new JsonException(
                    JsonFault.TOO_MANY, "", "Expected fewer or shorter values, found more than the limit.");
        }
    }

    private Object value(JsonToken token, String parent, String name) throws IOException, JsonException {
        keep(token == JsonToken.VALUE_STRING ? parser.getTextLength() : 0);
        return switch (token) {
            case START_OBJECT -> object(child(parent, name), false);
            case START_ARRAY -> array(child(parent, name));
            // A value of the wrong type is refused by the accessor that asks for it, so that in a long list one entry
            // fails alone.
            default -> scalar(token);
        };
    }

    private Object scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonNull.NULL;
        };
    }

    private Object number() throws IOException {
        JsonParser.NumberType type = parser.getNumberType();
        boolean whole = type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
        return whole ? (Object) parser.getLongValue() : (Object) parser.getDoubleValue();
    }

    private List<Object> array(String pointer) throws IOException, JsonException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, pointer, Integer.toString(elements.size())));
        }
        return elements;
    }
}
