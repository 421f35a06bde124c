package org.packseal.gs1.text;

/** Input quoted in a sentence: cut short, and only printable ASCII. */
public final class Excerpt {
    private static final int LONGEST = 20;

    private Excerpt() {}

    public static String of(String input) {
        return of(input, 0, input.length());
    }

    public static String of(String input, int from, int to) {
        StringBuilder quoted = new StringBuilder();
        int end = Math.min(to, from + LONGEST);
        for (int i = from; i < end; i++) {
            char c = input.charAt(i);
            quoted.append(c >= ' ' && c < 127 ? c : '?');
        }
        return end < to ? quoted.append('…').toString() : quoted.toString();
    }
}
