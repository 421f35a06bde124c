package org.packseal.gs1;

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
    private final int year;
    private int start;
    private int end;
    private ScanForm form = ScanForm.PLAIN;
    private @Nullable String symbology;

    private final List<Entry> entries = new ArrayList<>();
    private final List<ScanProblem> problems = new ArrayList<>();
    private final List<ScanProblem> warnings = new ArrayList<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private @Nullable PackDraft draft;

    /** The element whose value is being checked. */
    private @Nullable Entry checked;
    /** Added to a place in the checked text it gives the place in the original, where both run in step. */
    private int shift;

    ScanAssembly(String text, ScanSettings settings) {
        this.text = text;
        this.settings = settings;
        this.year = settings.today().getYear();
        this.end = text.length();
    }

    String text() {
        return text;
    }

    ScanSettings settings() {
        return settings;
    }

    /** The present year by the settings' clock. */
    int year() {
        return year;
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
        return element(ai, text.substring(offset, offset + length), offset, length);
    }

    /**
     * Adds an element, checks its value, and returns its index.
     *
     * @param value the value as data, escapes resolved
     * @param offset where it stands in the text
     * @param length how much of the text it takes, escapes included
     */
    int element(ApplicationIdentifier ai, String value, int offset, int length) {
        Entry entry = new Entry(ai, new Element(ai.ai(), value, ai.title(), offset, length));
        entries.add(entry);
        checked = entry;
        shift = offset;
        ai.check(value, 0, value.length(), year, this);
        return entries.size() - 1;
    }

    /** Adds the element of a data identifier (ISO/IEC 15434 format 06), which its reader has checked. */
    int dataIdentifier(String di, String title, String value, int offset, int length) {
        entries.add(new Entry(null, new Element(di, value, title, offset, length)));
        return entries.size() - 1;
    }

    @Override
    public void flaw(Flaw flaw, int from, int to, String sentence) {
        Entry entry = checked;
        if (entry == null) {
            return;
        }
        Element element = entry.element;
        boolean inStep = element.length() == element.value().length();
        entry.flaws++;
        entry.onlyCheckDigit = entry.flaws == 1 && flaw == Flaw.CHECK_DIGIT;
        problem(
                FlawCodes.of(flaw),
                element.ai(),
                inStep ? shift + from : element.offset(),
                inStep ? to - from : element.length(),
                "(" + element.ai() + ") " + sentence);
    }

    /** How many elements there are. */
    int size() {
        return entries.size();
    }

    /** The element at an index, in order of addition. */
    Element elementAt(int index) {
        return entries.get(index).element;
    }

    /** The application identifier of an element, or null for a data identifier. */
    @Nullable
    ApplicationIdentifier identifierAt(int index) {
        return entries.get(index).ai;
    }

    /** Whether nothing is wrong with the value itself. */
    boolean sound(int index) {
        return entries.get(index).flaws == 0;
    }

    /** Whether nothing but the check digit is wrong with the value. */
    boolean onlyCheckDigitWrong(int index) {
        return entries.get(index).onlyCheckDigit;
    }

    /** Index of the first element with this application or data identifier, or -1. */
    int find(String ai) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).element.ai().equals(ai)) {
                return i;
            }
        }
        return -1;
    }

    void problem(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        problems.add(new ScanProblem(code, ai, offset, length, sentence));
    }

    void warning(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
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
        suspicions.add(suspicion);
    }

    List<ScanProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    List<ScanProblem> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** What the elements do not say by themselves: readers of other forms put it here. */
    PackDraft draft() {
        if (draft == null) {
            draft = new PackDraft();
        }
        return draft;
    }

    /** The pack as the elements and the draft say it now. */
    PackIdentity pack() {
        PackDraft complete = draft();
        PackElements.fill(complete, this);
        return complete.toIdentity();
    }

    ParsedScan toScan() {
        PackIdentity pack = pack();
        List<Element> elements = entries.stream().map(entry -> entry.element).toList();
        return new ParsedScan(text, form, elements, pack, problems, warnings, suspicions);
    }

    private static final class Entry {
        final @Nullable ApplicationIdentifier ai;
        final Element element;
        int flaws;
        boolean onlyCheckDigit;

        Entry(@Nullable ApplicationIdentifier ai, Element element) {
            this.ai = ai;
            this.element = element;
        }
    }
}
