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

    /** The candidate with the least edit distance, case ignored; the first of several. */
    public static String nearest(String word, List<String> candidates) {
        String folded = fold(word);
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
     * The nearest candidate, or empty where none is so near that it was probably meant: a quarter of the letters may differ, and two
     * in any case.
     */
    public static Optional<String> near(String word, List<String> candidates) {
        String nearest = nearest(word, candidates);
        int allowed = Math.max(2, Math.min(word.length(), MAX_COMPARED) / 4);
        int distance = distance(fold(word), fold(nearest), new int[MAX_COMPARED + 1]);
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
