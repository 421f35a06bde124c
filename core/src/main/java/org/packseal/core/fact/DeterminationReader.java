package org.packseal.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Determination.Body;
import org.packseal.core.fact.Determination.Defect;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Determination.Scope;

/**
 * Puts facts {@code determination.*} together by producer and source. What the library adds, a scope it worked out or
 * newer evidence it found, holds for every determination that does not say so itself.
 */
final class DeterminationReader {
    private static final String PREFIX = "determination.";

    private final Standings standings;
    private final Predicate<Fact> adverse;

    DeterminationReader(Standings standings, Predicate<Fact> adverse) {
        this.standings = standings;
        this.adverse = adverse;
    }

    List<Determination> read(Collection<Fact> facts) {
        if (!anyAmong(facts)) {
            return List.of();
        }
        Map<String, List<Fact>> statements = new TreeMap<>();
        List<Fact> ofLibrary = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.key().startsWith(PREFIX) && fact.value().isPresent()) {
                if (fact.isBy(Producer.LIBRARY) && standings.accepted(fact)) {
                    ofLibrary.add(fact);
                } else {
                    statements
                            .computeIfAbsent(speaker(fact), s -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
        List<Determination> all = new ArrayList<>();
        statements.values().forEach(own -> all.add(determination(own, ofLibrary)));
        Map<Producer, Instant> withdrawals = withdrawals(all);
        return all.stream().filter(d -> !withdrawn(d, withdrawals)).toList();
    }

    private static boolean anyAmong(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.key().startsWith(PREFIX)) {
                return true;
            }
        }
        return false;
    }

    /** Accepted statements and others are kept apart, so that no hearsay undoes an authority's notice. */
    private String speaker(Fact fact) {
        return (standings.accepted(fact) ? "" : "unverified|")
                + fact.producer().map(Producer::name).orElse("") + "|"
                + fact.source().orElse("");
    }

    private Determination determination(List<Fact> own, List<Fact> ofLibrary) {
        @Nullable Fact by = settle("by", own, List.of());
        @Nullable Fact finding = settle("finding", own, List.of());
        @Nullable Fact deliberate = settle("deliberate", own, List.of());
        @Nullable Fact scope = settle("scope", own, ofLibrary);
        @Nullable Fact newer = settle("newerConflictingEvidence", own, ofLibrary);
        @Nullable Body body = body(by, own.get(0).producer());
        List<Fact> said = Stream.of(by, finding, deliberate, scope)
                .filter(Objects::nonNull)
                .toList();
        @Nullable Defect defect = defect(body, said);
        return new Determination(
                body,
                finding == null ? null : Finding.valueOf(value(finding)),
                deliberate == null ? null : Deliberate.valueOf(value(deliberate)),
                scope == null ? null : Scope.valueOf(value(scope)),
                newer != null && standings.accepted(newer) && value(newer).equals("YES"),
                defect,
                finding != null ? finding : said.isEmpty() ? own.get(0) : said.get(0));
    }

    /** What keeps a determination from counting, or null where nothing does. */
    private @Nullable Defect defect(@Nullable Body body, List<Fact> said) {
        if (body == null) {
            return Defect.BODY_UNKNOWN;
        }
        if (!said.stream().allMatch(f -> sourced(f))) {
            return Defect.SOURCE_MISSING;
        }
        if (!said.stream().allMatch(standings::accepted)) {
            return Defect.NOT_PROVEN;
        }
        return said.stream().allMatch(f -> speaks(body, f)) ? null : Defect.OTHER_SPEAKER;
    }

    /** A plain statement, where it counts at all, is vouched for by the caller, who need not repeat where he has it from. */
    private static boolean sourced(Fact fact) {
        return fact.producer().isEmpty()
                || fact.producer().get() == Producer.LIBRARY
                || fact.source().isPresent();
    }

    private static String value(Fact fact) {
        return fact.value().orElseThrow();
    }

    private @Nullable Fact settle(String name, List<Fact> own, List<Fact> ofLibrary) {
        FactDefinition definition = FactCatalogue.standard().require(PREFIX + name);
        FactResolution resolution = new FactResolution(definition, standings, adverse);
        Fact said = resolution.settle(of(definition.key(), own));
        return said != null ? said : resolution.settle(of(definition.key(), ofLibrary));
    }

    private static List<Fact> of(String key, List<Fact> facts) {
        return facts.stream().filter(f -> f.key().equals(key)).toList();
    }

    /** An authority that speaks itself need not add who it is. */
    private static @Nullable Body body(@Nullable Fact by, Optional<Producer> producer) {
        if (by != null) {
            return Body.valueOf(value(by));
        }
        return producer.map(DeterminationReader::bodyOf).orElse(null);
    }

    private static @Nullable Body bodyOf(Producer producer) {
        return switch (producer) {
            case REGULATOR, OTHER_REGULATOR -> Body.NRA;
            case WHO -> Body.WHO;
            case COURT -> Body.COURT;
            case LAW_ENFORCEMENT -> Body.LAW_ENFORCEMENT;
            case MAH, MANUFACTURER -> Body.MAH;
            default -> null;
        };
    }

    private static boolean speaks(Body body, Fact fact) {
        Optional<Producer> producer = fact.producer();
        return producer.isEmpty() || producer.get() == Producer.LIBRARY || body.speaksThrough(producer.get());
    }

    /** The latest time at which each producer found, of this pack, something other than against it. */
    private Map<Producer, Instant> withdrawals(List<Determination> all) {
        Map<Producer, Instant> latest = new EnumMap<>(Producer.class);
        for (Determination d : all) {
            Optional<Producer> producer = d.origin().producer();
            Optional<Instant> time = d.origin().observedAt();
            if (d.verified()
                    && d.coversThisPack()
                    && d.finding().isPresent()
                    && !adverse.test(d.origin())
                    && producer.isPresent()
                    && time.isPresent()) {
                latest.merge(producer.get(), time.get(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return latest;
    }

    /** A finding against the pack stands until the same producer withdraws it later, speaking of this pack. */
    private boolean withdrawn(Determination one, Map<Producer, Instant> withdrawals) {
        Instant at = one.origin().producer().map(withdrawals::get).orElse(null);
        return at != null
                && adverse.test(one.origin())
                && one.origin().observedAt().filter(at::isAfter).isPresent();
    }
}
