package org.packseal.gs1.syntax;

import java.util.ArrayList;
import java.util.List;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.TableLine;

/**
 * One row of {@code application-identifiers.tsv}; its head comment explains the columns.
 *
 * @param ais the identifier, or all of a range
 * @param predefined predefined length
 * @param attribute may be a Digital Link attribute
 * @param components parts of the value
 * @param requirements mandatory associations
 * @param exclusions forbidden associations
 * @param key primary key of a Digital Link
 * @param qualifiers alternative qualifier sequences
 * @param title data title
 * @param example valid value
 * @param source where the row comes from
 */
record TableRow(
        List<String> ais,
        boolean predefined,
        boolean attribute,
        List<Component> components,
        List<Requirement> requirements,
        List<String> exclusions,
        boolean key,
        List<List<String>> qualifiers,
        String title,
        String example,
        String source) {
    private static final int COLUMNS = 8;

    static TableRow read(TableLine line) {
        String[] cells = line.cells(COLUMNS);
        List<String> flags = words(cells[1]);
        for (String flag : flags) {
            require(line, flag.equals("predefined") || flag.equals("attribute"), "unknown flag " + flag);
        }
        List<List<String>> qualifiers = qualifiers(line, cells[4]);
        require(line, !cells[6].isEmpty() && !cells[7].isEmpty(), "example and source are needed");
        return new TableRow(
                identifiers(line, cells[0]),
                flags.contains("predefined"),
                flags.contains("attribute"),
                components(line, cells[2]),
                requirements(line, cells[3]),
                exclusions(cells[3]),
                !cells[4].isEmpty(),
                qualifiers,
                cells[5],
                cells[6],
                cells[7]);
    }

    private static List<String> identifiers(TableLine line, String cell) {
        int dash = cell.indexOf('-');
        String first = dash < 0 ? cell : cell.substring(0, dash);
        String last = dash < 0 ? cell : cell.substring(dash + 1);
        int digits = first.length();
        require(
                line,
                digits >= 2 && digits <= 4 && Ascii.onlyDigits(first) && Ascii.onlyDigits(last),
                "bad identifier " + cell);
        require(line, last.length() == digits && last.startsWith(first.substring(0, digits - 1)), "bad range " + cell);
        List<String> identifiers = new ArrayList<>();
        for (char digit = first.charAt(digits - 1); digit <= last.charAt(digits - 1); digit++) {
            identifiers.add(first.substring(0, digits - 1) + digit);
        }
        require(line, !identifiers.isEmpty(), "empty range " + cell);
        return List.copyOf(identifiers);
    }

    private static List<Component> components(TableLine line, String cell) {
        List<Component> components = new ArrayList<>();
        for (String word : words(cell)) {
            require(line, components.isEmpty() || fixed(components.get(components.size() - 1)), "variable part inside");
            components.add(component(line, word));
        }
        require(line, !components.isEmpty(), "no components");
        return List.copyOf(components);
    }

    private static boolean fixed(Component component) {
        return component.shortest() == component.longest();
    }

    private static Component component(TableLine line, String word) {
        boolean optional = word.startsWith("[");
        require(line, optional == word.endsWith("]"), "unbalanced bracket in " + word);
        String[] parts = (optional ? word.substring(1, word.length() - 1) : word).split(":", -1);
        require(line, parts[0].length() >= 2 && "NXYZ".indexOf(parts[0].charAt(0)) >= 0, "bad component " + word);
        String length = parts[0].substring(1);
        int dots = length.indexOf("..");
        int longest = number(line, dots < 0 ? length : length.substring(dots + 2));
        int shortest = dots < 0 ? longest : number(line, length.substring(0, dots));
        require(line, shortest >= 1 && shortest <= longest, "bad length in " + word);
        List<SyntaxCheck> checks = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            SyntaxCheck check = SyntaxCheck.named(parts[i]);
            if (check == null) {
                throw line.bad("unknown syntax check " + parts[i]);
            }
            checks.add(check);
        }
        return new Component(CharacterSet.valueOf(parts[0].substring(0, 1)), shortest, longest, optional, checks);
    }

    private static List<Requirement> requirements(TableLine line, String cell) {
        List<Requirement> requirements = new ArrayList<>();
        for (String clause : clauses(cell)) {
            List<String> words = words(clause);
            if (words.get(0).equals("needs")) {
                requirements.add(new Requirement(words.subList(1, words.size()).stream()
                        .map(group -> List.of(group.split("\\+", -1)))
                        .toList()));
            } else {
                require(line, words.get(0).equals("not"), "neither needs nor not: " + clause);
            }
        }
        return List.copyOf(requirements);
    }

    private static List<String> exclusions(String cell) {
        List<String> exclusions = new ArrayList<>();
        for (String clause : clauses(cell)) {
            List<String> words = words(clause);
            if (words.get(0).equals("not")) {
                exclusions.addAll(words.subList(1, words.size()));
            }
        }
        return List.copyOf(exclusions);
    }

    private static List<List<String>> qualifiers(TableLine line, String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        require(line, cell.startsWith("key"), "bad link column " + cell);
        List<List<String>> sequences = new ArrayList<>();
        for (String sequence : cell.substring("key".length()).split(" or ", -1)) {
            if (!sequence.isBlank()) {
                sequences.add(words(sequence));
            }
        }
        return List.copyOf(sequences);
    }

    private static List<String> clauses(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("; ", -1));
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +", -1));
    }

    private static int number(TableLine line, String digits) {
        require(line, Ascii.onlyDigits(digits) && digits.length() <= 2, "bad number " + digits);
        return Integer.parseInt(digits);
    }

    private static void require(TableLine line, boolean condition, String otherwise) {
        if (!condition) {
            throw line.bad(otherwise);
        }
    }
}
