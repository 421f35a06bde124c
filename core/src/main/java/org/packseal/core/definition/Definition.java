package org.packseal.core.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packseal.core.fact.Evidence;
import org.packseal.core.file.DataFileException;
import org.packseal.core.json.JsonFile;
import org.packseal.core.rule.RuleResult;

/**
 * One legal definition as a mapping over the rules that fired: scope, outcomes and citations, read from a file. The library
 * ships five; others can be loaded. The default definition, {@link #WHO_7C}, needs no mapping: it is the rule set itself.
 *
 * <ul>
 *   <li>{@code EU-1-33}: falsified medicinal product, Directive 2001/83/EC Article 1(33)
 *   <li>{@code EU-MDR-2-9}: falsified device, Regulation (EU) 2017/745 Article 2(9)
 *   <li>{@code EU-IVDR-2-10}: falsified device for in-vitro diagnosis, Regulation (EU) 2017/746 Article 2(10)
 *   <li>{@code US-FDC-581}: suspect and illegitimate product, FD&amp;C Act section 581(21) and (8)
 *   <li>{@code MEDICRIME}: Council of Europe Convention, CETS 211
 * </ul>
 *
 * <p>None of it is legal advice. An outcome says what the evidence points to under a legal text. Findings are made by
 * authorities and by those whom a text entitles to determine something. Immutable and thread-safe.
 */
public final class Definition {
    /** Name of the definition that the verdict itself follows: decision WHA70(21), A70/23, Appendix 3, paragraph 7(c). */
    public static final String WHO_7C = "WHO-7C";

    private static final List<Definition> BUNDLED = Stream.of(
                    "EU-1-33", "EU-MDR-2-9", "EU-IVDR-2-10", "US-FDC-581", "MEDICRIME")
            .map(Definition::bundledFile)
            .toList();

    private final Head head;
    private final String sha256;
    private final byte[] source;
    private final List<ScopeGate> gates;
    private final List<Row> rows;
    private final List<Note> notes;

    Definition(Head head, byte[] source, List<ScopeGate> gates, List<Row> rows, List<Note> notes) {
        this.head = head;
        this.source = source.clone();
        this.sha256 = JsonFile.sha256(source);
        this.gates = List.copyOf(gates);
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
    }

    /** What a file says of itself. */
    record Head(String id, String version, String title, String citation, LocalDate date) {}

    /** {@return the definitions that ship with the library} */
    public static List<Definition> bundled() {
        return BUNDLED;
    }

    /**
     * The definition that ships under an id.
     *
     * @param id for instance {@code EU-1-33}
     * @return the definition, or empty where none ships under this id
     */
    public static Optional<Definition> bundled(String id) {
        Objects.requireNonNull(id, "id");
        return BUNDLED.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    /**
     * Reads a definition file.
     *
     * @param json the file, UTF-8, at most {@value DefinitionReader#MAX_BYTES} bytes
     * @return the definition
     * @throws DataFileException if anything in it is wrong; carries every problem with its pointer
     */
    public static Definition read(byte[] json) {
        return DefinitionReader.read(Objects.requireNonNull(json, "json"));
    }

    /**
     * Reads a definition file.
     *
     * @param json the text of the file
     * @return the definition
     * @throws DataFileException if anything in it is wrong; carries every problem with its pointer
     */
    public static Definition read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Definition bundledFile(String id) {
        try (InputStream in = Definition.class.getResourceAsStream(id + ".json")) {
            return read(Objects.requireNonNull(in, id).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Applies the definition.
     *
     * @param results what became of the rules, as the rule set's evaluation gave it
     * @param evidence the facts that were evaluated
     * @return what they point to under this text
     */
    public DefinitionResult apply(List<RuleResult> results, Evidence evidence) {
        Scope scope = scope(evidence);
        List<Outcome> outcomes =
                scope == Scope.NOT_IN_SCOPE ? List.of() : new DefinitionRun(results, evidence).outcomes(rows);
        List<String> shown = new ArrayList<>();
        shown.add(DefinitionResult.NOT_LEGAL_ADVICE);
        for (Note note : notes) {
            if (note.applies(evidence, outcomes) && !shown.contains(note.code())) {
                shown.add(note.code());
            }
        }
        return new DefinitionResult(this, scope, outcomes, shown);
    }

    private Scope scope(Evidence evidence) {
        Scope scope = Scope.IN_SCOPE;
        for (ScopeGate gate : gates) {
            Scope answer = gate.scope(evidence);
            if (answer.compareTo(scope) > 0) {
                scope = answer;
            }
        }
        return scope;
    }

    /** {@return short name, for instance {@code EU-1-33}} */
    public String id() {
        return head.id();
    }

    /** {@return version of the mapping} */
    public String version() {
        return head.version();
    }

    /** {@return what is defined, and where it applies; one English phrase} */
    public String title() {
        return head.title();
    }

    /** {@return the legal text} */
    public String citation() {
        return head.citation();
    }

    /** {@return date of the legal text that was mapped} */
    public LocalDate date() {
        return head.date();
    }

    /** {@return the text the definition was read from, whose UTF-8 bytes have {@link #sha256()}} */
    public String json() {
        return new String(source, StandardCharsets.UTF_8);
    }

    /** {@return SHA-256 of the file, 64 lower-case hexadecimal digits} */
    public String sha256() {
        return sha256;
    }

    /** {@return every outcome code it can give; unmodifiable, sorted} */
    public Set<String> codes() {
        return rows.stream().flatMap(row -> row.codes().stream()).collect(sorted());
    }

    /** {@return every limb of the text that its outcomes name; unmodifiable, sorted} */
    public Set<String> limbs() {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.limb()).stream())
                .collect(sorted());
    }

    /** {@return every note that can go with its results; unmodifiable, sorted} */
    public Set<String> noteCodes() {
        Set<String> codes = new TreeSet<>(Set.of(DefinitionResult.NOT_LEGAL_ADVICE));
        notes.forEach(note -> codes.add(note.code()));
        return Collections.unmodifiableSet(codes);
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet);
    }

    /** Names of the rows, so that a test can show that each one is tested. */
    List<Row> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
