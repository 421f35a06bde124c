package org.packseal.gs1.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.Violation;
import org.packseal.gs1.syntax.ViolationHandler;

/**
 * One parse in progress: the text between {@link #start} and {@link #end}, and what has been found in it. Readers add
 * elements and findings, the parser closes it. Mutable, used by one thread.
 */
public final class ScanAssembly implements ViolationHandler {
    /** Longest text that is read: longer than any symbol's content (QR Code: 7,089 digits), and what GS1's own engine takes. */
    public static final int MAX_LENGTH = 8191;

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
    private @Nullable List<SuspectedDamage> suspicions;
    private @Nullable PackDraft draft;

    /** Index of the element whose value is being checked. */
    private int checked;
    /** Added to an offset in the checked text it gives the offset in the original; used where both run in step. */
    private int shift;

    public ScanAssembly(String text, ScanSettings settings) {
        this.text = text;
        this.settings = settings;
        this.today = settings.today();
        this.elements = new ElementList(text);
        this.end = text.length();
    }

    public String text() {
        return text;
    }

    public ScanSettings settings() {
        return settings;
    }

    /** The present date by the settings' clock. */
    public LocalDate today() {
        return today;
    }

    /** The present year by the settings' clock. */
    public int year() {
        return today.getYear();
    }

    /** Where the data begin, behind byte order mark and symbology identifier. */
    public int start() {
        return start;
    }

    /** Where the data end, before whatever the scanner added. */
    public int end() {
        return end;
    }

    public void bounds(int start, int end) {
        this.start = start;
        this.end = end;
    }

    public ScanForm form() {
        return form;
    }

    public void form(ScanForm form) {
        this.form = form;
    }

    /** The AIM symbology identifier in front of the data, such as {@code ]d2}, or null. */
    @Nullable
    public String symbology() {
        return symbology;
    }

    public void symbology(String identifier) {
        this.symbology = identifier;
    }

