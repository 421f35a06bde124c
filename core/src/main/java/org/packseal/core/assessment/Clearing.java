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
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidenceGroup;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Standing;
import org.packseal.core.rule.RuleResult;
import org.packseal.core.rule.RuleState;

/**
 * What positively speaks for a pack, and what nobody has judged. Identity is cleared by a look at this pack, never by a
 * code alone, which any copy has; source by a code that answers, or by the maker, never by a label that names the right
 * company.
 */
final class Clearing {
    private static final List<FactDefinition> CLEARING =
            definitions(d -> !d.clearing().isEmpty());
    private static final List<FactDefinition> OF_ANSWERS = definitions(
            d -> d.observation().filter(ObservationKind.ANSWER::equals).isPresent());
    private static final List<FactDefinition> OF_LABORATORIES = definitions(d -> d.group() == EvidenceGroup.LAB);

    private final Evidence evidence;
    private final List<RuleResult> results;
    private final Map<Dimension, List<String>> clearedBy;
    private final List<String> unjudged;

    Clearing(Evidence evidence, List<RuleResult> results) {
        this.evidence = evidence;
        this.results = results;
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
            Optional<String> value = evidence.acceptedValue(definition.key());
            if (value.filter(definition.clearing()::contains).isPresent()) {
                cleared.computeIfAbsent(definition.clears().orElseThrow(), d -> new ArrayList<>())
                        .add(definition.key());
            }
        }
        cleared.replaceAll((dimension, keys) -> List.copyOf(keys));
        return Collections.unmodifiableMap(cleared);
    }

    /** Whether the maker speaks for this very pack. */
    boolean makerVouches() {
        return says(Facts.IDENTITY_MAH_EXAM, "GENUINE") || makerConfirms();
    }

    boolean makerConfirms() {
        return says(Facts.SOURCE_MAH_STATEMENT, "CONFIRMS") || says(Facts.SOURCE_MANUFACTURER_STATEMENT, "CONFIRMS");
    }

    /** Whether a code check of this pack was passed. A copy carries the token too, so it improves no repository's answer. */
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
        FactDefinition definition = FactCatalogue.standard().require(key);
        return evidence.acceptedValue(key)
                .filter(definition.clearing()::contains)
                .isPresent();
    }

    boolean says(String key, String value) {
        return evidence.acceptedValue(key).filter(value::equals).isPresent();
    }

    /** Whether the read is in doubt, whoever says so: what was looked up with it may be another pack's. */
    boolean damagedRead() {
        return evidence.anybodySays(Facts.SCAN_STATUS, Set.of("MALFORMED", "UNREADABLE"));
    }

    /** Whether a rule would hold on the word of somebody who cannot know, so that somebody who can has to look. */
    boolean alleged() {
        return results.stream().anyMatch(r -> r.state() == RuleState.ALLEGED);
    }

    /** An explained failure is not a passed check. */
    boolean failedCodeCheckExplainedOnly() {
        return !codeCheckPassed()
                && results.stream()
                        .anyMatch(r ->
                                r.state() == RuleState.EXPLAINED && r.rule().group() == EvidenceGroup.CODE);
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
        Set<String> judged = new HashSet<>();
        results.stream().filter(Clearing::judges).forEach(r -> judged.addAll(r.because()));
        List<String> left = new ArrayList<>();
        for (FactDefinition definition : FactCatalogue.standard().facts()) {
            Optional<Fact> fact = evidence.find(definition);
            if (fact.isPresent() && evidence.adverse(fact.get()) && !judged.contains(definition.key())) {
                left.add(definition.key());
            }
        }
        return List.copyOf(left);
    }

    /** Aspects on which there is no evidence either way. */
    Set<Aspect> notAssessed() {
        Set<Aspect> open = EnumSet.allOf(Aspect.class);
        clearedBy().keySet().forEach(d -> open.remove(aspect(d)));
        results.stream()
                .filter(r -> r.state() == RuleState.FIRED || r.state() == RuleState.EXPLAINED)
                .forEach(r -> r.rule().dimensions().forEach(d -> open.remove(aspect(d))));
        if (examined()) {
            open.remove(Aspect.COMPOSITION);
        }
        if (evidence.acceptedValue(Facts.REPO_SERIAL).isPresent()
                || evidence.acceptedValue(Facts.HISTORY_DUPLICATE_SERIAL).isPresent()) {
            open.remove(Aspect.UNIQUENESS);
        }
        return Collections.unmodifiableSet(open);
    }

    private boolean examined() {
        for (FactDefinition definition : OF_LABORATORIES) {
            if (evidence.acceptedValue(definition.key()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Aspect aspect(Dimension dimension) {
        return Aspect.valueOf(dimension.name());
    }
}
