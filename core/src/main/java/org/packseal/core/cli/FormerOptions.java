package org.packseal.core.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Options that had another name before one thing got one name across all commands. The former names are taken, and no help
 * shows them.
 */
final class FormerOptions {
    private static final Map<String, String> NAMES = Map.of(
            "--list", "--trust",
            "--format", "--output",
            "--write", "--out",
            "--continues", "--previous",
            "--here", "--place",
            "--key-id", "--pseudonym-key-id");
    /** Elsewhere a key is the private one that signs; these commands asked for a public one by the same name. */
    private static final List<List<String>> TRUSTING =
            List.of(List.of("record", "verify"), List.of("record", "custody", "verify"));

    private FormerOptions() {}

    /**
     * Puts today's names in place of former ones, up to a double hyphen, behind which no options stand.
     *
     * @param args what the user typed
     * @return the same arguments with today's names
     */
    static String[] renamed(String... args) {
        List<String> given = List.of(args);
        boolean trusting = TRUSTING.stream()
                .anyMatch(path -> given.size() >= path.size()
                        && given.subList(0, path.size()).equals(path));
        int end = given.contains("--") ? given.indexOf("--") : args.length;
        String[] renamed = args.clone();
        Arrays.setAll(renamed, i -> i < end ? renamed(args[i], trusting) : args[i]);
        return renamed;
    }

    private static String renamed(String argument, boolean trusting) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String today = trusting && name.equals("--key") ? "--trusted-key" : NAMES.get(name);
        return today == null ? argument : today + argument.substring(name.length());
    }
}
