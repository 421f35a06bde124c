package org.packseal.core.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.rule.RulePackProblem.Code;

/** A JSON value and where it stands. What is wrong with it is noted; the reading goes on. */
final class JsonPlace {
    private final JsonNode node;
    private final String pointer;
    private final Problems problems;

    JsonPlace(JsonNode node, String pointer, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    int problemCount() {
        return problems.count();
    }

    void problem(Code code, String message) {
        problems.add(code, pointer, message);
    }

    /** Whether it is an object; members other than these are noted. */
    boolean isObject(Set<String> members) {
        if (!node.isObject()) {
            problem(Code.WRONG_TYPE, "An object is due.");
            return false;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!members.contains(name)) {
                at(name).problem(Code.UNKNOWN_MEMBER, "There is no member \"" + cut(name) + "\" here.");
            }
        }
        return true;
    }

    /** The members of an object, whatever they are called; nothing for anything else. */
    List<Map.Entry<String, JsonPlace>> members() {
        List<Map.Entry<String, JsonPlace>> members = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> members.add(Map.entry(name, at(name))));
        } else {
            problem(Code.WRONG_TYPE, "An object is due.");
        }
        return members;
    }

    /** A member, or null if it is absent. */
    @Nullable
    JsonPlace member(String name) {
        return node.has(name) ? at(name) : null;
    }

    /** A member that has to be there; null, and noted, if it is not. */
    @Nullable
    JsonPlace required(String name) {
        return required(name, Code.MISSING_MEMBER);
    }

    @Nullable
    JsonPlace required(String name, Code code) {
        if (node.has(name)) {
            return at(name);
        }
        problem(code, "The member \"" + name + "\" is missing.");
        return null;
    }

    /** The items of an array, at most {@link RulePackLimits#MAX_LIST}; nothing, and noted, for anything else. */
    List<JsonPlace> items(int max) {
        if (!node.isArray()) {
            problem(Code.WRONG_TYPE, "An array is due.");
            return List.of();
        }
        if (node.size() > max) {
            problem(Code.TOO_MANY, "At most " + max + " items are allowed, there are " + node.size() + ".");
            return List.of();
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonPlace(node.get(i), pointer + "/" + i, problems));
        }
        return items;
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isNumber() {
        return node.isNumber();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** A text of 1 to so many characters, or null. */
    @Nullable
    String text(int max) {
        if (!node.isTextual()) {
            problem(Code.WRONG_TYPE, "A text is due.");
            return null;
        }
        String text = node.textValue();
        if (text.isBlank() || text.length() > max) {
            problem(Code.OUT_OF_RANGE, "The text is to have 1 to " + max + " characters.");
            return null;
        }
        return text;
    }

    @Nullable
    Integer integer(int min, int max) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            problem(Code.WRONG_TYPE, "A whole number is due.");
            return null;
        }
        int value = node.intValue();
        if (value < min || value > max) {
            problem(Code.OUT_OF_RANGE, "The number is to be " + min + " to " + max + ".");
            return null;
        }
        return value;
    }

    @Nullable
    Double number() {
        if (!node.isNumber()) {
            problem(Code.WRONG_TYPE, "A number is due.");
            return null;
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            problem(Code.OUT_OF_RANGE, "The number is too large.");
            return null;
        }
        return value;
    }

    boolean truth() {
        if (!node.isBoolean()) {
            problem(Code.WRONG_TYPE, "true or false is due.");
        }
        return node.booleanValue();
    }

    @Nullable
    LocalDate date() {
        String text = text(RulePackLimits.MAX_NAME_LENGTH);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(Code.OUT_OF_RANGE, "A date such as 2026-01-31 is due.");
            return null;
        }
    }

    /** A constant of an enum by its name, or null. */
    <E extends Enum<E>> @Nullable E oneOf(Class<E> type) {
        if (!node.isTextual()) {
            problem(Code.WRONG_TYPE, "One of " + Arrays.toString(type.getEnumConstants()) + " is due.");
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(node.textValue())) {
                return constant;
            }
        }
        problem(
                Code.UNKNOWN_VALUE,
                "\"" + cut(node.textValue()) + "\" is none of " + Arrays.toString(type.getEnumConstants()) + ".");
        return null;
    }

    /** Constants of an enum, without repeats. */
    <E extends Enum<E>> Set<E> setOf(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        for (JsonPlace item : items(RulePackLimits.MAX_LIST)) {
            E constant = item.oneOf(type);
            if (constant != null && !set.add(constant)) {
                item.problem(Code.OUT_OF_RANGE, constant + " stands here twice.");
            }
        }
        return set;
    }

    private JsonPlace at(String name) {
        String escaped = cut(name).replace("~", "~0").replace("/", "~1");
        JsonNode child = node.get(name);
        return new JsonPlace(child == null ? node : child, pointer + "/" + escaped, problems);
    }

    static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