    /** Adds an element whose value stands in the text as it is, checks it, and returns its index. */
    public int element(ApplicationIdentifier ai, int offset, int length) {
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
    public int element(ApplicationIdentifier ai, String value, int offset, int length) {
        elements.add(ai, new Element(ai.ai(), value, ai.title(), offset, length));
        return check(ai, value, 0, value.length(), offset);
    }

    /** Adds the element of a data identifier (ISO/IEC 15434 format 06), which its reader has checked. */
    public int dataIdentifier(String di, String title, String value, int offset, int length) {
        elements.add(null, new Element(di, value, title, offset, length));
        return elements.size() - 1;
    }

    /** Adds the element of a data identifier of the IFA code, which its reader has checked. */
    public int dataIdentifier(DataIdentifier di, int offset, int length) {
        elements.add(di, offset, length);
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
    public void violation(Violation violation, int from, int to, String sentence) {
        elements.flawed(checked, violation == Violation.CHECK_DIGIT);
        String ai = elements.name(checked);
        int offset = elements.offset(checked);
        int length = elements.length(checked);
        boolean inStep = length == elements.value(checked).length();
        boolean cut = violation == Violation.TOO_SHORT && offset + length == end && hasFixedLength(checked);
        problem(
                cut ? ScanCode.TRUNCATED : ViolationCodes.of(violation),
                ai,
                inStep ? shift + from : offset,
                inStep ? to - from : length,
                "(" + ai + ") " + sentence);
    }

    private boolean hasFixedLength(int index) {
        ApplicationIdentifier ai = elements.identifier(index);
        return ai != null && ai.shortest() == ai.longest();
    }

    public ElementList elements() {
        return elements;
    }

    /** How many elements there are. */
    public int size() {
        return elements.size();
    }

    /** The element at an index, in order of addition. */
    public Element elementAt(int index) {
        return elements.element(index);
    }

    /** The application identifier of an element, or null for a data identifier. */
    @Nullable
    public ApplicationIdentifier identifierAt(int index) {
        return elements.identifier(index);
    }

    /** Index of an element's application identifier in the table, or {@link ElementList#NONE} for a data identifier. */
    int identifierNumberAt(int index) {
        return elements.identifierNumber(index);
    }

    public String valueAt(int index) {
        return elements.value(index);
    }

    public int offsetAt(int index) {
        return elements.offset(index);
    }

    public int lengthAt(int index) {
        return elements.length(index);
    }

    /** Whether nothing is wrong with the value itself, and no other element contradicts it. */
    public boolean isValid(int index) {
        return elements.isValid(index);
    }

    /** Whether nothing but the check digit is wrong with the value. */
    public boolean onlyCheckDigitWrong(int index) {
        return elements.onlyCheckDigitWrong(index);
    }

    /** Marks an element as one not to rely on; the problem is reported separately. */
    public void distrust(int index) {
        elements.flawed(index, false);
    }

    /** Index of the first element with this application or data identifier, or -1. */
    public int find(String ai) {
        return elements.find(ai);
    }

    /** Index of the first element with this application identifier, or -1. */
    public int find(ApplicationIdentifier ai) {
        return elements.find(ai);
    }

    public void problem(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (problems == null) {
            problems = new ArrayList<>();
        }
        problems.add(new ScanProblem(code, ai, offset, length, sentence));
    }

    public void warning(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (warnings == null) {
            warnings = new ArrayList<>();
        }
        warnings.add(new ScanProblem(code, ai, offset, length, sentence));
    }

    /** A tolerance: a warning, in strict mode a problem. */
    public void tolerated(ScanCode code, @Nullable String ai, int offset, int length, String sentence) {
        if (settings.strict()) {
            problem(code, ai, offset, length, sentence);
        } else {
            warning(code, ai, offset, length, sentence);
        }
    }

    public void suspicion(SuspectedDamage suspicion) {
        if (suspicions == null) {
            suspicions = new ArrayList<>();
        }
        suspicions.add(suspicion);
    }

    public List<ScanProblem> problems() {
        return problems == null ? List.of() : Collections.unmodifiableList(problems);
    }

    public List<ScanProblem> warnings() {
        return warnings == null ? List.of() : Collections.unmodifiableList(warnings);
    }

    /** Everything found, closed. */
    public Findings findings() {
        boolean none = problems == null && warnings == null && suspicions == null;
        return none ? Findings.NONE : new Findings(problems(), warnings(), suspicions == null ? List.of() : suspicions);
    }

    /** What the elements do not say by themselves: readers of other forms put it here. */
    public PackDraft draft() {
        if (draft == null) {
            draft = new PackDraft();
        }
        return draft;
    }

    /** Whether a reader has put something into the draft, so that the elements do not say everything. */
    public boolean hasDraft() {
        return draft != null;
    }

    /** The draft; null where no reader has put anything into it. Not to be changed once the parse is handed over. */
    @Nullable
    public PackDraft draftOrNull() {
        return draft;
    }

    @Nullable
    public Gtin gtin() {
        return PackElements.gtin(elements, draft);
    }

    /** The Pharmacy Product Number, or null. */
    @Nullable
    public String ppn() {
        return PackElements.ppn(draft);
    }

    /** Whether there is a GTIN or a PPN. */
    public boolean namesProduct() {
        return gtin() != null || ppn() != null;
    }

    @Nullable
    public String serial() {
        return PackElements.serial(elements, draft);
    }

    @Nullable
    public String batch() {
        return PackElements.batch(elements, draft);
    }

    /** The digits of the expiry as they stand in the code, or null. */
    @Nullable
    public String expiryRaw() {
        return PackElements.expiryRaw(elements, draft);
    }

    @Nullable
    public LocalDate expiry() {
        return PackElements.expiry(elements, draft, year());
    }

    @Nullable
    public LocalDate productionDate() {
        return PackElements.productionDate(elements, draft, year());
    }

    /** National numbers stated in the code or derived from its GTIN or PPN; unmodifiable. */
    public Map<NationalScheme, String> national() {
        return PackElements.national(elements, draft);
    }

    @Nullable
    public String udiDi() {
        return PackElements.udiDi(elements, draft);
    }

    @Nullable
    public CryptoCode crypto() {
        return PackElements.crypto(elements, draft);
    }
}
