package org.packseal.gs1;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.repair.KeyboardLayout;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.text.TableLine;

/**
 * All readings that a small damaged text allows, by trying every one: each subset of places for a separator, each way to take words and
 * characters for one, each key that can have given a character. A text counts where the parser in strict mode and {@link SimpleParser}
 * accept it. One damage explains a text before two do: a word that may be content stands for separators everywhere or, if that is no
 * reading, in part, while no separator is lost without trace and none is another word. Of the readings only those with most of product, serial number, batch and expiry are kept, as a pack of medicines has all
 * four. Plain and slow on purpose; it shares no code with the search for repairs.
 *
 * <p>Named bounds of the hypotheses, as the search has them: an identifier may be placed that packs carry; dates lie from ten years
 * before to fifteen years after the present; company-internal data have at least four characters that do not continue a number.
 */
final class ReadingOracle {
    private static final String GS = "\u001D";
    /** A separator for a word that may be content. */
    private static final String POSSIBLE = "\u0001";

    private static final Pattern PLACED = Pattern.compile("01|10|11|17|21|240|241|71[0-7]|9[0-9]");
    private static final List<String> CORE = List.of("01", "21", "10", "17");
    private static final int SHORTEST_INTERNAL = 4;
    /** More texts than this are not enumerated; the caller counts such inputs. */
    private static final int MAX_TEXTS = 4_096;

    private static final Map<String, Boolean> STAND_INS = standIns();

    private final ScanParser parser;
    private final ScanParser strict;

    /**
     * An oracle.
     *
     * @param parser the parser under test
     * @param strict the same in strict mode, without profile
     */
    ReadingOracle(ScanParser parser, ScanParser strict) {
        this.parser = parser;
        this.strict = strict;
    }

    /** Readings with separators that are lost, or are words or characters; empty where there are too many to enumerate. */
    Optional<Set<Map<String, String>>> withSeparators(String text) {
        String identifier = text.matches("(?s)](d2|C1|e0|Q3|J1).*") ? text.substring(0, 3) : "";
        Set<String> texts = new LinkedHashSet<>();
        if (!replaced(text, identifier.length(), new StringBuilder(), identifier, texts)) {
            return Optional.empty();
        }
        Set<Map<String, String>> readings = new LinkedHashSet<>();
        Set<Map<String, String>> inPart = new LinkedHashSet<>();
        Set<Map<String, String>> everywhere = new LinkedHashSet<>();
        int most = texts.stream().mapToInt(ReadingOracle::possible).max().orElse(0);
        for (String one : texts) {
            String data = one.replaceAll(GS + "+", GS)
                    .replaceAll("^" + GS + "|" + GS + "$", "")
                    .replaceAll(POSSIBLE + "+(?=" + GS + "|$)", GS + GS)
                    .replace(POSSIBLE, GS);
            Map<String, String> whole = elements(data);
            if (possible(one) > 0) {
                (possible(one) == most ? everywhere : inPart).add(whole);
                continue;
            }
            boolean intact = !one.equals(text.substring(identifier.length()))
                    && !whole.isEmpty()
                    && parser.parse(identifier + data).suspicions().stream()
                            .allMatch(suspicion -> suspicion.code() == SuspicionCode.CASE_INVERTED);
            if (intact) {
                readings.add(whole);
            } else {
                place(data, 0, new ArrayList<>(), readings);
            }
        }
        boolean certain = texts.stream().noneMatch(text.substring(identifier.length())::equals);
        if (!certain) {
            readings.addAll(best(everywhere).isEmpty() ? inPart : everywhere);
        }
        return Optional.of(best(readings));
    }

