package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.rule.RuleSet;

/**
 * A statement that is not accepted makes a result stricter, never looser. Bases are the facts of every rule's own tests,
 * stated by somebody who can know them; to each one statement is added: every value of the catalogue, by every producer as
 * a report, and without producer. The ordinary build tries each base with each value and one of the speakers in turn;
 * {@code -Dpackseal.exhaustive=true} tries all of them.
 */
class HearsayTest {
    private static final boolean EXHAUSTIVE = Boolean.getBoolean("packseal.exhaustive");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EvidencePolicy VOUCHED = EvidencePolicy.standard().vouchingFor(Producer.values());
    private static final List<@Nullable Producer> SPEAKERS = speakers();

    private static List<@Nullable Producer> speakers() {
        List<@Nullable Producer> all = new ArrayList<>();
        all.add(null);
        for (Producer producer : Producer.values()) {
            if (producer != Producer.LIBRARY) {
                all.add(producer);
            }
        }
        return all;
    }

    @Test
    void unacceptedStatement_addedToAnyBase_loosensNothing() throws IOException {
        List<Fact> additions = additions();
        List<Map.Entry<String, Evidence>> bases = List.copyOf(bases().entrySet());
        LongAdder tried = new LongAdder();
        List<String> loosened = IntStream.range(0, bases.size())
                .parallel()
                .boxed()
                .flatMap(number -> loosened(number, bases.get(number), additions, tried))
                .toList();
        assertThat(tried.sum()).isGreaterThan(EXHAUSTIVE ? 4_000_000 : 250_000);
        assertThat(loosened.stream().limit(30))
                .as("%s of %s", loosened.size(), tried)
                .isEmpty();
    }

    private static Stream<String> loosened(
            int number, Map.Entry<String, Evidence> base, List<Fact> additions, LongAdder tried) {
        Assessment before = Assessments.of(base.getValue());
        List<String> loosened = new ArrayList<>();
        for (int a = 0; a < additions.size(); a++) {
            Fact addition = additions.get(a);
            for (int i = 0; i < SPEAKERS.size(); i++) {
                if ((EXHAUSTIVE || i == (number + a) % SPEAKERS.size()) && admitted(base.getValue(), addition)) {
                    tried.increment();
                    Fact said = said(addition, SPEAKERS.get(i));
                    difference(before, Assessments.of(with(base.getValue(), said)))
                            .ifPresent(how -> loosened.add(base.getKey() + " + " + said + ": " + how));
                }
            }
        }
        return loosened.stream();
    }

    /** Where a scan is given, what a scan alone tells is refused, whoever states it. */
    private static boolean admitted(Evidence base, Fact addition) {
        return !fromScanOnly(addition)
                || base.facts().stream().noneMatch(fact -> base.proven(fact) && fromScanOnly(fact));
    }

    private static boolean fromScanOnly(Fact fact) {
        return FactCatalogue.standard().require(fact.key()).fromScanOnly();
    }

    private static Fact said(Fact bare, @Nullable Producer speaker) {
        return speaker == null
                ? bare
                : bare.by(speaker).assured(Assurance.REPORTED).source("hearsay").observedAt(Scenario.LATER);
    }

    private static Evidence with(Evidence base, Fact said) {
        Evidence.Builder builder = Evidence.builder().policy(VOUCHED);
        base.facts().stream().filter(fact -> !base.proven(fact)).forEach(builder::add);
        builder.add(said);
        return builder.build()
                .with(Proofs.of(base.facts().stream().filter(base::proven).toList()));
    }

    private static List<Fact> additions() {
        List<Fact> all = new ArrayList<>();
        for (FactDefinition fact : FactCatalogue.standard().facts()) {
            if (fact.type() == FactType.ENUM) {
                fact.values().forEach(value -> all.add(Fact.of(fact.key(), value)));
            } else if (fact.type() == FactType.NUMBER) {
                List.of(0, 49, 60, 89, 100, 1_000).forEach(number -> all.add(Fact.of(fact.key(), number)));
            }
        }
        return all;
    }

    /** The facts of the rules' own tests, each once. */
    private static Map<String, Evidence> bases() throws IOException {
        Map<String, Evidence> bases = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode rule : JSON.readTree(RuleSet.who7c().json()).get("rules")) {
            for (JsonNode test : rule.get("tests")) {
                if (seen.add(new TreeSet<>(test.get("facts").properties().stream()
                                .map(Object::toString)
                                .toList())
                        .toString())) {
                    bases.put(
                            rule.get("id").textValue() + " " + test.get("name").textValue(),
                            accepted(test.get("facts")));
                }
            }
        }
        return bases;
    }

    private static Evidence accepted(JsonNode facts) {
        List<Fact> proven = new ArrayList<>();
        Evidence.Builder builder = Evidence.builder().policy(VOUCHED);
        for (Map.Entry<String, JsonNode> fact : facts.properties()) {
            Fact bare = Fact.of(fact.getKey(), fact.getValue().asText());
            Optional<Producer> who = knows(bare, facts);
            if (who.isPresent()) {
                builder.add(bare.by(who.get()).source("base").observedAt(Scenario.EARLIER));
            } else {
                proven.add(bare.assured(Assurance.VERIFIED));
            }
        }
        return builder.build().with(Proofs.of(proven));
    }

    /** Somebody who can know a fact; empty where only the library can. */
    private static Optional<Producer> knows(Fact fact, JsonNode facts) {
        if (fact.key().startsWith("determination.")) {
            return Optional.of(
                    switch (facts.path("determination.by").asText("NRA")) {
                        case "WHO" -> Producer.WHO;
                        case "COURT" -> Producer.COURT;
                        case "LAW_ENFORCEMENT" -> Producer.LAW_ENFORCEMENT;
                        case "MAH" -> Producer.MAH;
                        case "TRADING_PARTNER" -> Producer.WHOLESALER;
                        default -> Producer.REGULATOR;
                    });
        }
        return FactCatalogue.standard().require(fact.key()).producers().stream()
                .filter(producer -> producer != Producer.LIBRARY)
                .findFirst();
    }

    /** How the second is looser than the first, or empty where it is not. */
    static Optional<String> difference(Assessment before, Assessment after) {
        if (after.supply().compareTo(before.supply()) > 0) {
            return Optional.of("supply " + before.supply() + " became " + after.supply());
        }
        if (before.verdict().graverThan(after.verdict())) {
            return Optional.of("verdict " + before.verdict() + " became " + after.verdict());
        }
        if (after.misrepresentation().compareTo(before.misrepresentation()) < 0) {
            return Optional.of(
                    "misrepresentation " + before.misrepresentation() + " became " + after.misrepresentation());
        }
        if (before.intent() == Intent.ESTABLISHED && after.intent() != Intent.ESTABLISHED) {
            return Optional.of("intent became " + after.intent());
        }
        if (before.repositoryCheckRequired() && !after.repositoryCheckRequired()) {
            return Optional.of("the repository need no longer be asked");
        }
        List<String> lost = before.fired().stream()
                .map(result -> result.rule().id())
                .filter(id ->
                        after.fired().stream().noneMatch(r -> r.rule().id().equals(id)))
                .toList();
        if (!lost.isEmpty()) {
            return Optional.of("no longer fired: " + lost);
        }
        return before.clearedBy().keySet().containsAll(after.clearedBy().keySet())
                ? Optional.empty()
                : Optional.of("cleared " + after.clearedBy());
    }
}
