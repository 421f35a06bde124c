package org.packseal.core.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One event of a test case, in the words of {@code cases.txt}. */
public final class CaseEvent {
    private static final String ITEM = "urn:epc:id:sgtin:9521001.001234.";
    private static final String CASE = "urn:epc:id:sgtin:9521001.101234.";
    private static final String SSCC = "urn:epc:id:sscc:9521002.1";
    private static final String LOT = "urn:epc:class:lgtin:9521001.001234.";

    final String time;
    final String type;
    final String action;
    final String step;
    final String disposition;
    final String place;
    final Map<String, String> extras = new HashMap<>();
    final List<String> first = new ArrayList<>();
    final List<String> second = new ArrayList<>();
    final List<String> classes = new ArrayList<>();

    CaseEvent(String line) {
        List<String> words = List.of(line.split(" ", -1));
        time = words.get(0);
        type = words.get(1);
        action = words.get(2);
        step = words.get(3);
        disposition = words.get(4);
        place = words.get(5);
        String[] parts = words.get(6).split(">", -1);
        subjects(parts[0], first);
        if (parts.length > 1) {
            subjects(parts[1], second);
        }
        for (String extra : words.subList(7, words.size())) {
            int equals = extra.indexOf('=');
            extras.put(extra.substring(0, equals), extra.substring(equals + 1));
        }
    }

    private void subjects(String list, List<String> into) {
        for (String word : list.split(",", -1)) {
            if (word.startsWith("sscc:")) {
                into.add(SSCC + "0".repeat(9 - (word.length() - 5)) + word.substring(5));
            } else if (word.startsWith("case:")) {
                into.add(CASE + word.substring(5));
            } else if (word.startsWith("lot:")) {
                classes.add(LOT + word.substring(4));
            } else if (!word.equals("?")) {
                into.add(ITEM + word);
            }
        }
    }

    public Feed feed() {
        String[] parts = extras.getOrDefault("feed", "default").split(":", -1);
        Feed feed = Feed.of(parts[0]);
        return parts.length == 1 ? feed : feed.withRole(org.packseal.core.fact.Producer.valueOf(parts[1]));
    }

    String extra(String key) {
        return extras.getOrDefault(key, "");
    }

    boolean has(String word) {
        return !word.equals("?") && !word.isEmpty();
    }
}
