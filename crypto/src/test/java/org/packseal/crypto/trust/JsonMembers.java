package org.packseal.crypto.trust;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object under construction, of which a test can spoil any member. */
public abstract class JsonMembers<T extends JsonMembers<T>> {
    /** Each member's value as JSON text, in order. */
    final Map<String, String> members = new LinkedHashMap<>();

    JsonMembers() {}

    abstract T self();

    public T set(String member, Object json) {
        members.put(member, json.toString());
        return self();
    }

    public T without(String member) {
        members.remove(member);
        return self();
    }
}
