package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanProfile;

/**
 * Damaged texts of generated packs against {@link ReadingOracle}: where exactly one reading is possible it is recovered, where several
 * are there is a suspicion alone, and what is recovered is what the pack said. Texts that are legal and complete as they stand are
 * counted apart, and so is what a named bound leaves without reading.
 */
class RecoveryOracleTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int PACKS = Integer.getInteger("packseal.oracle", 300);

    private static final Map<String, Boolean> KINDS = kinds();

    /** Kinds of damage that the oracle enumerates, by whether it is that of a keyboard. */
    private static Map<String, Boolean> kinds() {
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        kinds.put("one separator lost", false);
        kinds.put("several separators lost", false);
        kinds.put("separator became a character", false);
        kinds.put("separator became a word", false);
        kinds.put("stand-in leads the message too", false);
        kinds.put("separator became digits 029", false);
        kinds.put("symbology identifier kept for FNC1", false);
        kinds.put("another keyboard layout", true);
        return kinds;
    }

    private enum Outcome {
        LEGAL_AS_IT_STANDS,
        ONE_RECOVERED,
        SEVERAL_SUSPECTED,
        NONE_POSSIBLE,
        UNDATED,
        CASE_HIDDEN,
        DIGITS_BEFORE_CUT,
        TOO_MANY,
        ONE_MISSED,
        ONE_OF_SEVERAL,
        NOT_THE_ONE,
        NOT_THE_TRUTH
    }

    @Test
    void recovered_isTheOneReadingThatIsPossible() {
        System.out.println("RecoveryOracleTest seed " + SEED);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Boolean> kind : KINDS.entrySet()) {
            Map<Outcome, Integer> counts = new TreeMap<>();
            DamageGenerator generator = new DamageGenerator(SEED);
            DamageGenerator.Damage damage =
                    Objects.requireNonNull(DamageGenerator.kinds().get(kind.getKey()));
            for (int i = 0; i < PACKS; i++) {
                DamageGenerator.Pack pack = generator.pack();
                String text = damage.apply(generator, pack);
                ScanProfile profile = profile(pack, i);
                if (text != null) {
                    Case one = new Case(text, pack, kind.getValue(), profile);
                    counts.merge(one.outcome(), 1, Integer::sum);
                    if (one.outcome().compareTo(Outcome.ONE_MISSED) >= 0) {
                        wrong.add(kind.getKey() + ": " + one);
                    }
                }
            }
            System.out.println(kind.getKey() + " " + counts);
        }
        assertThat(wrong).isEmpty();
    }

    /** One of the profiles that the undamaged pack meets, or none. */
    private static @Nullable ScanProfile profile(DamageGenerator.Pack pack, int number) {
        List<ScanProfile> met = Stream.of(ScanProfile.values())
                .filter(profile -> parser(profile).parse("]d2" + pack.data()).ok())
                .toList();
        int chosen = number % (met.size() + 1);
        return chosen == 0 ? null : met.get(chosen - 1);
    }

    private static ScanParser parser(@Nullable ScanProfile profile) {
        return ScanParser.builder().clock(Scans.CLOCK).profile(profile).build();
    }

    /** One damaged text, what the parser says of it and what the oracle. */
    private static final class Case {
        private final String text;
        private final ReadingOracle oracle;
        private final ParsedScan scan;
        private final Optional<Set<Map<String, String>>> possible;
        private final Outcome outcome;

        Case(String text, DamageGenerator.Pack pack, boolean keyboard, @Nullable ScanProfile profile) {
            this.text = text;
            ScanParser parser = parser(profile);
            this.oracle = new ReadingOracle(parser, Scans.STRICT);
            this.scan = parser.parse(text);
            this.possible = keyboard ? oracle.withLayouts(text) : oracle.withSeparators(text);
            this.outcome = compare(pack);
        }

        Outcome outcome() {
            return outcome;
        }

        private Outcome compare(DamageGenerator.Pack pack) {
            Optional<String> recovered = scan.suspicions().stream()
                    .flatMap(suspicion -> suspicion.recovered().stream())
                    .map(Case::inWords)
                    .findFirst();
            if (recovered.isPresent() && !recovered.get().equals(inWords(pack.elements()))) {
                return Outcome.NOT_THE_TRUTH;
            }
            if (scan.ok() && scan.suspicions().isEmpty()) {
                return Outcome.LEGAL_AS_IT_STANDS;
            }
            if (possible.isEmpty()) {
                return Outcome.TOO_MANY;
            }
            if (possible.get().size() != 1) {
                return recovered.isPresent()
                        ? Outcome.ONE_OF_SEVERAL
                        : possible.get().isEmpty() ? Outcome.NONE_POSSIBLE : Outcome.SEVERAL_SUSPECTED;
            }
            Map<String, String> one = possible.get().iterator().next();
            if (recovered.isPresent()) {
                return recovered.get().equals(inWords(one)) ? Outcome.ONE_RECOVERED : Outcome.NOT_THE_ONE;
            }
            boolean standIn =
                    oracle.withSeparators(text).orElse(Set.of()).stream().anyMatch(reading -> !reading.equals(one));
            if (standIn || oracle.numberBefore(text, one) || oracle.characterAdded(text, one)) {
                return Outcome.SEVERAL_SUSPECTED; // a key of another layout can be a separator that became a character
            }
            if (one.values().stream().anyMatch(value -> value.endsWith("029"))) {
                return Outcome.DIGITS_BEFORE_CUT;
            }
            boolean hidden = text.chars().anyMatch(c -> c > 127 && Character.getType(c) == Character.OTHER_LETTER)
                    && !inWords(one).matches("(?s).*[A-Z].*");
            return hidden ? Outcome.CASE_HIDDEN : one.containsKey("17") ? Outcome.ONE_MISSED : Outcome.UNDATED;
        }

        private static String inWords(Map<String, String> elements) {
            return List.of("01", "21", "10", "17").stream()
                    .map(ai -> elements.getOrDefault(ai, ""))
                    .toList()
                    .toString();
        }

        private static String inWords(PackIdentity pack) {
            return List.of(
                            pack.gtin().map(Gtin::value).orElse(""),
                            pack.serial().orElse(""),
                            pack.batch().orElse(""),
                            pack.expiryRaw().orElse(""))
                    .toString();
        }

        @Override
        public String toString() {
            return outcome + " " + text + " P" + Scans.codes(scan.problems()) + " S"
                    + scan.suspicions().stream()
                            .map(suspicion -> suspicion.code() + "=" + suspicion.recovered())
                            .toList()
                    + " possible " + possible;
        }
    }
}
