package org.packseal.gs1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.Flaw;
import org.packseal.gs1.syntax.FlawHandler;

/**
 * One parse in progress: the text between {@link #start} and {@link #end}, and what has been found in it. Readers add
 * elements and findings, {@link #toScan} closes it. Mutable, used by one thread.
 */
final class ScanAssembly implements FlawHandler {
    private final String text;
    private final ScanSettings settings;
    private final LocalDate today;
    private final ElementList elements;
    private int start;
    private int end;
    private ScanForm form = ScanForm.PLAIN;
    private @Nullable String symbology;

    // Made when the first one comes: a good scan has none.
    private @Nullable List<ScanProblem> problems;
    private @Nullable List<ScanProblem> warnings;
    private @Nullable List<Suspicion> suspicions;
    private @Nullable PackDraft draft;

    /** Index of the element whose value is being checked. */
    private int checked;
    /** Added to a place in the checked text it gives the place in the original; used where both run in step. */
    private int shift;

    ScanAssembly(String text, ScanSettings settings) {
        this.text = text;
        this.settings = settings;
        this.today = settings.today();
        this.elements = new ElementList(text);
        this.end = text.length();
    }

    String text() {
        return text;
    }

    ScanSettings settings() {
        return settings;
    }

    /** The present date by the settings' clock. */
    LocalDate today() {
        return today;
    }

    /** The present year by the settings' clock. */
    int year() {
        return today.getYear();
    }

    /** Where the data begin, behind byte order mark and symbology identifier. */
    int start() {
        return start;
    }

    /** Where the data end, before whatever the scanner added. */
    int end() {
        return end;
    }

    void bounds(int start, int end) {
        this.start = start;
        this.end = end;
    }

    ScanForm form() {
        return form;
    }

    void form(ScanForm form) {
        this.form = form;
    }

    /** The AIM symbology identifier in front of the data, such as {@code ]d2}, or null. */
    @Nullable
    String symbology() {
        return symbology;
    }

    void symbology(String identifier) {
        this.symbology = identifier;
    }

    /** Adds an element whose value stands in the text as it is, checks it, and returns its index. */
    int element(ApplicationIdentifier ai, int offset, int length) {
        elements.add(ai, offset, length);
        return check(ai, text, offset, offset + length, 0);
    }

    /**
     * Adds an element, checks its value, and returns its index.
     *
     * @param value the value as data, escapes resolved
     * @param offset where it stands in the text
     * @param length how much of the text it takes, escapes included
     */
    int element(ApplicationIdentifier ai, String value, int offset, int length) {
        elements.add(ai, new Element(ai.ai(), value, ai.title(), offset, length));
        return check(ai, value, 0, value.length(), offset);
    }

    /** Adds the element of a data identifier (ISO/IEC 15434 format 06), which its reader has checked. */
    int dataIdentifier(String di, String title, String value, int offset, int length) {
        elements.add(null, new Element(di, value, title, offset, length));
        return elements.size() - 1;
    }

    private int check(ApplicationIdentifier ai, String value, int from, int to, int shift) {
        this.checked = elements.size() - 1;
        this.shift = shift;
        if (!ai.accepts(value, from, to, year())) {
            ai.check(value, from, to, year(), this);
        }
        return checked;
    }

    @Override
    public void flaw(Flaw flaw, int from, int to, String sentence) {
        elements.flawed(checked, flaw == Flaw.CHECK_DIGIT);
        String ai = elements.name(checked);
        int offset = elements.offset(checked);
        int length = elements.length(checked);
        boolean inStep = length == elements.value(checked).length();
        boolean cut = flaw == Flaw.TOO_SHORT && offset + length == end && hasFixedLength(checked);
        problem(
                cut ? ScanCode.TRUNCATED : FlawCodes.of(flaw),
                ai,
                inStep ? shift + from : offset,
                inStep ? to - from : length,
                "(" + ai + ") " + sentence);
    }

    private boolean hasFixedLength(int index) {
        ApplicationIdentifier ai = elements.identifier(index);
        return ai != null && ai.shortest() == ai.longest();
    }

    ElementList elements() {
        return elements;
    }

    /** How many elements there are. */
    int size() {
        return elements.size();
    }

    /** The element at an index, in order of addition. */
    Element elementAt(int index) {
        return elements.element(index);
    }

    /** The application identifier of an element, or null for a data identifier. */
    @Nullable
    ApplicationIdentifier identifierAt(int index) {
        return elements.identifier(index);
    }

    /** Index of an element's application identifier in the table, or {@link ElementList#NONE} for a data identifier. */
    int identifierNumberAt(int index) {
        return elements.identifierNumber(index);
    }

    String valueAt(int index) {
        return elements.value(index);
    }

    int offsetAt(int index) {
        return elements.offset(index);
    }

    int lengthAt(int index) {
        return elements.length(index);
    }

    /** Whether nothing is wrong with the value itself, and no other element contradicts it. */
    boolean sound(int index) {
        return elements.sound(index);
    }

    /** Whether nothing but the check digit is wrong with the value. */
    boolean onlyCheckDigitWrong(int index) {
        return elements.onlyCheckDigitWrong(index);
    }

    /** Marks an element as one not to rely on; the problem is told separately. */
    void distrust(int index) {
        elements.flawed(index, false);
    }

    /** Index of the first element with this application or data identifier, or -1. */
    int find(String ai) {
        return elements.find(ai);
    }

    /** Index of the first element with this application identifier, or -1. */
    int find(ApplicationIdentifier ai) {
        return elements.find(ai);
    }

    void problem(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (problems == null) {
            problems = new ArrayList<>();
        }
        problems.add(new ScanProblem(code, ai, offset, length, sentence));
    }

    void warning(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (warnings == null) {
            warnings = new ArrayList<>();
        }
        warnings.add(new ScanProblem(code, ai, offset, length, sentence));
    }

    /** A tolerance: a warning, in strict mode a problem. */
    void tolerated(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (settings.strict()) {
            problem(code, ai, offset, length, sentence);
        } else {
            warning(code, ai, offset, length, sentence);
        }
    }

    void suspicion(Suspicion suspicion) {
        if (suspicions == null) {
            suspicions = new ArrayList<>();
        }
        suspicions.add(suspicion);
    }

    List<ScanProblem> problems() {
        return problems == null ? List.of() : Collections.unmodifiableList(problems);
    }

    List<ScanProblem> warnings() {
        return warnings == null ? List.of() : Collections.unmodifiableList(warnings);
    }

    private Findings findings() {
        boolean none = problems == null && warnings == null && suspicions == null;
        return none ? Findings.NONE : new Findings(problems(), warnings(), suspicions == null ? List.of() : suspicions);
    }

    /** What the elements do not say by themselves: readers of other forms put it here. */
    PackDraft draft() {
        if (draft == null) {
            draft = new PackDraft();
        }
        return draft;
    }

    /** Whether a reader has put something into the draft, so that the elements do not say everything. */
    boolean hasDraft() {
        return draft != null;
    }

    /** The pack as the elements and the draft say it now. */
    PackIdentity pack() {
        return new PackIdentity(elements, draft == null ? null : draft.copy(), year());
    }

    ParsedScan toScan() {
        return new ParsedScan(form, symbology, elements, pack(), findings());
    }
}
