package org.packseal.core.history.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && line.startsWith(list)) {
                    add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private void add(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(RESOURCE + ": Expected 4 columns, found " + cells.length + " in: " + line);
        }
        String meaning = cells[3].strip();
        Term term = new Term(
                Integer.parseInt(cells[1].strip()),
                cells[2].strip(),
                meaning.equals("-") ? Meaning.NONE : Meaning.valueOf(meaning));
        if (byCode[term.code] != null || byName.put(term.name, term) != null) {
            throw new IllegalStateException(RESOURCE + ": Expected each code and term once, found again: " + line);
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
