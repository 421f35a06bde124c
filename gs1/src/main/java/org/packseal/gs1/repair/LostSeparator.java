package org.packseal.gs1.repair;

import java.util.List;
import java.util.Set;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.text.Ascii;

/**
 * A separator that is gone without trace from AI data: a value holds what would be the elements behind it. Not to be seen in the
 * grammar, so there must be evidence: something is wrong with the text as it stands; or the pack would gain an expiry date, a product
 * code, a checked national number, or what the caller's profile misses; or two texts of a length that serial number and batch have
 * stand where a medicine has both.
 */
final class LostSeparator {
    /** Shortest serial number or batch, in front and behind, that are evidence even without a date. */
    private static final int TELLING_HEAD = 3;

    private static final int TELLING_TAIL = 8;
    /** The same where the product's number says that its country asks for a serial number. */
    private static final int TELLING_TAIL_OF_COUNTRY = 4;

    private static final int COMPLETE = 4;
    /** An identifier of two digits and a date of six. */
    private static final int DATED_END = 8;

    /** Identifiers whose content is checked well enough to be evidence. */
    private static final Set<String> STRONG = Set.of("01", "17", "710", "711", "716");

    private final ScanAssembly scan;
    private final RepairSearch search;

    private LostSeparator(ScanAssembly scan, RepairSearch search) {
        this.scan = scan;
        this.search = search;
    }

    /**
     * Tries the readings of a text with the missing separators put in.
     *
     * @param scan the text, or a text in which other damage has been undone
     * @return whether separators are probably lost
     */
    static boolean collect(ScanAssembly scan, RepairSearch search) {
        ScanForm form = scan.form();
        boolean elements = form == ScanForm.SCAN_DATA || form == ScanForm.ELEMENT_STRING;
        return elements && new LostSeparator(scan, search).collect();
    }

    private boolean collect() {
        for (int i = 0; i < scan.size(); i++) {
            List<Integer> cuts = EaeuLayout.cuts(scan, i);
            if (!cuts.isEmpty()) {
                search.holds(SuspicionCode.SEPARATOR_PROBABLY_LOST, repaired(i, cuts));
                return true;
            }
        }
        BoundarySearch boundaries = new BoundarySearch(scan, search);
        List<BoundarySearch.Way> ways = boundaries.ways();
        boolean faultless = scan.problems().isEmpty();
        if (ways.isEmpty() || (faultless && !endsInDate() && ways.stream().noneMatch(this::evident))) {
            return false;
        }
        if (boundaries.incomplete() || isOneTooLong()) {
            search.ambiguous();
        }
        for (BoundarySearch.Way way : ways) {
            ScanAssembly reading = search.read(SuspicionCode.SEPARATOR_PROBABLY_LOST, boundaries.repaired(way));
            // Without date, one that does not exist may have become the end of the serial number.
            if (reading != null
                    && (reading.expiryRaw() == null || way.cuts().stream().anyMatch(this::standInEndsAt))) {
                search.doubt(reading);
            }
        }
        if (faultless && RepairSearch.rank(scan) >= search.bestRank()) {
            search.ambiguous();
        }
        return true;
    }

    /**
     * Whether nothing is wrong but one character too many in one value, and no element of a medicine pack is missing: rather than two
     * elements, it may be one with a character added.
     */
    private boolean isOneTooLong() {
        if (scan.problems().size() != 1 || scan.problems().get(0).code() != ScanCode.TOO_LONG) {
            return false;
        }
        int found = 0;
        boolean one = false;
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null) {
                found |= PlacedIdentifiers.coreBit(ai.ai());
                one |= !scan.isValid(i) && scan.lengthAt(i) == ai.longest() + 1;
            }
        }
        return one && (found & PlacedIdentifiers.ALL_CORE) == PlacedIdentifiers.ALL_CORE;
    }

    /** Whether digits that may stand for a separator end at an offset, so that they may be no content. */
    private boolean standInEndsAt(int cut) {
        return StandIn.ALL.stream()
                .filter(word -> word.kind() == StandIn.Kind.POSSIBLE)
                .map(StandIn::word)
                .anyMatch(word -> scan.text().startsWith(word, cut - word.length()));
    }

    /** Whether a value that is not of digits alone ends in the identifier of a date and a plausible one. */
    private boolean endsInDate() {
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            int from = scan.offsetAt(i);
            int to = from + scan.lengthAt(i);
            int date = to - DATED_END;
            if (ai != null && !ai.predefinedLength() && date > from && !Ascii.onlyDigits(scan.text(), from, to)) {
                boolean dated =
                        scan.text().startsWith("11", date) || scan.text().startsWith("17", date);
                if (dated && PlacedIdentifiers.plausibleDate(scan.text(), date + 2, to, scan.year())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean evident(BoundarySearch.Way way) {
        return way.identifiers().stream()
                        .anyMatch(identifier -> STRONG.contains(identifier) || missedByProfile(identifier))
                || (completes(way) && scan.expiryRaw() != null && scan.namesProduct() && speaksForItself(way));
    }

    private boolean completes(BoundarySearch.Way way) {
        int gained = way.identifiers().stream()
                .mapToInt(identifier -> PlacedIdentifiers.core(PlacedIdentifiers.coreBit(identifier)))
                .sum();
        return RepairSearch.rank(scan) + gained >= COMPLETE;
    }

    private boolean missedByProfile(String identifier) {
        return noted(identifier, scan.problems()) || noted(identifier, scan.warnings());
    }

    private static boolean noted(String identifier, List<ScanProblem> notes) {
        return notes.stream().anyMatch(note -> note.code() == ScanCode.MISSING_ELEMENT && identifier.equals(note.ai()));
    }

    /** Two texts that are long for one. Digits alone hold any two digits by chance, and texts any one letter. */
    private boolean speaksForItself(BoundarySearch.Way way) {
        int telling = scan.national().isEmpty() ? TELLING_TAIL : TELLING_TAIL_OF_COUNTRY;
        int cut = way.cuts().get(0);
        for (int i = 0; i < scan.size(); i++) {
            int from = scan.offsetAt(i);
            int to = from + scan.lengthAt(i);
            if (cut > from && cut < to) {
                int tail = to - cut - way.identifiers().get(0).length();
                return cut - from >= TELLING_HEAD && tail >= telling && !Ascii.onlyDigits(scan.text(), from, to);
            }
        }
        return false;
    }

    private String repaired(int index, List<Integer> cuts) {
        StringBuilder text = new StringBuilder(scan.text());
        for (int i = cuts.size() - 1; i >= 0; i--) {
            text.insert(scan.offsetAt(index) + cuts.get(i), Ascii.GS);
        }
        return text.toString();
    }
}
