package org.packseal.gs1;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one scan says: elements in order, the pack they identify, and everything that is wrong or suspect. Bad data is
 * in {@link #problems()}; the readable part is kept. Immutable and thread-safe.
 */
public final class ParsedScan {
    private final String text;
    private final ScanForm form;
    private final List<Element> elements;
    private final PackIdentity pack;
    private final List<ScanProblem> problems;
    private final List<ScanProblem> warnings;
    private final List<Suspicion> suspicions;

    ParsedScan(
            String text,
            ScanForm form,
            List<Element> elements,
            PackIdentity pack,
            List<ScanProblem> problems,
            List<ScanProblem> warnings,
            List<Suspicion> suspicions) {
        this.text = Objects.requireNonNull(text, "text");
        this.form = Objects.requireNonNull(form, "form");
        this.elements = List.copyOf(elements);
        this.pack = Objects.requireNonNull(pack, "pack");
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
        this.suspicions = List.copyOf(suspicions);
    }

    /**
     * The text as it was given.
     *
     * @return the original text
     */
    public String text() {
        return text;
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
     * The readable elements in the order of the text.
     *
     * @return unmodifiable list
     */
    public List<Element> elements() {
        return elements;
    }

    /**
     * The first element with this identifier.
     *
     * @param ai application or data identifier
     * @return the element, or empty
     */
    public Optional<Element> element(String ai) {
        return elements.stream().filter(element -> element.ai().equals(ai)).findFirst();
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
        return problems;
    }

    /**
     * What was tolerated or is worth knowing.
     *
     * @return unmodifiable list
     */
    public List<ScanProblem> warnings() {
        return warnings;
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
        return problems.isEmpty();
    }
}
