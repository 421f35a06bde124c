package org.packseal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.gs1.key.Gtin;

/**
 * A value in a JSON file together with its place. Reading something that is not as it should be notes a problem and goes
 * on with a harmless value, so that all problems are found at once; {@link #refuseIfWrong()} ends the reading. Where work
 * is done before the end that a harmless value would mislead, {@link #whole} tells whether there is one.
 */
public final class JsonValue {
    /** Most characters of the file that a message repeats in one piece. */
    static final int MAX_QUOTED = 80;

    /** No key of a fact and no date is longer. */
    public static final int MAX_WORD = 200;

    private static final int GTIN_LENGTH = 14;

    private final JsonNode node;
    private final String pointer;
    private final JsonLimits limits;
    private final Problems problems;

    JsonValue(JsonNode node, String pointer, JsonLimits limits, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Notes a problem with this value.
     *
     * @param code what is wrong
     * @param message one English sentence
     */
    public void problem(Code code, String message) {
        problems.add(code, pointer, message);
    }

    /**
     * Ends the reading.
     *
     * @throws DataFileException if a problem was noted anywhere in the file
     */
    public void refuseIfWrong() {
        problems.throwIfAny();
    }

    /**
     * Reads something of which no part may be a harmless value.
     *
     * @param <T> what it is
     * @param reading reads it, from this place or from places in it
     * @return what was read, or empty if a problem was noted meanwhile
     */
    public <T> Optional<T> whole(Supplier<T> reading) {
        long before = problems.noted();
        T value = reading.get();
        return problems.noted() == before ? Optional.of(value) : Optional.empty();
    }

    /** Whether the value is of the type that is due; if not, that is noted. */
    private boolean is(boolean right, String due) {
        if (node.isMissingNode()) {
            problem(Code.MISSING_MEMBER, "This member has to be there.");
        } else if (!right) {
            problem(Code.WRONG_TYPE, due + " is due here.");
        }
        return right;
    }

    /**
     * Notes every member of this object that is not among the known ones.
     *
     * @param known names of the members the format has
     */
    public void only(Set<String> known) {
        members().forEach((name, member) -> {
            if (!known.contains(name)) {
                member.problem(Code.UNKNOWN_MEMBER, "There is no member \"" + cut(name) + "\" here.");
            }
        });
    }

    /**
     * The members of this object, whatever they are called.
     *
     * @return name to member, in the order of the file; none if it is no object
     */
    public Map<String, JsonValue> members() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (is(node.isObject(), "An object")) {
            node.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
        }
        return members;
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
     * Whether this value is a number.
     *
     * @return true for a JSON number
     */
    public boolean isNumber() {
        return node.isNumber();
    }

    /**
     * Whether this value is an object.
     *
     * @return true for a JSON object
     */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * A member, with its place. That it is absent is noted when it is read; that this is no object is noted at once, and
     * then nothing about its members.
     *
     * @param member its name
     * @return the member
     */
    public JsonValue at(String member) {
        return child(node.path(member), member, is(node.isObject(), "An object") ? problems : new Problems());
    }

    /**
     * A member that may be absent.
     *
     * @param member its name
     * @return the member; nothing is noted about an absent one, which reads as a harmless value
     */
    public JsonValue optional(String member) {
        boolean absent = node.isObject() && !node.has(member);
        return absent ? child(MissingNode.getInstance(), member, new Problems()) : at(member);
    }

    /**
     * A member whose absence has a code of its own, which is noted at this object.
     *
     * @param member its name
     * @param ifAbsent the code
     * @param message one English sentence
     * @return the member; nothing more is noted about an absent one
     */
    public JsonValue required(String member, Code ifAbsent, String message) {
        if (node.isObject() && !node.has(member)) {
            problem(ifAbsent, message);
        }
        return optional(member);
    }

    private JsonValue child(JsonNode value, String name, Problems noteIn) {
        String escaped = cut(name).replace("~", "~0").replace("/", "~1");
        return new JsonValue(value, pointer + "/" + escaped, limits, noteIn);
    }

    /**
     * This value as a text that is not empty, of at most as many characters as the format allows.
     *
     * @return the text, or an empty one where there is none
     */
    public String text() {
        return text(limits.maxText());
    }

    /**
     * This value as a text that is not empty.
     *
     * @param max its greatest length in characters
     * @return the text, or an empty one where there is none
     */
    public String text(int max) {
        if (!is(node.isTextual(), "A text")) {
            return "";
        }
        if (node.textValue().isBlank()) {
            problem(Code.EMPTY, "The text is empty.");
            return "";
        }
        if (node.textValue().length() > max) {
            problem(Code.OUT_OF_RANGE, "The text is to have 1 to " + max + " characters.");
            return "";
        }
        return node.textValue();
    }

    /**
     * A member as {@link #text()}.
     *
     * @param member its name
     * @return the text, or an empty one where there is none
     */
    public String text(String member) {
        return at(member).text();
    }

    /**
     * This value as a boolean.
     *
     * @return its value, false where there is none
     */
    public boolean flag() {
        return is(node.isBoolean(), "true or false") && node.booleanValue();
    }

    /**
     * This value as a whole number.
     *
     * @param min the least allowed
     * @param max the greatest allowed
     * @return its value, {@code min} where there is none
     */
    public int integer(int min, int max) {
        if (!is(node.isIntegralNumber() && node.canConvertToInt(), "A whole number")) {
            return min;
        }
        int value = node.intValue();
        if (value < min || value > max) {
            problem(Code.OUT_OF_RANGE, "The number is to be " + min + " to " + max + ".");
            return min;
        }
        return value;
    }

    /**
     * This value as a number.
     *
     * @return its value, finite, 0 where there is none
     */
    public double number() {
        if (!is(node.isNumber(), "A number")) {
            return 0;
        }
        if (!Double.isFinite(node.doubleValue())) {
            problem(Code.OUT_OF_RANGE, "The number is too large.");
            return 0;
        }
        return node.doubleValue();
    }

    /**
     * The member {@code citation}: without its source a rule or definition is nobody's.
     *
     * @return the text, or an empty one where there is none
     */
    public String citation() {
        return required("citation", Code.CITATION_MISSING, "The source has to be named: citation.")
                .text();
    }

    /**
     * This value as a date of the form 2026-11-23.
     *
     * @return the date, or 1 January 1970 where there is none
     */
    public LocalDate date() {
        String text = text(MAX_WORD);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException bad) {
            problem(Code.INVALID_DATE, "A date such as 2026-11-23 is due here.");
            return LocalDate.EPOCH;
        }
    }

