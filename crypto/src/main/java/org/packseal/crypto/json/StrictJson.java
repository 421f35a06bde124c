package org.packseal.crypto.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object by rules narrower than RFC 8259, so that no two readers can see different things in the same
 * bytes: well-formed UTF-8 without byte order mark, each member once, nothing after the object; null, booleans and
 * fractions have no place in our formats and are refused where they are asked for. Nesting is counted before anything is built, so a text nested ten thousand deep costs its first few brackets.
 */
public final class StrictJson {
    /** No format here has longer member names; Jackson would otherwise keep up to 50,000 characters of one. */
    private static final int MAX_NAME = 64;

    /** Enough for a long; longer numbers are refused before they are computed. */
    private static final int MAX_NUMBER = 20;

    private final JsonParser parser;
    private final @Nullable String streamed;
    private final JsonSink sink;

    private StrictJson(JsonParser parser, @Nullable String streamed, JsonSink sink) {
        this.parser = parser;
        this.streamed = streamed;
        this.sink = sink;
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
        return object(utf8, limits, null, JsonSink.NONE);
    }

    /**
     * Reads a document that is one object, handing the elements of one array of it over one by one, so that a long list
     * need not be held as JSON. The array itself is then absent from the result, unless it is no array of objects.
     *
     * @param utf8 the text
     * @param limits what it may contain
     * @param streamed member of the outermost object, or null for none
     * @param sink takes the elements of that member
     * @return the object without that member
     * @throws JsonException if the text is refused
     */
    public static JsonObject object(byte[] utf8, JsonLimits limits, @Nullable String streamed, JsonSink sink)
            throws JsonException {
        if (utf8.length > limits.maxBytes()) {
            throw new JsonException(
                    JsonFault.TOO_LARGE, "", "The text is longer than " + limits.maxBytes() + " bytes.");
        }
        // A reader of our own: Jackson would guess UTF-16 and UTF-32 from the bytes, and be lenient with bad UTF-8.
        InputStreamReader text = new InputStreamReader(
                new ByteArrayInputStream(utf8),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (JsonParser parser = factory(limits).createParser(text)) {
            return new StrictJson(parser, streamed, sink).document();
        } catch (StreamConstraintsException e) {
            throw constraint(e);
        } catch (IOException e) {
            // Jackson's message may quote the text, which may be a private key: not passed on.
            throw new JsonException(JsonFault.NOT_JSON, "", "The text is not well-formed JSON in UTF-8.");
        }
    }

    /** JSON Pointer of a member or element (RFC 6901, section 3: ~ and / are escaped). */
    static String child(String pointer, String name) {
        String cut = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        return pointer + '/' + cut.replace("~", "~0").replace("/", "~1");
    }

    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxBytes())
                        .maxNestingDepth(limits.maxDepth())
                        .maxTokenCount(limits.maxValues())
                        .maxStringLength(limits.maxText())
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .build();
    }

    private static JsonException constraint(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        boolean deep = message != null && message.contains("nesting depth");
        return deep
                ? new JsonException(JsonFault.TOO_DEEP, "", "The text is nested deeper than its format allows.")
                : new JsonException(JsonFault.TOO_MANY, "", "The text has more or longer values than allowed.");
    }

    private JsonObject document() throws IOException, JsonException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonException(JsonFault.WRONG_TYPE, "", "The text must be one JSON object.");
        }
        JsonObject object = object("", true);
        if (parser.nextToken() != null) {
            throw new JsonException(JsonFault.NOT_JSON, "", "There is text after the JSON object.");
        }
        return object;
    }

    private JsonObject object(String pointer, boolean outermost) throws IOException, JsonException {
        JsonObject object = new JsonObject(pointer);
        boolean streamedSeen = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean duplicate;
            if (outermost && name.equals(streamed) && token == JsonToken.START_ARRAY) {
                duplicate = streamedSeen || object.has(name);
                streamedSeen = true;
                if (!duplicate) {
                    stream(child(pointer, name));
                }
            } else {
                duplicate = (outermost && streamedSeen && name.equals(streamed))
                        || !object.put(name, value(token, pointer, name));
            }
            if (duplicate) {
                throw new JsonException(
                        JsonFault.DUPLICATE_MEMBER,
                        child(pointer, name),
                        "The member " + JsonException.quote(name) + " is there twice.");
            }
        }
        return object;
    }

    private void stream(String pointer) throws IOException, JsonException {
        int index = 0;
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
    }

    private Object value(JsonToken token, String parent, String name) throws IOException, JsonException {
        return switch (token) {
            case START_OBJECT -> object(child(parent, name), false);
            case START_ARRAY -> array(child(parent, name));
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> wholeNumber();
            // Refused where it is asked for: an entry of a long list shall fail alone.
            default -> JsonObject.Unusable.VALUE;
        };
    }

    private Object wholeNumber() throws IOException {
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            return JsonObject.Unusable.VALUE;
        }
    }

    private List<Object> array(String pointer) throws IOException, JsonException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, pointer, Integer.toString(elements.size())));
        }
        return elements;
    }
}
