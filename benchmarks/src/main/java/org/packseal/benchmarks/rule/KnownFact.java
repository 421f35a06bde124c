package org.packseal.benchmarks.rule;

/** A fact as Drools' rules look at it; public because Drools compiles code against it. */
public final class KnownFact {
    private final String key;
    private final String value;
    private final double number;

    /**
     * A fact.
     *
     * @param key its key
     * @param value a text, or a number as Double
     */
    public KnownFact(String key, Object value) {
        this.key = key;
        this.value = value.toString();
        this.number = value instanceof Double known ? known : Double.NaN;
    }

    /** {@return the fact's key} */
    public String getKey() {
        return key;
    }

    /** {@return its value as text} */
    public String getValue() {
        return value;
    }

    /** {@return its value as number, or NaN} */
    public double getNumber() {
        return number;
    }
}