    /**
     * This value as a GTIN.
     *
     * @return the GTIN, or empty where there is none
     */
    public Optional<Gtin> gtin() {
        String digits = text(MAX_WORD);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        boolean shaped = digits.length() == GTIN_LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        Optional<Gtin> gtin =
                shaped ? Optional.of(new Gtin(digits)).filter(Gtin::hasCorrectCheckDigit) : Optional.empty();
        if (gtin.isEmpty()) {
            problem(Code.INVALID_GTIN, "Expected a 14-digit GTIN with a correct check digit, found another text.");
        }
        return gtin;
    }

    /**
     * This value as the name of a constant.
     *
     * @param <E> the enum
     * @param otherwise the harmless value
     * @return the constant, or {@code otherwise} where there is none
     */
    public <E extends Enum<E>> E oneOf(E otherwise) {
        return constant(otherwise.getDeclaringClass()).orElse(otherwise);
    }

    /**
     * This value as a list of names of constants, none of them twice.
     *
     * @param <E> the enum
     * @param type its class
     * @return the constants that are right
     */
    public <E extends Enum<E>> Set<E> setOf(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        for (JsonValue entry : entries()) {
            entry.constant(type)
                    .filter(constant -> !set.add(constant))
                    .ifPresent(twice -> entry.problem(Code.DUPLICATE, twice + " stands here twice."));
        }
        return set;
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Optional.of(oneOf(names, "")).filter(name -> !name.isEmpty()).map(name -> Enum.valueOf(type, name));
    }

    /**
     * This value as one of several words.
     *
     * @param allowed the words
     * @param whose ends the list of words in a message
     * @return the word, or an empty text where it is none of them
     */
    public String oneOf(List<String> allowed, String whose) {
        if (!is(node.isTextual(), "One of " + allowed)) {
            return "";
        }
        if (!allowed.contains(node.textValue())) {
            problem(Code.UNKNOWN_VALUE, "\"" + cut(node.textValue()) + "\" is none of " + allowed + whose + ".");
            return "";
        }
        return node.textValue();
    }

    /**
     * The entries of this list, at most as many as the format allows.
     *
     * @return the entries with their places; none if it is no list
     */
    public List<JsonValue> entries() {
        return entries(limits.maxList());
    }

    /**
     * The entries of this list.
     *
     * @param max how many there may be
     * @return the entries with their places; none if it is no list
     */
    public List<JsonValue> entries(int max) {
        if (!is(node.isArray(), "A list")) {
            return List.of();
        }
        if (node.size() > max) {
            problem(Code.TOO_MANY, "At most " + max + " entries are allowed, there are " + node.size() + ".");
            return List.of();
        }
        List<JsonValue> entries = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            entries.add(child(node.get(i), Integer.toString(i), problems));
        }
        return entries;
    }

    /**
     * Notes if this list is empty.
     *
     * @param ifEmpty the code
     * @param message one English sentence
     * @return this
     */
    public JsonValue nonEmpty(Code ifEmpty, String message) {
        if (node.isArray() && node.isEmpty()) {
            problem(ifEmpty, message);
        }
        return this;
    }

    /**
     * Notes if this list is empty.
     *
     * @return this
     */
    public JsonValue nonEmpty() {
        return nonEmpty(Code.EMPTY, "The list is empty.");
    }

    /**
     * The entries of this list, each as {@link #text()}.
     *
     * @return the texts that are right
     */
    public List<String> texts() {
        return entries().stream()
                .map(JsonValue::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * A text from the file, cut short for a message.
     *
     * @param text any text
     * @return at most its first 80 characters
     */
    public static String cut(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }
}
