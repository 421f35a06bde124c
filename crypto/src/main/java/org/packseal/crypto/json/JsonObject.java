package org.packseal.crypto.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read, with accessors that refuse what the format at hand does not define. It refuses
 * at the first fault, as the reading of signed data must.
 */
public final class JsonObject {
    private final String pointer;
    private final LinkedHashMap<String, Object> members = new LinkedHashMap<>();

    JsonObject(String pointer) {
        this.pointer = pointer;
    }

    boolean put(String name, Object value) {
        return members.putIfAbsent(name, value) == null;
    }

    /**
     * Where this object is in the document.
     *
     * @return JSON Pointer, empty for the document itself
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Where a member of this object is, present or not.
     *
     * @param name the member
     * @return JSON Pointer
     */
    public String pointer(String name) {
        return StrictJson.child(pointer, name);
    }

    /**
     * Refuses members that the format does not define.
     *
     * @param known all names the format defines
     * @throws JsonException UNKNOWN_MEMBER for the first other one
     */
    public void allowOnly(Set<String> known) throws JsonException {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new JsonException(
                        JsonFault.UNKNOWN_MEMBER,
                        pointer(name),
                        "Expected members that this format has, found " + JsonException.quote(name) + ".");
            }
        }
    }

    /**
     * Whether a member is there.
     *
     * @param name the member
     * @return true if present
     */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /**
     * The first member, in the order of the text, that is one of these.
     *
     * @param wanted names
     * @return its name, or null where none of them is there
     */
    public @Nullable String firstOf(Set<String> wanted) {
        for (String name : members.keySet()) {
            if (wanted.contains(name)) {
                return name;
            }
        }
        return null;
    }

    /**
     * Names of all members, in the order of the text.
     *
     * @return the names
     */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    /**
     * A text member that must be there.
     *
     * @param name the member
     * @return its value
     * @throws JsonException if it is absent or no string
     */
    public String text(String name) throws JsonException {
        return typed(name, required(name), String.class, "a string");
    }

    /**
     * A text member that may be absent.
     *
     * @param name the member
     * @return its value, or null
     * @throws JsonException if it is no string
     */
    public @Nullable String optionalText(String name) throws JsonException {
        return has(name) ? text(name) : null;
    }

    /**
     * A whole number that must be there.
     *
     * @param name the member
     * @return its value
     * @throws JsonException if it is absent or no whole number
     */
    public long number(String name) throws JsonException {
        return typed(name, required(name), Long.class, "a whole number");
    }

    /**
     * A whole number that may be absent.
     *
     * @param name the member
     * @return its value, or null
     * @throws JsonException if it is no whole number
     */
    public @Nullable Long optionalNumber(String name) throws JsonException {
        return has(name) ? number(name) : null;
    }

    /**
     * A boolean that may be absent.
     *
     * @param name the member
     * @return its value, false where it is absent
     * @throws JsonException if it is no boolean
     */
    public boolean optionalFlag(String name) throws JsonException {
        return has(name) && typed(name, required(name), Boolean.class, "true or false");
    }

    /**
     * A string or a number that may be absent.
     *
     * @param name the member
     * @return a String, a Long or a finite Double, or null
     * @throws JsonException if it is something else
     */
    public @Nullable Object optionalScalar(String name) throws JsonException {
        Object value = members.get(name);
        boolean scalar = value instanceof String
                || value instanceof Long
                || (value instanceof Double number && Double.isFinite(number));
        return value == null || scalar ? value : typed(name, value, String.class, "a string or a number");
    }

    /**
     * An object that must be there.
     *
     * @param name the member
     * @return its value
     * @throws JsonException if it is absent or no object
     */
    public JsonObject object(String name) throws JsonException {
        return typed(name, required(name), JsonObject.class, "an object");
    }

    /**
     * An object that may be absent.
     *
     * @param name the member
     * @return its value, or null
     * @throws JsonException if it is no object
     */
    public @Nullable JsonObject optionalObject(String name) throws JsonException {
        return has(name) ? object(name) : null;
    }

    /**
     * An array of objects; an absent member counts as an empty one.
     *
     * @param name the member
     * @return its elements
     * @throws JsonException if it is no array of objects
     */
    public List<JsonObject> objects(String name) throws JsonException {
        return elements(name, JsonObject.class, "an object");
    }

    /**
     * An array of strings; an absent member counts as an empty one.
     *
     * @param name the member
     * @return its elements
     * @throws JsonException if it is no array of strings
     */
    public List<String> texts(String name) throws JsonException {
        return elements(name, String.class, "a string");
    }

    private <T> List<T> elements(String name, Class<T> type, String what) throws JsonException {
        if (!has(name)) {
            return List.of();
        }
        List<?> array = typed(name, required(name), List.class, "an array");
        List<T> elements = new ArrayList<>(array.size());
        for (Object element : array) {
            elements.add(typed(name, element, type, what));
        }
        return elements;
    }

    private Object required(String name) throws JsonException {
        Object value = members.get(name);
        if (value == null) {
            throw new JsonException(
                    JsonFault.MISSING_MEMBER, pointer(name), "Expected the member \"" + name + "\", found none.");
        }
        return value;
    }

    private <T> T typed(String name, Object value, Class<T> type, String what) throws JsonException {
        if (!type.isInstance(value)) {
            throw new JsonException(
                    JsonFault.WRONG_TYPE,
                    pointer(name),
                    "Expected " + what + " in \"" + name + "\", found another value.");
        }
        return type.cast(value);
    }

    /**
     * Names only: values may be secret.
     *
     * @return the pointer and the names of the members
     */
    @Override
    public String toString() {
        return "JsonObject" + pointer + members.keySet();
    }
}
