package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.review.SwallowedEnd;
import org.packseal.gs1.scan.DataIdentifier;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SuspectedDamage;

/**
 * Looks for damage of the read: what scanners, keyboards and people put before, after, between and in place of the characters of a
 * code. Nothing is repaired: a suspicion comes of it, with the reading that the undamaged code would give where only one is possible.
 *
 * <p>Candidates are made for each kind of damage, and {@link RepairSearch} reads and compares them. A scan without problem whose pack is
 * complete is only looked at for ends of values that are not there by chance; whatever else its values contain is legal content.
 */
public final class DamageReview {
    /** Longer than any pack's code; what is longer is not examined, so the cost stays bounded. */
    public static final int MAX_LENGTH = 512;

    /** Texts with one damage undone in which separators are looked for as well. */
    private static final int MAX_BASES = 4;

    private static final int COMPLETE = 4;

    private final ScanAssembly scan;
    private final RepairSearch search;
    private final boolean faultless;
    private @Nullable SuspicionCode evidence;
    private List<String> layouts = List.of();

    private DamageReview(ScanAssembly scan) {
        this.scan = scan;
        this.search = new RepairSearch(scan);
        this.faultless = scan.problems().isEmpty();
    }

    /**
     * Adds the suspicion, if there is one.
     *
     * @param scan a scan that was read and reviewed
     * @param complete whether it has product, serial number, batch and expiry
     */
    public static void review(ScanAssembly scan, boolean complete) {
        reviewCounting(scan, complete);
    }

    /** As {@link #review}, and returns how many characters were read for it. */
    static long reviewCounting(ScanAssembly scan, boolean complete) {
        if (scan.text().length() > MAX_LENGTH || scan.text().isEmpty()) {
            return 0;
        }
        boolean faultless = scan.problems().isEmpty();
        // The check character of HIBC covers everything.
        boolean checked = scan.form() == ScanForm.HIBC;
        boolean whole = complete || checked || isCompleteIfa(scan) || givesWhatTheProfileAsks(scan);
        if (faultless && whole) {
            SwallowedEnd.suspect(scan);
            return scan.text().length();
        }
        DamageReview review = new DamageReview(scan);
        review.examine();
        if (!review.tell() && faultless) {
            SwallowedEnd.suspect(scan);
        }
        return review.search.steps();
    }

    private void examine() {
        if (!faultless && InvertedCase.collect(scan, search)) {
            evidence = SuspicionCode.CASE_INVERTED;
            return;
        }
        List<String> certain = new ArrayList<>();
        List<List<String>> possible = new ArrayList<>();
        SeparatorStandIns.collect(scan.text(), certain, possible);
        boolean standIn = SeparatorStandIns.tryAll(search, certain);
        if (GluedScans.collect(scan, search)) {
            evidence = SuspicionCode.GLUED_SCANS;
        }
        if (!faultless) {
            examineFaulty(standIn, certain);
        }
        if (!scan.namesProduct() && AddOn.collect(scan, search)) {
            evidence = SuspicionCode.ADDED_CHARACTERS;
        }
        boolean open = search.bestRank() < COMPLETE || search.kind() == SuspicionCode.SEPARATOR_PROBABLY_LOST;
        if (open && evidence != SuspicionCode.GLUED_SCANS) {
            examineBoundaries(standIn, certain);
        }
        if (!faultless || search.any()) {
            SeparatorStandIns.tryPossible(search, scan.text(), possible);
        }
        if (!faultless) {
            examineEnds();
        }
        SuspicionCode kind = search.kind();
        if (kind == SuspicionCode.SEPARATOR_PROBABLY_LOST || kind == SuspicionCode.ADDED_CHARACTERS) {
            ShiftedStart.addRivals(scan, search);
        }
    }

    /** What the text shows where nothing else explains it, and what makes each reading doubtful. */
    private void examineEnds() {
        if (Frames.endsInCell(scan.text())) {
            search.ambiguous();
        }
        boolean data = scan.form() == ScanForm.SCAN_DATA || scan.form() == ScanForm.ELEMENT_STRING;
        if (evidence == null && !search.any() && (data || scan.form() == ScanForm.PLAIN)) {
            evidence = ShiftedStart.collect(scan, search);
        }
        if (evidence == null && !search.any() && CopiedText.isLabelled(scan.text())) {
            evidence = SuspicionCode.COPIED_TEXT;
        }
        if (evidence == null && !search.any() && data) {
            evidence = SeparatorStandIns.shown(scan.text(), scan.start(), scan.end());
        }
    }

