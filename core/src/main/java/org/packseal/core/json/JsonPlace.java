package org.packseal.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.file.DataFileProblem.Code;

/**
 * A value in a JSON file together with its place. Reading something that is not as it should be notes a problem and goes
 * on with a harmless value, so that all problems are found at once; {@link #refuseIfWrong()} ends the reading.
 */
public final class JsonPlace {
    /** Our files nest half as deep at most; deeper ones are attacks on the stack. */
    private static final int MAX_DEPTH = 32;

    /** A list of more problems helps nobody. */
    private static final int MAX_PROBLEMS = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String pointer;
    private final List<DataFileProblem> problems;

    private JsonPlace(JsonNode node, String pointer, List<DataFileProblem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * Reads a file whose value is an object.
     *
     * @param json the file, UTF-8
     * @param maxBytes its greatest allowed size in bytes
     * @return the object
     * @throws DataFileException if it is too large or not one JSON object
     */
    public static JsonPlace object(byte[] json, int maxBytes) {
        if (json.length > maxBytes) {
            throw refusal(Code.TOO_LARGE, "The file is larger than " + maxBytes + " bytes.");
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || !node.isObject()) {
                throw refusal(Code.NOT_JSON, "The file is not a JSON object.");
            }
            return new JsonPlace(node, "", new ArrayList<>());
        } catch (JsonProcessingException bad) {
            throw refusal(Code.NOT_JSON, "Not well-formed JSON: " + bad.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DataFileException refusal(Code code, String message) {
        return new DataFileException(List.of(new DataFileProblem(code, "", message)));
    }

    /**
     * Notes a problem with this value.
     *
     * @param code what is wrong
     * @param message one English sentence
     */
    public void problem(Code code, String message) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new DataFileProblem(code, pointer, message));
        }
    }

    /**
     * Ends the reading.
     *
     * @throws DataFileException if a problem was noted anywhere in the file
     */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new DataFileException(problems);
        }
    }

    /**
     * Notes every member of this object that is not among the known ones.
     *
     * @param known names of the members the format has
     */
    public void only(Set<String> known) {
        if (!node.isObject()) {
            problem(Code.WRONG_TYPE, "An object is due here.");
            return;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                at(name).problem(Code.UNKNOWN_MEMBER, "There is no member of this name.");
            }
        }
    }

    /**
     * Whether this object has a member.
     *
     * @param member its name
     * @return true if it is there, whatever it is
     */
    public boolean has(String member) {
        return node.has(member);
    }

    /**
     * Whether this value is a text.
     *
     * @return true for a JSON string
     */
    public boolean isText() {
        return node.isTextual();
    }

    /**
     * A member, with its place; absent ones read as nothing.
     *
     * @param member its name
     * @return the member
     */
    public JsonPlace at(String member) {
        JsonNode value = node.get(member);
        String escaped = member.replace("~", "~0").replace("/", "~1");
        return new JsonPlace(value == null ? MissingNode.getInstance() : value, pointer + "/" + escaped, problems);
    }

    /**
     * This value as a text that is not empty.
     *
     * @return the text, or an empty one where there is none
     */
    public String text() {
        if (node.isMissingNode()) {
            problem(Code.MISSING_MEMBER, "This member has to be there.");
        } else if (!node.isTextual()) {
            problem(Code.WRONG_TYPE, "A text is due here.");
        } else if (node.textValue().isBlank()) {
            problem(Code.EMPTY, "The text is empty.");
        } else {
            return node.textValue();
        }
        return "";
    }

    /**
     * A member as a text that is not empty.
     *
     * @param member its name
     * @return the text, or an empty one where there is none
     */
    public String text(String member) {
        return at(member).text();
    }

    /**
     * A member as a boolean.
     *
     * @param member its name
     * @return its value, false where it is absent
     */
    public boolean flag(String member) {
        JsonPlace place = at(member);
        if (!place.node.isMissingNode() && !place.node.isBoolean()) {
            place.problem(Code.WRONG_TYPE, "true or false is due here.");
        }
        return place.node.booleanValue();
    }

    /**
     * A member as a whole number.
     *
     * @param member its name
     * @return its value, 0 where there is none
     */
    public int number(String member) {
        JsonPlace place = at(member);
        if (place.node.isMissingNode()) {
            place.problem(Code.MISSING_MEMBER, "This member has to be there.");
        } else if (!place.node.isInt()) {
            place.problem(Code.WRONG_TYPE, "A whole number is due here.");
        }
        return place.node.isInt() ? place.node.intValue() : 0;
    }

    /**
     * A member as a date of the form 2026-11-23.
     *
     * @param member its name
     * @return the date, or 1 January 1970 where there is none
     */
    public LocalDate date(String member) {
        JsonPlace place = at(member);
        String text = place.text();
        if (!text.isEmpty()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException bad) {
                place.problem(Code.INVALID_DATE, "A date such as 2026-11-23 is due here.");
            }
        }
        return LocalDate.EPOCH;
    }

    /**
     * The entries of a member that is a list.
     *
     * @param member its name
     * @return the entries with their places; none where the member is absent
     */
    public List<JsonPlace> list(String member) {
        JsonPlace place = at(member);
        if (place.node.isMissingNode()) {
            return List.of();
        }
        if (!place.node.isArray()) {
            place.problem(Code.WRONG_TYPE, "A list is due here.");
            return List.of();
        }
        List<JsonPlace> entries = new ArrayList<>(place.node.size());
        for (int i = 0; i < place.node.size(); i++) {
            entries.add(new JsonPlace(place.node.get(i), place.pointer + "/" + i, problems));
        }
        return entries;
    }

    /**
     * The entries of a member that is a list of texts, at least one where the member is there.
     *
     * @param member its name
     * @return the texts; none where the member is absent
     */
    public List<String> texts(String member) {
        List<JsonPlace> entries = list(member);
        if (entries.isEmpty() && has(member)) {
            at(member).problem(Code.EMPTY, "The list is empty.");
        }
        return entries.stream().map(JsonPlace::text).toList();
    }
}
