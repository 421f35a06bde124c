package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.TimeText;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.crypto.statement.StatementVerifier;

/** Collects the members of one JSON record, each checked as it arrives. */
final class MemberReader {
    private static final String MEMBERS =
            "id, scan, profile, separator, clock, token, facts, history, statements, item, attachments, context or elements";

    private final List<RecordProblem> problems = new ArrayList<>();
    private @Nullable JsonNode id;
    private @Nullable String scan;
    private @Nullable String profile;
    private @Nullable String separator;
    private @Nullable Instant clock;
    private @Nullable String token;
    private @Nullable JsonNode facts;
    private @Nullable JsonNode history;
    private @Nullable List<String> statements;
    private @Nullable HeldItem item;
    private @Nullable JsonNode attachments;
    private @Nullable JsonNode context;
    private @Nullable JsonNode elements;

    /** Takes one member. */
    void read(String name, JsonNode value) {
        JsonPointer pointer = JsonPointer.empty().appendProperty(name);
        checkSurrogates(name, value, pointer);
        switch (name) {
            case "id" -> id = id(value, pointer);
            case "scan" -> scan = text(value, pointer);
            case "profile" -> profile = text(value, pointer);
            case "separator" -> separator = text(value, pointer);
            case "clock" -> clock = time(value, pointer);
            case "token" -> token = text(value, pointer);
            case "facts" -> facts = typed(value.isObject(), value, pointer, "an object");
            case "history" ->
                history = typed(value.isObject() || value.isArray(), value, pointer, "an event or an array of events");
            case "statements" -> statements = statements(value, pointer);
            case "item" -> item = item(value, pointer);
            case "attachments" -> attachments = typed(value.isArray(), value, pointer, "an array of attachments");
            case "context" -> context = typed(value.isObject(), value, pointer, "an object");
            case "elements" -> elements = typed(value.isArray(), value, pointer, "an array");
            default ->
                problem(RecordProblem.at(
                        RecordCode.UNKNOWN_MEMBER,
                        pointer,
                        "Expected " + MEMBERS + ", found \"" + VisibleText.shortened(name) + "\"."));
        }
    }

    /** Adds a problem that was found outside a member. */
    void problem(RecordProblem problem) {
        problems.add(problem);
    }

    /** The record, or what is wrong with it. */
    RecordReader.Reading reading() {
        InputRecord record = new InputRecord(
                scan,
                profile,
                separator,
                clock,
                token,
                facts,
                history,
                statements,
                item,
                attachments,
                context,
                elements);
        return new RecordReader.Reading(id, problems.isEmpty() ? record : null, List.copyOf(problems));
    }

    private @Nullable JsonNode id(JsonNode value, JsonPointer pointer) {
        return typed(value.isTextual() || value.isNumber(), value, pointer, "a text or a number");
    }

    private @Nullable String text(JsonNode value, JsonPointer pointer) {
        JsonNode text = typed(value.isTextual(), value, pointer, "a text");
        return text == null ? null : text.textValue();
    }

    private @Nullable List<String> statements(JsonNode value, JsonPointer pointer) {
        if (typed(value.isArray(), value, pointer, "an array of statements") == null) {
            return null;
        }
        if (value.size() > StatementVerifier.MAX_STATEMENTS) {
            problem(RecordProblem.at(
                    RecordCode.TOO_MANY_STATEMENTS,
                    pointer,
                    "Expected at most " + StatementVerifier.MAX_STATEMENTS + " statements, found " + value.size()
                            + "."));
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String text = text(value.get(i), pointer.appendIndex(i));
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    private @Nullable HeldItem item(JsonNode value, JsonPointer pointer) {
        JsonNode json = typed(value.isObject(), value, pointer, "an object");
        return json == null ? null : HeldItem.read(json, pointer, problems);
    }

    private @Nullable Instant time(JsonNode value, JsonPointer pointer) {
        String text = text(value, pointer);
        if (text == null) {
            return null;
        }
        Instant instant = TimeText.instant(text).orElse(null);
        if (instant == null) {
            problem(RecordProblem.expected(RecordCode.INVALID_VALUE, pointer, TimeText.EXPECTED, value));
        }
        return instant;
    }

    private @Nullable JsonNode typed(boolean right, JsonNode value, JsonPointer pointer, String wanted) {
        if (right) {
            return value;
        }
        problem(RecordProblem.expected(RecordCode.WRONG_TYPE, pointer, wanted, value));
        return null;
    }

    private void checkSurrogates(String name, JsonNode value, JsonPointer pointer) {
        if (hasUnpairedSurrogate(name) || holdsUnpairedSurrogate(value)) {
            problem(RecordProblem.at(
                    RecordCode.UNPAIRED_SURROGATE,
                    pointer,
                    "Expected whole characters, found half of a surrogate pair (RFC 7493 section 2.1)."));
        }
    }

    private static boolean holdsUnpairedSurrogate(JsonNode value) {
        if (value.isTextual()) {
            return hasUnpairedSurrogate(value.textValue());
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (hasUnpairedSurrogate(member.getKey()) || holdsUnpairedSurrogate(member.getValue())) {
                return true;
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (holdsUnpairedSurrogate(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
