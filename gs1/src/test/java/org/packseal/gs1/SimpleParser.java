package org.packseal.gs1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.syntax.Component;
import org.packseal.gs1.syntax.Requirement;
import org.packseal.gs1.syntax.SyntaxCheck;

/**
 * GS1's rules for AI data told a second time, as plainly as possible: substrings, lists, no thought of speed. The product
 * in strict mode must accept exactly what this accepts.
 */
final class SimpleParser {
    private static final String GS = "\u001D";

    /** The elements in bracketed notation, or empty if the data are refused. */
    static List<String> parse(String data) {
        List<String> elements = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        String rest = data;
        while (!rest.isEmpty()) {
            ApplicationIdentifier ai = beginning(rest);
            if (ai == null) {
                return List.of();
            }
            rest = rest.substring(ai.ai().length());
            int separator = rest.indexOf(GS);
            String untilSeparator = separator < 0 ? rest : rest.substring(0, separator);
            String value = untilSeparator.substring(0, Math.min(untilSeparator.length(), longest(ai)));
            if (!sound(ai, value)) {
                return List.of();
            }
            String before = values.putIfAbsent(ai.ai(), value);
            if (before != null && !before.equals(value)) {
                return List.of();
            }
            elements.add("(" + ai.ai() + ")" + value);
            rest = rest.substring(value.length());
            if (rest.startsWith(GS)) {
                rest = rest.substring(1);
            } else if (!rest.isEmpty() && !ai.predefinedLength()) {
                return List.of();
            }
        }
        return related(values) ? elements : List.of();
    }

    private static @Nullable ApplicationIdentifier beginning(String text) {
        ApplicationIdentifier found = null;
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            if (text.startsWith(ai.ai())) {
                found = ai;
            }
        }
        return found;
    }

    private static int longest(ApplicationIdentifier ai) {
        return ai.components().stream().mapToInt(Component::longest).sum();
    }

    private static boolean sound(ApplicationIdentifier ai, String value) {
        if (value.isEmpty()) {
            return false;
        }
        String rest = value;
        for (Component part : ai.components()) {
            if (rest.isEmpty() && part.optional()) {
                continue;
            }
            String content = rest.substring(0, Math.min(rest.length(), part.longest()));
            rest = rest.substring(content.length());
            if (content.length() < part.shortest() || !ofSet(part.set(), content)) {
                return false;
            }
            for (SyntaxCheck check : part.checks()) {
                if (!check.passes(content, 0, content.length(), ValidValues.YEAR)) {
                    return false;
                }
            }
        }
        return rest.isEmpty();
    }

    private static boolean ofSet(CharacterSet set, String content) {
        if (!content.chars().allMatch(c -> set.characters().indexOf(c) >= 0)) {
            return false;
        }
        String data = content.endsWith("==")
                ? content.substring(0, content.length() - 2)
                : content.endsWith("=") ? content.substring(0, content.length() - 1) : content;
        return set != CharacterSet.Z
                || (!data.contains("=")
                        && !data.isEmpty()
                        && (data.length() == content.length() || content.length() % 4 == 0));
    }

    private static boolean related(Map<String, String> values) {
        for (String ai : values.keySet()) {
            ApplicationIdentifier known = ApplicationIdentifiers.table().known(ai);
            for (String excluded : known.exclusions()) {
                if (anyOther(values, ai, excluded)) {
                    return false;
                }
            }
            for (Requirement requirement : known.requirements()) {
                if (requirement.alternatives().stream()
                        .noneMatch(group -> group.stream().allMatch(one -> anyOther(values, ai, one)))) {
                    return false;
                }
            }
        }
        return !values.containsKey("8030")
                || (serialised(values, "253", 13) && serialised(values, "255", 13) && serialised(values, "8003", 14));
    }

    private static boolean serialised(Map<String, String> values, String key, int digits) {
        return values.getOrDefault(key, "x".repeat(digits + 1)).length() > digits;
    }

    private static boolean anyOther(Map<String, String> values, String ai, String pattern) {
        int prefix = pattern.indexOf('n') < 0 ? pattern.length() : pattern.indexOf('n');
        return values.keySet().stream()
                .anyMatch(other -> !other.equals(ai)
                        && other.length() == pattern.length()
                        && other.startsWith(pattern.substring(0, prefix)));
    }

    private SimpleParser() {}
}
