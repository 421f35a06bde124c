package org.packseal.gs1;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.form.DigitalLinkUri;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.review.CleanScan;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.Findings;
import org.packseal.gs1.scan.ScanAssembly;

/**
 * What one scan says: elements in order, the pack they identify, and everything that is wrong or suspect. Bad data is
 * in {@link #problems()}; the readable part is kept. Immutable and thread-safe.
 */
public final class ParsedScan {
    private final ScanForm form;
    private final @Nullable String symbology;
    private final ElementList found;
    private final PackIdentity pack;
    private final List<Suspicion> suspicions;
    private final Findings findings;
    /** Created on first use. Threads that race may each create a list; the lists are equal and immutable. */
    private @Nullable List<Element> elements;

    /** Takes over the element list, which nobody changes afterwards. */
    private ParsedScan(
            ScanForm form,
            @Nullable String symbology,
            ElementList found,
            PackIdentity pack,
            List<Suspicion> suspicions,
            Findings findings) {
        this.form = form;
        this.symbology = symbology;
        this.found = found;
        this.pack = pack;
        this.suspicions = suspicions;
        this.findings = findings;
    }

    /** Makes the result of a scan data string without problem, warning or suspicion. */
    static ParsedScan clean(ElementList elements, int year) {
        return new ParsedScan(
                ScanForm.SCAN_DATA,
                CleanScan.GS1_DATA_MATRIX,
                elements,
                new PackIdentity(elements, null, year),
                List.of(),
                Findings.NONE);
    }

    /** Makes the result of a Digital Link without problem, warning or suspicion. */
    static ParsedScan cleanLink(ElementList elements, int year) {
        PackIdentity pack = new PackIdentity(elements, null, year);
        return new ParsedScan(ScanForm.DIGITAL_LINK, null, elements, pack, List.of(), Findings.NONE);
    }

    static ParsedScan of(ScanAssembly scan) {
        Findings findings = scan.findings();
        // Nearly every scan has none, and a stream over an empty list allocates 200 bytes.
        List<Suspicion> suspicions = findings.suspicions().isEmpty()
                ? List.of()
                : findings.suspicions().stream().map(Suspicion::of).toList();
        return new ParsedScan(
                scan.form(), scan.symbology(), scan.elements(), PackIdentity.of(scan), suspicions, findings);
    }

    /**
     * The text as it was given.
     *
     * @return the original text
     */
    public String text() {
        return found.text();
    }

    /**
     * The written form the text was recognised as.
     *
     * @return the form
     */
    public ScanForm form() {
        return form;
    }

    /**
     * The AIM symbology identifier (ISO/IEC 15424) in front of the data.
     *
     * @return for instance {@code ]d2}, or empty if the scanner sent none
     */
    public Optional<String> symbologyIdentifier() {
        return Optional.ofNullable(symbology);
    }

    /**
     * The elements in the order of the text, those with a faulty value included: {@link #problems()} names them.
     *
     * @return unmodifiable list
     */
    public List<Element> elements() {
        List<Element> made = elements;
        if (made == null) {
            made = found.toList();
            elements = made;
        }
        return made;
    }

    /**
     * The first element with this identifier.
     *
     * @param ai application or data identifier
     * @return the element, or empty
     */
    public Optional<Element> element(String ai) {
        int index = found.find(Objects.requireNonNull(ai, "ai"));
        return index < 0 ? Optional.empty() : Optional.of(found.element(index));
    }

    /**
     * The elements for writing them in another form; those of a Digital Link keep its key and path.
     *
     * @return the readable elements in the order of the text
     */
    public ElementString elementString() {
        boolean link = form == ScanForm.DIGITAL_LINK;
        return new ElementString(elements(), link ? DigitalLinkUri.pathLength(text(), elements()) : 0);
    }

    /**
     * Parameters in the query of a Digital Link that are no application identifiers.
     *
     * @return unmodifiable, as they are written, in the order of the text; empty for other forms
     */
    public List<String> otherParameters() {
        return form == ScanForm.DIGITAL_LINK ? DigitalLinkUri.otherParameters(text()) : List.of();
    }

    /**
     * The pack that the elements identify.
     *
     * @return the identity; its parts may be absent
     */
    public PackIdentity pack() {
        return pack;
    }

    /**
     * Everything that makes the scan not {@link #ok()}.
     *
     * @return unmodifiable list
     */
    public List<ScanProblem> problems() {
        return findings.problems();
    }

    /**
     * What was tolerated or is worth knowing.
     *
     * @return unmodifiable list
     */
    public List<ScanProblem> warnings() {
        return findings.warnings();
    }

    /**
     * Damage of the read that is suspected and was not undone.
     *
     * @return unmodifiable list
     */
    public List<Suspicion> suspicions() {
        return suspicions;
    }

    /**
     * Whether there is no problem; warnings and suspicions do not count.
     *
     * @return true if {@link #problems()} is empty
     */
    public boolean ok() {
        return findings.problems().isEmpty();
    }

    /**
     * A short text for logs: form, GTIN and the codes that were found. Serial number and token stay out of it.
     *
     * @return one line of printable ASCII characters
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ParsedScan[").append(form);
        pack.gtin().ifPresent(gtin -> text.append(", GTIN ").append(gtin.value()));
        findings.problems().forEach(problem -> text.append(", problem ").append(problem.code()));
        findings.warnings().forEach(warning -> text.append(", warning ").append(warning.code()));
        suspicions.forEach(suspicion -> text.append(", suspicion ").append(suspicion.code()));
        return text.append(']').toString();
    }
}