    private void examineFaulty(boolean standIn, List<String> certain) {
        for (String message : EnvelopeStandIns.replaced(scan.text())) {
            search.holds(SuspicionCode.SEPARATOR_PROBABLY_LOST, message);
        }
        layouts = KeyboardDamage.collect(scan, search);
        // An identifier of which another layout has changed the bracket looks like a prefix, too.
        boolean frame = !standIn && !search.hasIdentifier(SuspicionCode.KEYBOARD_LAYOUT);
        for (String inner : frame ? Frames.without(scan.text()) : Set.<String>of()) {
            if (!search.holds(SuspicionCode.ADDED_CHARACTERS, inner)) {
                List<String> replaced = new ArrayList<>();
                SeparatorStandIns.collect(inner, replaced, new ArrayList<>());
                SeparatorStandIns.tryAll(search, replaced);
                certain.addAll(replaced);
            }
        }
        boolean copied = false;
        for (String way : CopiedText.asElements(scan.text())) {
            copied = copied || search.holds(SuspicionCode.COPIED_TEXT, way);
        }
        if (layouts.isEmpty() && ScriptDigits.nameProduct(scan, search)) {
            layouts = List.of(KeyboardDamage.OTHER_SCRIPT);
            evidence = SuspicionCode.KEYBOARD_LAYOUT;
        }
        HibcDamage.collect(scan.text(), search);
        LetterForDigit.collect(scan, search);
    }

    /** Separators that are missing from the text, and from texts in which stand-ins for others were replaced. */
    private void examineBoundaries(boolean standIn, List<String> replaced) {
        boolean lost = !standIn && (LostSeparator.collect(scan, search) || LostFieldSeparator.collect(scan, search));
        int bases = 0;
        for (String text : replaced) {
            if (bases++ < MAX_BASES) {
                lost |= isIncomplete(search.parsed(text));
            }
        }
        if (lost && evidence == null) {
            evidence = SuspicionCode.SEPARATOR_PROBABLY_LOST;
        }
    }

    /**
     * Whether separators are lost from a text in which stand-ins were replaced. A complete text without problem is judged as an intact
     * scan is: only an end of a value that is not there by chance makes it doubtful.
     */
    private boolean isIncomplete(ScanAssembly replaced) {
        if (RepairSearch.faultless(replaced) && RepairSearch.rank(replaced) == COMPLETE) {
            if (SwallowedEnd.suspect(replaced)) {
                search.ambiguous();
            }
            return false;
        }
        return LostSeparator.collect(replaced, search);
    }

    /** Adds the suspicion, if a reading or evidence gives one; a reading that says less than the text as it stands does not. */
    private boolean tell() {
        SuspicionCode kind = search.kind();
        if (evidence == SuspicionCode.GLUED_SCANS || kind == null) {
            kind = evidence;
        }
        boolean says = evidence != null || !faultless || search.bestRank() >= RepairSearch.rank(scan);
        if (kind == null || !says) {
            return false;
        }
        scan.suspicion(new SuspectedDamage(kind, search.reading(), sentence(kind)));
        return true;
    }

    private String sentence(SuspicionCode kind) {
        return switch (kind) {
            case SEPARATOR_PROBABLY_LOST ->
                "A separator between two elements is probably lost or has become another character.";
            case CASE_INVERTED ->
                scan.symbology() == null
                        ? "Expected upper case, found lower case."
                        : "The symbology identifier " + scan.symbology()
                                + " has its case inverted, so the data may have too.";
            case ADDED_CHARACTERS -> "Expected the code alone, found characters before or behind it.";
            case LOST_CHARACTERS -> "Expected the whole code, found it without its first characters.";
            case COPIED_TEXT -> "The text looks copied or typed from what is printed beside the code.";
            case KEYBOARD_LAYOUT ->
                layouts.isEmpty()
                        ? "The text holds letters that no code has, as another keyboard layout gives them."
                        : "The text looks typed through another keyboard layout than the scanner's: "
                                + KeyboardDamage.inWords(layouts) + ".";
            case GLUED_SCANS -> "Two scans seem to have run into one.";
        };
    }

    /** A profile that asks for less than all four elements, and has what it asks. */
    private static boolean givesWhatTheProfileAsks(ScanAssembly scan) {
        return scan.settings().profile() != null
                && scan.warnings().stream().noneMatch(warning -> warning.code() == ScanCode.MISSING_ELEMENT);
    }

    /** Whether an IFA code has product code, serial number, batch and expiry. */
    private static boolean isCompleteIfa(ScanAssembly scan) {
        return scan.form() == ScanForm.ISO15434
                && has(scan, DataIdentifier.PPN)
                && has(scan, DataIdentifier.SERIAL)
                && has(scan, DataIdentifier.BATCH)
                && has(scan, DataIdentifier.EXPIRY);
    }

    private static boolean has(ScanAssembly scan, DataIdentifier di) {
        return scan.find(di.text()) >= 0;
    }
}