    /** Whether the text can be the number of another product, scanned just before, and a code that says as much as a reading. */
    boolean numberBefore(String text, Map<String, String> reading) {
        for (int length : new int[] {8, 12, 13, 14}) {
            boolean number = text.matches("(?s)[0-9]{" + length + "}.*") && CheckDigit.isCorrect(text, 0, length);
            if (number && rank(elements(text.substring(length))) >= rank(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text can be a code that says as much as a reading, in which one character was typed too many. */
    boolean characterAdded(String text, Map<String, String> reading) {
        int from = text.matches("(?s)](d2|C1|e0|Q3|J1).*") ? 3 : 0;
        for (int at = from; at < text.length(); at++) {
            String data = text.substring(from, at) + text.substring(at + 1);
            if (rank(elements(data)) >= rank(reading)) {
                return true;
            }
        }
        return false;
    }

    private static int possible(String text) {
        return (int) text.chars().filter(c -> c == POSSIBLE.charAt(0)).count();
    }

    /** Readings of the keys of another layout. */
    Optional<Set<Map<String, String>>> withLayouts(String text) {
        Set<Map<String, String>> readings = new LinkedHashSet<>();
        KeyboardLayout american = KeyboardLayout.ALL.get(0);
        for (KeyboardLayout other : KeyboardLayout.ALL.subList(1, KeyboardLayout.ALL.size())) {
            if (!undo(text, american, other, readings) || !undo(text, other, american, readings)) {
                return Optional.empty();
            }
        }
        return Optional.of(best(readings));
    }

    /** Elements by identifier, empty where a text without symbology identifier is refused. */
    Map<String, String> elements(String data) {
        Map<String, String> elements = new TreeMap<>();
        if (!SimpleParser.parse(data).isEmpty()
                && strict.parse("]d2" + data).ok()
                && parser.parse("]d2" + data).ok()) {
            strict.parse("]d2" + data).elements().forEach(element -> elements.put(element.ai(), element.value()));
        }
        return elements;
    }

    private static Set<Map<String, String>> best(Collection<Map<String, String>> readings) {
        int best = readings.stream().mapToInt(ReadingOracle::rank).max().orElse(0);
        return readings.stream()
                .filter(reading -> rank(reading) == best && reading.containsKey("01"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int rank(Map<String, String> reading) {
        return (int) CORE.stream().filter(reading::containsKey).count();
    }

    // separators that are gone

    private void place(String data, int at, List<String> elements, Set<Map<String, String>> readings) {
        if (at == data.length()) {
            Map<String, String> reading = elements(String.join(GS, elements));
            if (!reading.isEmpty()) {
                readings.add(reading);
            }
            return;
        }
        ApplicationIdentifier ai = identifierAt(data, at);
        if (ai == null || elements.stream().anyMatch(before -> identifierAt(before, 0) == ai)) {
            return;
        }
        int value = at + ai.ai().length();
        int limit = data.indexOf(GS, at) < 0 ? data.length() : data.indexOf(GS, at);
        for (int to = value + 1; to <= limit; to++) {
            boolean ends = to == limit || ai.predefinedLength() || placedAt(data, to);
            if (ends && ai.holds(data.substring(value, to))) {
                elements.add(data.substring(at, to));
                place(data, to == limit && to < data.length() ? to + 1 : to, elements, readings);
                elements.remove(elements.size() - 1);
            }
        }
    }

    private static @Nullable ApplicationIdentifier identifierAt(String data, int at) {
        for (int digits = 4; digits >= 2; digits--) {
            ApplicationIdentifier ai = at + digits > data.length()
                    ? null
                    : ApplicationIdentifiers.table().find(data.substring(at, at + digits));
            if (ai != null) {
                return ai;
            }
        }
        return null;
    }

    private static boolean placedAt(String data, int at) {
        ApplicationIdentifier ai = identifierAt(data, at);
        if (ai == null || !PLACED.matcher(ai.ai()).matches()) {
            return false;
        }
        String rest = data.substring(at + ai.ai().length()).replaceAll("(?s)" + GS + ".*", "");
        String digits = rest.replaceAll("(?s)[^0-9].*", "");
        return switch (ai.ai()) {
            case "01" -> digits.length() >= 14 && ai.holds(digits.substring(0, 14));
            case "11", "17" -> digits.length() >= 6 && inTrade(digits.substring(0, 6));
            case "710" -> number(NationalScheme.PZN, digits, 8) || number(NationalScheme.PZN, digits, 7);
            case "711" -> number(NationalScheme.CIP13, digits, 13) || digits.length() >= 7;
            case "712" -> digits.length() >= 6;
            case "713" -> digits.length() >= 13;
            case "714" -> digits.length() >= 4;
            case "715" -> digits.length() >= 10;
            case "716" -> number(NationalScheme.AIC, digits, 9);
            case "717" -> rest.length() >= SHORTEST_INTERNAL;
            case "10", "21", "240", "241" -> rest.length() >= 1;
            default ->
                rest.length() >= SHORTEST_INTERNAL
                        && !(digits.length() >= SHORTEST_INTERNAL && Character.isDigit(data.charAt(at - 1)));
        };
    }

    private static boolean number(NationalScheme scheme, String digits, int length) {
        return digits.length() >= length
                && NationalNumbers.check(scheme, digits.substring(0, length)) == NumberCheck.OK;
    }

    private static boolean inTrade(String yymmdd) {
        int year = 2000 + Integer.parseInt(yymmdd.substring(0, 2));
        int month = Integer.parseInt(yymmdd.substring(2, 4));
        int day = Integer.parseInt(yymmdd.substring(4));
        int present = LocalDate.now(Scans.CLOCK).getYear();
        return year >= present - 10
                && year <= present + 15
                && month >= 1
                && month <= 12
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    // separators that became something else

    /** Words that stand for a separator, by whether each is certainly one; expanded from the table by what its head says. */
    private static Map<String, Boolean> standIns() {
        Map<String, Boolean> words = new HashMap<>();
        for (TableLine line : TableLine.readAll("/org/packseal/gs1/repair/separator-stand-ins.tsv")) {
            String[] cells = line.cells(3);
            String word = cells[1].toUpperCase(Locale.ROOT);
            if (cells[0].equals("NAME")) {
                for (String brackets : List.of("()", "[]", "{}", "<>")) {
                    words.put(brackets.charAt(0) + word + brackets.charAt(1), true);
                    words.put("\\" + brackets.charAt(0) + word + brackets.charAt(1), true);
                }
            } else if (!cells[0].equals("KEY")) {
                words.put(word, cells[0].equals("WORD"));
            }
        }
        return words;
    }

    /** Every way to take words and characters for separators; false where there are too many. */
    private static boolean replaced(String text, int at, StringBuilder before, String identifier, Set<String> texts) {
        if (at == text.length()) {
            texts.add(before.toString());
            return texts.size() <= MAX_TEXTS;
        }
        int length = before.length();
        boolean certain = false;
        boolean bounded = true;
        for (Map.Entry<String, Boolean> word : STAND_INS.entrySet()) {
            if (text.regionMatches(true, at, word.getKey(), 0, word.getKey().length())) {
                certain |= word.getValue();
                bounded &= replaced(
                        text,
                        at + word.getKey().length(),
                        before.append(word.getValue() ? GS : POSSIBLE),
                        identifier,
                        texts);
                before.setLength(length);
            }
        }
        if (!identifier.isEmpty() && text.startsWith(identifier, at)) {
            certain = true;
            bounded &= replaced(text, at + identifier.length(), before.append(GS), identifier, texts);
            before.setLength(length);
        }
        char c = text.charAt(at);
        boolean foreign = !CharacterSet.X.has(c);
        if (foreign || !certain) {
            bounded &= replaced(text, at + 1, before.append(foreign ? '\u001D' : c), identifier, texts);
            before.setLength(length);
        }
        return bounded;
    }

    // keys of another layout

    private boolean undo(
            String text, KeyboardLayout scanner, KeyboardLayout computer, Set<Map<String, String>> readings) {
        List<String> texts = List.of("");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Set<Character> meant = new LinkedHashSet<>();
            for (int key = 0; key < computer.keys().length(); key++) {
                if (computer.keys().charAt(key) == c && scanner.keys().charAt(key) != '\uFFFD') {
                    meant.add(scanner.keys().charAt(key));
                }
            }
            if (meant.isEmpty() && c <= ' ') {
                meant.add(c);
            }
            List<String> longer = new ArrayList<>();
            for (String one : texts) {
                meant.forEach(key -> longer.add(one + key));
            }
            texts = longer;
            if (texts.size() > MAX_TEXTS) {
                return false;
            }
        }
        for (String one : texts) {
            String data = one.startsWith("]d2") ? one.substring(3) : one;
            Map<String, String> reading = one.equals(text) ? Map.of() : elements(data);
            if (!reading.isEmpty()) {
                readings.add(reading);
            }
        }
        return true;
    }
}
