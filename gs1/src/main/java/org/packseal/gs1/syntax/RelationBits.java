package org.packseal.gs1.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The relations of one identifier as bits: each pattern that any row's relations name, such as {@code 01} or
 * {@code 310n}, is one bit of 128.
 */
final class RelationBits {
    private static final int CAPACITY = 128;

    /** Patterns that the identifier itself matches. */
    final long matchesLow;

    final long matchesHigh;
    /** Patterns that must not be present. */
    final long excludesLow;

    final long excludesHigh;
    /** Requirements of the identifier, of those that the table has. */
    final long needs;
    /** Requirements that the identifier meets alone. */
    final long gives;
    /** Per requirement the alternatives, each a low and a high word that must be present completely. */
    final long[][] requires;

    private RelationBits(ApplicationIdentifier ai, Map<String, Integer> bits, List<Requirement> requirements) {
        long[] matches = new long[2];
        bits.forEach((pattern, bit) -> {
            if (matches(ai.ai(), pattern)) {
                matches[bit >> 6] |= 1L << bit;
            }
        });
        this.matchesLow = matches[0];
        this.matchesHigh = matches[1];
        long[] excludes = words(ai.exclusions(), bits);
        this.excludesLow = excludes[0];
        this.excludesHigh = excludes[1];
        this.needs = marks(requirements, ai.requirements()::contains);
        this.gives = marks(requirements, requirement -> meets(ai, requirement));
        this.requires = ai.requirements().stream()
                .map(requirement -> alternatives(requirement, bits))
                .toArray(long[][]::new);
    }

    /** Gives every identifier of the table its bits. */
    static void assign(List<ApplicationIdentifier> all) {
        Map<String, Integer> bits = new HashMap<>();
        for (ApplicationIdentifier ai : all) {
            ai.exclusions().forEach(pattern -> bits.putIfAbsent(pattern, bits.size()));
            ai.requirements().stream()
                    .flatMap(requirement -> requirement.alternatives().stream())
                    .flatMap(List::stream)
                    .forEach(pattern -> bits.putIfAbsent(pattern, bits.size()));
        }
        if (bits.size() > CAPACITY) {
            throw new IllegalStateException(bits.size() + " relation patterns, there is room for " + CAPACITY);
        }
        List<Requirement> requirements = all.stream()
                .flatMap(ai -> ai.requirements().stream())
                .distinct()
                .toList();
        if (requirements.size() > Long.SIZE) {
            throw new IllegalStateException(requirements.size() + " requirements, there is room for " + Long.SIZE);
        }
        all.forEach(ai -> ai.relations(new RelationBits(ai, bits, requirements)));
    }

    /** One bit for each requirement that is meant. */
    private static long marks(List<Requirement> requirements, Predicate<Requirement> meant) {
        long marks = 0;
        for (int i = 0; i < requirements.size(); i++) {
            marks |= meant.test(requirements.get(i)) ? 1L << i : 0;
        }
        return marks;
    }

    private static boolean meets(ApplicationIdentifier ai, Requirement requirement) {
        return requirement.alternatives().stream()
                .anyMatch(group -> group.size() == 1 && matches(ai.ai(), group.get(0)));
    }

    static boolean matches(String ai, String pattern) {
        if (ai.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < ai.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != ai.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long[] alternatives(Requirement requirement, Map<String, Integer> bits) {
        List<List<String>> groups = requirement.alternatives();
        long[] words = new long[2 * groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            System.arraycopy(words(groups.get(i), bits), 0, words, 2 * i, 2);
        }
        return words;
    }

    private static long[] words(List<String> patterns, Map<String, Integer> bits) {
        long[] words = new long[2];
        for (String pattern : patterns) {
            int bit = bits.getOrDefault(pattern, 0);
            words[bit >> 6] |= 1L << bit;
        }
        return words;
    }
}
