package org.packseal.core.explain;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One statement of an explanation, as a code with parameters that can be worded in any language. Immutable.
 *
 * @param code key of the text, for instance {@code supply.HOLD}; stable
 * @param parameters what the text fills in: codes, names and references, sorted by name
 */
public record Statement(String code, Map<String, String> parameters) {
    /**
     * Copies the parameters in the order of their names.
     *
     * @param code key of the text
     * @param parameters what the text fills in
     */
    public Statement {
        Objects.requireNonNull(code, "code");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * A statement without parameters.
     *
     * @param code key of the text
     * @return the statement
     */
    public static Statement of(String code) {
        return new Statement(code, Map.of());
    }

    /**
     * The same with one more parameter.
     *
     * @param name name of the parameter
     * @param value its value
     * @return a new statement
     */
    public Statement with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new Statement(code, more);
    }
}
