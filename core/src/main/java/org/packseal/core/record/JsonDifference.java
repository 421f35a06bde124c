package org.packseal.core.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where two JSON values differ, as pointers (RFC 6901) to the smallest values that do. */
final class JsonDifference {
    /**
     * Most pointers in one result. A reader who sees 100 differences looks at the whole record; more would only make the answer
     * long.
     */
    static final int MAX_POINTERS = 100;

    private static final Object ABSENT = new Object();

    private final List<String> pointers = new ArrayList<>();

    private JsonDifference() {}

    static List<String> between(Object one, Object other, String at) {
        JsonDifference difference = new JsonDifference();
        difference.compare(one, other, at);
        return List.copyOf(difference.pointers);
    }

    private void compare(Object one, Object other, String at) {
        if (pointers.size() >= MAX_POINTERS || one.equals(other)) {
            return;
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            Set<Object> names = new LinkedHashSet<>(a.keySet());
            names.addAll(b.keySet());
            names.forEach(name -> compare(member(a, name), member(b, name), at + "/" + escape(String.valueOf(name))));
        } else if (one instanceof List<?> a && other instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(a.get(i), b.get(i), at + "/" + i);
            }
        } else {
            pointers.add(at);
        }
    }

    private static Object member(Map<?, ?> object, Object name) {
        Object value = object.get(name);
        return value == null ? ABSENT : value;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
