package org.packseal.core.repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.packseal.core.repository.VerificationAnswer.Kind;

/**
 * A system that knows the packs of a market, and what its answers mean. Asking it is the application's affair; here its
 * codes become facts, by a table. A code that is not in the table is UNKNOWN, never fine. Immutable and thread-safe.
 */
public final class VerificationSystem {
    /** European Medicines Verification System: return codes of the national systems, old and new. */
    public static final VerificationSystem EMVS = new VerificationSystem("EMVS", "emvs.tsv");

    /**
     * Verification routers under the US Drug Supply Chain Security Act. The answer {@code verified: true} without more is
     * the code {@code VERIFIED}; with additional information, ask for that too.
     */
    public static final VerificationSystem US_VRS = new VerificationSystem("US-VRS", "vrs.tsv");

    private static final int COLUMNS = 5;

    private final String name;
    private final Map<String, VerificationAnswer> answers;

    private VerificationSystem(String name, String file) {
        this.name = name;
        this.answers = Collections.unmodifiableMap(read(file));
    }

    /**
     * The systems whose answers are known.
     *
     * @return unmodifiable list
     */
    public static List<VerificationSystem> all() {
        return List.of(EMVS, US_VRS);
    }

    /**
     * What an answer means.
     *
     * @param code the code as the system sent it, compared as a whole and letter by letter
     * @return the meaning; of kind UNKNOWN where the table does not have the code
     */
    public VerificationAnswer answer(String code) {
        Objects.requireNonNull(code, "code");
        VerificationAnswer known = answers.get(code);
        return known != null ? known : VerificationAnswer.unknown(name, code);
    }

    /**
     * Every code of the table.
     *
     * @return unmodifiable, in the order of the table
     */
    public List<String> codes() {
        return List.copyOf(answers.keySet());
    }

    private static Map<String, VerificationAnswer> read(String file) {
        try (InputStream in = VerificationSystem.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, VerificationAnswer> answers = new LinkedHashMap<>();
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    VerificationAnswer answer = row(line, file + ":" + (i + 1));
                    if (answers.put(answer.code(), answer) != null) {
                        throw new IllegalStateException(file + ":" + (i + 1) + " has a code for the second time");
                    }
                }
            }
            return answers;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static VerificationAnswer row(String line, String place) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(place + " has not " + COLUMNS + " columns");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        if (!cells.get(2).equals("-")) {
            for (String fact : cells.get(2).split(",", -1)) {
                int equals = fact.indexOf('=');
                facts.put(fact.substring(0, equals), fact.substring(equals + 1));
            }
        }
        return new VerificationAnswer(cells.get(0), Kind.valueOf(cells.get(1)), facts, cells.get(3), cells.get(4));
    }

    @Override
    public String toString() {
        return name;
    }
}
