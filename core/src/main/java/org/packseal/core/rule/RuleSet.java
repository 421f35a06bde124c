package org.packseal.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.file.DataFileException;

/** A checked set of rules. Every rule set was checked when it was read. Immutable and thread-safe. */
public final class RuleSet {
    private static final String STANDARD = "who-7c.json";
    private static final String SCHEMA = "rule-pack.schema.json";

    private final String id;
    private final String version;
    private final String about;
    private final String sha256;
    private final byte[] source;
    private final List<Rule> rules;
    private final List<ActChange> actChanges;
    private final List<RuleCoverage> coverage;

    private RuleEvaluator.@Nullable Plan plan;

    RuleSet(
            String id,
            String version,
            String about,
            String sha256,
            byte[] source,
            List<Rule> rules,
            List<ActChange> actChanges,
            List<RuleCoverage> coverage) {
        this.id = id;
        this.version = version;
        this.about = about;
        this.sha256 = sha256;
        this.source = source.clone();
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::id).thenComparing(Rule::version));
        this.rules = List.copyOf(sorted);
        this.actChanges = List.copyOf(actChanges);
        this.coverage = List.copyOf(coverage);
    }

    /** Read once, when it is first asked for. */
    private static final class Standard {
        static final RuleSet PACK = readResource();

        private static RuleSet readResource() {
            try (InputStream in = Objects.requireNonNull(RuleSet.class.getResourceAsStream(STANDARD), STANDARD)) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * {@return the rules of this library for the definition of WHA70(21), A70/23, Appendix 3, paragraph 7:
     * the rule set WHO-7C}
     */
    public static RuleSet who7c() {
        return Standard.PACK;
    }

    /**
     * Reads a rule set and checks it: form, facts, guards, and every rule's own tests.
     *
     * @param json JSON in UTF-8, at most 8 MiB
     * @return the rule set
     * @throws DataFileException if anything is wrong, with all of it
     */
    public static RuleSet read(byte[] json) {
        return RuleSetReader.read(json);
    }

    /**
     * Reads a rule set as {@link #read(byte[])} does. No more is read than a rule set may have.
     *
     * @param in JSON in UTF-8, at most 8 MiB; not closed
     * @return the rule set
     * @throws IOException if reading fails
     * @throws DataFileException if anything is wrong, with all of it
     */
    public static RuleSet read(InputStream in) throws IOException {
        return read(in.readNBytes(RuleSetLimits.MAX_BYTES + 1));
    }

    /** {@return JSON Schema (draft 2020-12) of a rule set, for authors and their editors} */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(RuleSet.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Identifier of the rule set.
     *
     * @return for instance {@code WHO-7C}
     */
    public String id() {
        return id;
    }

    /**
     * Version of the rule set.
     *
     * @return for instance {@code 1.0.0}
     */
    public String version() {
        return version;
    }

    /** {@return what the rule set is and rests on, in English} */
    public String about() {
        return about;
    }

    /**
     * The JSON text the rule set was read from.
     *
     * @return the text, whose UTF-8 bytes have {@link #sha256()}
     */
    public String json() {
        return new String(source, StandardCharsets.UTF_8);
    }

    /**
     * {@return what each rule's own tests reach, in the order of the file; unmodifiable list} A rule set with a failing test
     * is refused.
     */
    public List<RuleCoverage> coverage() {
        return coverage;
    }

    /** {@return SHA-256 of the bytes the rule set was read from, 64 lower-case hexadecimal digits} */
    public String sha256() {
        return sha256;
    }

    /** {@return all rules, sorted by id and version; unmodifiable list} */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rule of this id that holds on a day.
     *
     * @param ruleId for instance {@code ID-01}
     * @param date the day
     * @return the rule, or empty
     */
    public Optional<Rule> rule(String ruleId, LocalDate date) {
        return rules.stream()
                .filter(r -> r.id().equals(ruleId) && r.activeOn(date))
                .findFirst();
    }

    /**
     * Evaluates every rule that holds on a day.
     *
     * @param evidence what is known
     * @param date the day
     * @return one result a rule, sorted by rule id
     */
    public List<RuleResult> evaluate(Evidence evidence, LocalDate date) {
        return new RuleEvaluator(evidence, actChanges).evaluate(planOf(date));
    }

    /** Threads that come at once may each make an equal plan; one of a day between the same changes of rules serves again. */
    private RuleEvaluator.Plan planOf(LocalDate date) {
        RuleEvaluator.@Nullable Plan latest = plan;
        if (latest == null || !latest.holdsOn(date)) {
            latest = RuleEvaluator.Plan.of(rules, date);
            plan = latest;
        }
        return latest;
    }

    List<ActChange> actChanges() {
        return actChanges;
    }

    @Override
    public String toString() {
        return id + " " + version + " (" + rules.size() + " rules)";
    }
}
