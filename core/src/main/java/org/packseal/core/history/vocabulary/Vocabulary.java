package org.packseal.core.history.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.TableLine;

/** Business steps and dispositions of the Core Business Vocabulary, as {@code cbv.txt} lists them. Immutable. */
public final class Vocabulary {
    /** Code of a term that the list does not have. */
    public static final int UNKNOWN = 255;

    /** Code where an event has no such term. */
    public static final int NONE = 0;

    private static final String RESOURCE = "cbv.txt";
    private static final Vocabulary STEPS = new Vocabulary("step");
    private static final Vocabulary DISPOSITIONS = new Vocabulary("disposition");

    private final Map<String, Term> byName = new HashMap<>();
    private final @Nullable Term[] byCode = new Term[UNKNOWN + 1];

    private Vocabulary(String list) {
        for (TableLine line : TableLine.readAll(RESOURCE, Vocabulary.class.getResourceAsStream(RESOURCE))) {
            String[] cells = line.cells(4);
            if (cells[0].equals(list)) {
                add(line, cells);
            }
        }
    }

    /** One row of the table. */
    public record Term(int code, String name, Meaning meaning) {}

    /** What a term says of a pack, as far as kinds of events and findings depend on it. */
    public enum Meaning {
        NONE,
        COMMISSION,
        SHIP,
        VOID_SHIP,
        RECEIVE,
        RETURN,
        RESTOCKED,
        SUPPLY,
        PARTLY_SUPPLIED,
        DECOMMISSION,
        DESTROY,
        DOCUMENT,
        SENSOR,
        STOLEN,
        RECALLED,
        UNMATCHED
    }

    private void add(TableLine line, String[] cells) {
        Meaning meaning = cells[3].equals("-") ? Meaning.NONE : Meaning.valueOf(cells[3]);
        Term term = new Term(Integer.parseInt(cells[1]), cells[2], meaning);
        if (byCode[term.code] != null || byName.put(term.name, term) != null) {
            throw line.bad("Expected each code and term once, found one again");
        }
        byCode[term.code] = term;
    }

    /** {@return the business steps} */
    public static Vocabulary steps() {
        return STEPS;
    }

    /** {@return the dispositions} */
    public static Vocabulary dispositions() {
        return DISPOSITIONS;
    }

    /**
     * Whether the vocabulary has a term.
     *
     * @param name bare, for instance {@code shipping}
     * @return true if it is listed
     */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** {@return the code of a term, {@link #NONE} for null and {@link #UNKNOWN} for one that is not listed} */
    public int code(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        Term term = byName.get(name);
        return term == null ? UNKNOWN : term.code;
    }

    /** {@return what the term with this code says} */
    public Meaning meaning(int code) {
        Term term = byCode[code];
        return term == null ? Meaning.NONE : term.meaning;
    }

    /** {@return the bare term with this code, or null} */
    public @Nullable String name(int code) {
        Term term = byCode[code];
        return term == null ? null : term.name;
    }

    /** {@return all terms by their names, unmodifiable} */
    public Map<String, Term> terms() {
        return Collections.unmodifiableMap(byName);
    }
}
