package org.packseal.crypto.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys of facts, such as {@code source.*.licence} or {@code comp.*}, perhaps with one value after an equals sign. A star
 * stands for one word, at the end for one word or more.
 */
record FactPattern(List<String> words, @Nullable String value) {
    /** The catalogue's longest key has 41 characters. */
    private static final int MAX_KEY = 100;

    static FactPattern of(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        return new FactPattern(split(key), equals < 0 ? null : text.substring(equals + 1));
    }

    /** Whether a text has the form of a key: at least two words of letters with dots between, at most 100 characters. */
    static boolean isKey(String text) {
        boolean letterBefore = false;
        boolean dot = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c != '.' || !letterBefore)) {
                return false;
            }
            dot |= c == '.';
            letterBefore = letter;
        }
        return dot && letterBefore && text.length() <= MAX_KEY;
    }

    boolean matches(String key, @Nullable String stated) {
        return (value == null || value.equals(stated)) && matches(split(key));
    }

    private static List<String> split(String key) {
        return List.of(key.split("\\.", -1));
    }

    private boolean matches(List<String> key) {
        boolean open = words.get(words.size() - 1).equals("*");
        if (open ? key.size() < words.size() : key.size() != words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals("*") && !words.get(i).equals(key.get(i))) {
                return false;
            }
        }
        return true;
    }
}
