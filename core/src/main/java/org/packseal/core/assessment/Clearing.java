package org.packseal.core.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Provenance;
import org.packseal.core.fact.Standing;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/**
 * What positively speaks for a pack, and which adverse facts no rule has judged. Identity is cleared by an examination
 * of this pack, because a copy carries the same code. Source is cleared by a code check that was passed or by the
 * maker, because a copied label names the right company too.
 */
final class Clearing {
    private static final List<FactDefinition> CLEARING =
            definitions(d -> !d.clearing().isEmpty());
    private static final List<FactDefinition> OF_ANSWERS = definitions(
            d -> d.observation().filter(ObservationKind.ANSWER::equals).isPresent());
    private static final List<FactDefinition> OF_LABORATORIES = definitions(d -> d.group() == EvidenceGroup.LAB);

    private static final Set<String> IN_DOUBT = Set.of("MALFORMED", "UNREADABLE");

    private final Evidence evidence;
    private final Tally tally;
    private final Map<Dimension, List<String>> clearedBy;
    private final List<String> unjudged;

    Clearing(Evidence evidence, Tally tally) {
        this.evidence = evidence;
        this.tally = tally;
        this.clearedBy = findClearing();
        this.unjudged = findUnjudged();
    }

    private static List<FactDefinition> definitions(Predicate<FactDefinition> test) {
        return FactCatalogue.standard().facts().stream().filter(test).toList();
    }

    /** Keys of the accepted facts that clear each dimension. */
    Map<Dimension, List<String>> clearedBy() {
        return clearedBy;
    }

    private Map<Dimension, List<String>> findClearing() {
        Map<Dimension, List<String>> cleared = new EnumMap<>(Dimension.class);
        for (FactDefinition definition : CLEARING) {
            if (clears(definition)) {
                cleared.computeIfAbsent(definition.clears().orElseThrow(), d -> new ArrayList<>())
                        .add(definition.key());
            }
        }
        cleared.replaceAll((dimension, keys) -> List.copyOf(keys));
        return Collections.unmodifiableMap(cleared);
    }

    /** Whether the maker confirms this very pack. */
    boolean makerVouches() {
        return says(Facts.IDENTITY_MAH_EXAM, "GENUINE") || makerConfirms();
    }

    boolean makerConfirms() {
        return says(Facts.SOURCE_MAH_STATEMENT, "CONFIRMS") || says(Facts.SOURCE_MANUFACTURER_STATEMENT, "CONFIRMS");
    }

    /**
     * Whether a code check of this pack was passed. A copy carries the token too, so an adverse answer of a repository
     * outweighs a valid token.
     */
    boolean codeCheckPassed() {
        return clears(Facts.REPO_SERIAL) || (clears(Facts.TOKEN_RESULT) && !repositoryObjects());
    }

    /** Whether the serial number is not cleared, and an answer about it, whoever passes it on, is adverse. */
    boolean repositoryObjects() {
        return !clears(Facts.REPO_SERIAL) && adverseAnswer();
    }

    private boolean adverseAnswer() {
        for (FactDefinition definition : OF_ANSWERS) {
            Optional<Fact> answer = evidence.find(definition);
            if (answer.isPresent() && evidence.adverse(answer.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean clears(String key) {
        return clears(FactCatalogue.standard().require(key));
    }

    private boolean clears(FactDefinition definition) {
        Fact taken = evidence.find(definition).orElse(null);
        String value = taken == null ? null : taken.value().orElse(null);
        return taken != null
                && value != null
                && definition.clearing().contains(value)
                && evidence.accepted(taken)
                && !(definition.key().equals(Facts.REPO_SERIAL) && serialMissing());
    }

    /**
     * Whether a code was read here that shows no serial number: an answer about a serial number is then another pack's, or
     * what was read is not all that the code holds.
     */
    private boolean serialMissing() {
        return readHere(Facts.SCAN_STATUS).findAny().isPresent()
                && readHere(Facts.PACK_SERIALISED)
                        .noneMatch(fact -> fact.value().equals(Optional.of("YES")));
    }

    /** What this library read itself; others may say of a pack what its code does not show. */
    private Stream<Fact> readHere(String key) {
        return evidence.statements(FactCatalogue.standard().require(key)).stream()
                .filter(fact -> evidence.provenance(fact) == Provenance.READ);
    }

    boolean says(String key, String value) {
        return value.equals(evidence.acceptedValue(key).orElse(null));
    }

    /** Whether the read is in doubt, whoever says so: what was looked up with it may be another pack's. */
    boolean damagedRead() {
        return evidence.anybodySays(Facts.SCAN_STATUS, IN_DOUBT);
    }

    /**
     * Whether a code check failed with an innocent explanation and none was passed. The explanation alone clears
     * nothing.
     */
    boolean failedCodeCheckExplainedOnly() {
        return tally.hasExplained(EvidenceGroup.CODE) && !codeCheckPassed();
    }

    /** Adverse facts that made no leaf true in a rule that fired or was explained. */
    List<String> unjudged() {
        return unjudged;
    }

    /** A rule judges a fact where it fired, or where accepted statements alone made it true and it is explained. */
    private static boolean judges(RuleResult result) {
        return result.state() == RuleState.FIRED
                || (result.state() == RuleState.EXPLAINED && result.standing() == Standing.ACCEPTED);
    }

    private List<String> findUnjudged() {
        if (!anyAdverse()) {
            return List.of();
        }
        Set<String> judged = new HashSet<>();
        tally.telling().stream().filter(Clearing::judges).forEach(r -> judged.addAll(r.because()));
        List<String> left = new ArrayList<>();
        for (FactDefinition definition : FactCatalogue.standard().facts()) {
            Optional<Fact> fact = evidence.find(definition);
            if (fact.isPresent() && evidence.adverse(fact.get()) && !judged.contains(definition.key())) {
                left.add(definition.key());
            }
        }
        return List.copyOf(left);
    }

    /**
     * Whether any statement is adverse, even one that was set aside. For most packs none is, and the search ends here.
     */
    private boolean anyAdverse() {
        for (Fact fact : evidence.facts()) {
            if (evidence.adverse(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Aspects on which there is no evidence either way. */
    Set<Aspect> notAssessed() {
        Set<Aspect> open = EnumSet.allOf(Aspect.class);
        clearedBy().keySet().forEach(d -> open.remove(aspect(d)));
        tally.judged().forEach(d -> open.remove(aspect(d)));
        if (examined()) {
            open.remove(Aspect.COMPOSITION);
        }
        if ((evidence.acceptedValue(Facts.REPO_SERIAL).isPresent() && !serialMissing())
                || evidence.acceptedValue(Facts.HISTORY_DUPLICATE_SERIAL).isPresent()) {
            open.remove(Aspect.UNIQUENESS);
        }
        return Collections.unmodifiableSet(open);
    }

    private boolean examined() {
        for (FactDefinition definition : OF_LABORATORIES) {
            Fact taken = evidence.find(definition).orElse(null);
            if (taken != null && taken.value().isPresent() && evidence.accepted(taken)) {
                return true;
            }
        }
        return false;
    }

    private static Aspect aspect(Dimension dimension) {
        return Aspect.valueOf(dimension.name());
    }
}
