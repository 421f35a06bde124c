package org.packseal.core.repository;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.repository.VerificationAnswer.Exemption;
import org.packseal.core.repository.VerificationAnswer.Kind;
import org.packseal.gs1.text.TableLine;

/**
 * A system that knows the packs of a market, and what its answers mean. The application asks it; this class turns its codes
 * into facts, by a table. A code that the table lacks is UNKNOWN_CODE and clears nothing. Immutable and thread-safe.
 */
public final class VerificationSystem {
    /** European Medicines Verification System: return codes of the national systems, old and new. */
    public static final VerificationSystem EMVS = new VerificationSystem("EMVS", "emvs.tsv", false);

    /**
     * Verification routers under the US Drug Supply Chain Security Act. The answer {@code verified: true} without more
     * is the code {@code VERIFIED}; {@link VrsResponse} reads a whole response. Releases of the messaging standard
     * differ in the case of letters, so case is ignored here, except in {@code VERIFIED}.
     */
    public static final VerificationSystem US_VRS = new VerificationSystem("US-VRS", "vrs.tsv", true);

    private static final int COLUMNS = 5;
    private static final String ANY = "*";

    private final String name;
    private final Map<String, VerificationAnswer> answers;
    /** Beginnings of codes that mean the same, whatever follows; their rows end in {@value #ANY}. */
    private final Map<String, VerificationAnswer> families = new LinkedHashMap<>();

    /** By code in small letters, of the systems in which the case of letters does not matter; no positive answer. */
    private final Map<String, VerificationAnswer> folded = new HashMap<>();

    private VerificationSystem(String name, String file, boolean foldCase) {
        this.name = name;
        Map<String, VerificationAnswer> single = new LinkedHashMap<>();
        read(file).forEach((code, answer) -> {
            if (code.endsWith(ANY)) {
                families.put(code.substring(0, code.length() - ANY.length()), answer);
            } else {
                single.put(code, answer);
            }
            if (foldCase && answer.kind() != Kind.POSITIVE) {
                folded.put(code.toLowerCase(Locale.ROOT), answer);
            }
        });
        this.answers = Collections.unmodifiableMap(single);
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
     * @param code the code as the system sent it, compared as a whole
     * @return the meaning; of kind UNKNOWN_CODE where the table does not have the code
     */
    public VerificationAnswer answer(String code) {
        Objects.requireNonNull(code, "code");
        VerificationAnswer known = answers.get(code);
        if (known != null) {
            return known;
        }
        VerificationAnswer inOtherCase = folded.get(code.toLowerCase(Locale.ROOT));
        if (inOtherCase != null) {
            return inOtherCase.as(code);
        }
        for (Map.Entry<String, VerificationAnswer> family : families.entrySet()) {
            if (code.startsWith(family.getKey())) {
                return family.getValue().as(code);
            }
        }
        return VerificationAnswer.unknown(name, code);
    }

    /**
     * Every single code of the table; families of codes with a common beginning aside.
     *
     * @return unmodifiable, in the order of the table
     */
    public List<String> codes() {
        return List.copyOf(answers.keySet());
    }

    private static Map<String, VerificationAnswer> read(String file) {
        Map<String, VerificationAnswer> answers = new LinkedHashMap<>();
        for (TableLine line : TableLine.readAll(file, VerificationSystem.class.getResourceAsStream(file))) {
            VerificationAnswer answer = row(line.cells(COLUMNS, COLUMNS + 1));
            if (answers.put(answer.code(), answer) != null) {
                throw line.bad("Expected each code once, found " + answer.code() + " again");
            }
        }
        return answers;
    }

    private static VerificationAnswer row(String[] cells) {
        @Nullable Exemption exemption = cells.length > COLUMNS ? exemption(cells[COLUMNS]) : null;
        Map<String, String> facts = new LinkedHashMap<>();
        if (!cells[2].equals("-")) {
            for (String fact : cells[2].split(",", -1)) {
                int equals = fact.indexOf('=');
                facts.put(fact.substring(0, equals), fact.substring(equals + 1));
            }
        }
        return new VerificationAnswer(cells[0], Kind.valueOf(cells[1]), exemption, facts, cells[3], cells[4]);
    }

    /** A condition and the kind there: {@code intermarket ALERT}, or {@code EXPIRED,RECALLED NOT_DISPENSABLE}. */
    private static Exemption exemption(String cell) {
        int space = cell.indexOf(' ');
        String condition = cell.substring(0, space);
        Kind kind = Kind.valueOf(cell.substring(space + 1).strip());
        if (condition.equals("intermarket")) {
            return new Exemption(true, Set.of(), kind);
        }
        Set<PackState> states = EnumSet.noneOf(PackState.class);
        for (String state : condition.split(",", -1)) {
            states.add(PackState.valueOf(state));
        }
        return new Exemption(false, states, kind);
    }

    @Override
    public String toString() {
        return name;
    }
}
