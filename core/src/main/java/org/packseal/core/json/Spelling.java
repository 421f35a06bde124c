package org.packseal.core.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that is closest to a misspelt one. */
public final class Spelling {
    /** Most characters that are compared. Longer words are compared by their beginning, so that the work stays bounded. */
    private static final int MAX_COMPARED = 80;

    private Spelling() {}

    /** The word, or its beginning where it is long. */
    public static String quoted(String word) {
        return word.length() <= MAX_COMPARED ? word : word.substring(0, MAX_COMPARED) + "…";
    }

    /**
     * The only candidate that begins with the word, or else the one with the least edit distance, the first of several; case ignored.
     */
    public static String nearest(String word, List<String> candidates) {
        String folded = fold(word);
        return begun(folded, candidates).orElseGet(() -> leastDistant(folded, candidates));
    }

    /** A word cut short is far from the whole one by distance, while another short word may be near. */
    private static Optional<String> begun(String folded, List<String> candidates) {
        List<String> begun = folded.isEmpty()
                ? List.of()
                : candidates.stream()
                        .filter(candidate -> fold(candidate).startsWith(folded))
                        .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private static String leastDistant(String folded, List<String> candidates) {
        int[] row = new int[MAX_COMPARED + 1];
        String best = candidates.get(0);
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String other = fold(candidate);
            // the lengths alone differ by as much: a distance is never less
            if (Math.abs(folded.length() - other.length()) < least) {
                int distance = distance(folded, other, row);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /**
     * The candidate that was probably meant, or empty: the only one that begins with the word, or else the nearest, of which a quarter of
     * the letters may differ, and two in any case.
     */
    public static Optional<String> near(String word, List<String> candidates) {
        String folded = fold(word);
        Optional<String> begun = begun(folded, candidates);
        if (begun.isPresent()) {
            return begun;
        }
        String nearest = leastDistant(folded, candidates);
        int allowed = Math.max(2, folded.length() / 4);
        int distance = distance(folded, fold(nearest), new int[MAX_COMPARED + 1]);
        return distance <= allowed ? Optional.of(nearest) : Optional.empty();
    }

    private static String fold(String word) {
        String cut = word.length() <= MAX_COMPARED ? word : word.substring(0, MAX_COMPARED);
        return cut.toLowerCase(Locale.ROOT);
    }

    /** @param row room for the work, one place more than {@code b} has characters; candidates are ASCII, so that none grows when folded */
    private static int distance(String a, String b, int[] row) {
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
