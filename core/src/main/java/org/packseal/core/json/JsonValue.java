package org.packseal.core.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.file.DataFileProblem.Code;

/** A value in a JSON file with its parts: the members of an object, the entries of a list, each with its JSON pointer. */
public final class JsonValue extends JsonScalar {
    JsonValue(@Nullable Object node, String pointer, JsonLimits limits, Problems problems) {
        super(node, pointer, limits, problems);
    }

    /** Members by name; none where this is no object. */
    private Map<?, ?> object() {
        return node instanceof Map<?, ?> members ? members : Map.of();
    }

    /**
     * Notes every member of this object that is not among the known ones.
     *
     * @param known names of the members the format has
     */
    public void only(Set<String> known) {
        members().forEach((name, member) -> {
            if (!known.contains(name)) {
                member.problem(Code.UNKNOWN_MEMBER, "Expected a member of the format, found \"" + cut(name) + "\".");
            }
        });
    }

    /**
     * {@return the members of this object, whatever they are called; name to member, in the order of the file; none if
     * it is no object}
     */
    public Map<String, JsonValue> members() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (is(isObject(), "an object")) {
            object().keySet().forEach(name -> members.put((String) name, at((String) name)));
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
        return object().containsKey(member);
    }

    /** {@return whether this value is an object} */
    public boolean isObject() {
        return node instanceof Map;
    }

    /**
     * A member, with its pointer. An absent member is noted when it is read. If this value is no object, that is noted at once,
     * and its members are not noted any more.
     *
     * @param member its name
     * @return the member
     */
    public JsonValue at(String member) {
        return child(object().get(member), member, is(isObject(), "an object") ? problems : new Problems());
    }

    /**
     * A member that may be absent.
     *
     * @param member its name
     * @return the member; nothing is noted about an absent one, which reads as a harmless value
     */
    public JsonValue optional(String member) {
        boolean absent = isObject() && !has(member);
        return absent ? child(null, member, new Problems()) : at(member);
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
        if (isObject() && !has(member)) {
            problem(ifAbsent, message);
        }
        return optional(member);
    }

    private JsonValue child(@Nullable Object value, String name, Problems noteIn) {
        String escaped = cut(name).replace("~", "~0").replace("/", "~1");
        return new JsonValue(value, pointer + "/" + escaped, limits, noteIn);
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
     * {@return the member {@code citation}, the source that every rule and definition has to name; an empty text where there
     * is none}
     */
    public String citation() {
        return required("citation", Code.CITATION_MISSING, "Expected the source in \"citation\", found none.")
                .text();
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
                    .ifPresent(twice -> entry.problem(Code.DUPLICATE, "Expected " + twice + " once, found it again."));
        }
        return set;
    }

    /**
     * {@return the entries of this list, at most as many as the format allows; with their pointers; none if it is no list}
     */
    public List<JsonValue> entries() {
        return entries(limits.maxList());
    }

    /**
     * The entries of this list.
     *
     * @param max how many there may be
     * @return the entries with their pointers; none if it is no list
     */
    public List<JsonValue> entries(int max) {
        if (!is(node instanceof List, "a list") || !(node instanceof List<?> list)) {
            return List.of();
        }
        if (list.size() > max) {
            problem(Code.TOO_MANY, "Expected at most " + max + " entries, found " + list.size() + ".");
            return List.of();
        }
        List<JsonValue> entries = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            entries.add(child(list.get(i), Integer.toString(i), problems));
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
        if (node instanceof List<?> list && list.isEmpty()) {
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
        return nonEmpty(Code.EMPTY, "Expected at least one entry, found none.");
    }

    /** {@return the entries of this list, each as {@link #text()}} */
    public List<String> texts() {
        return entries().stream()
                .map(JsonValue::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
