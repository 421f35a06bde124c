package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceLimitsTest {
    /** What one pack may have so many of. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    enum Limit {
        STATEMENTS(Evidence.MAX_STATEMENTS, "statements of repo.serial"),
        OBSERVATIONS(Evidence.MAX_OBSERVATIONS, "observations"),
        DETERMINATIONS(Evidence.MAX_DETERMINATIONS, "determinations");

        private final int most;
        private final String named;

        Limit(int most, String named) {
            this.most = most;
            this.named = named;
        }

        /** Statements that differ; of observations and determinations two facts each, so that no fact reaches its own limit. */
        private Fact fact(int number) {
            boolean even = number % 2 == 0;
            return switch (this) {
                case STATEMENTS -> Fact.of("repo.serial", "ACTIVE").source("letter " + number);
                case OBSERVATIONS ->
                    Fact.of(even ? "comp.assayPct" : "comp.degradation", even ? "90" : "NO")
                            .by(Producer.LAB)
                            .observation("sample " + number);
                case DETERMINATIONS ->
                    Fact.of(
                                    even ? "determination.finding" : "determination.scope",
                                    even ? "FALSIFIED" : "THIS_PACK")
                            .by(Producer.REGULATOR)
                            .source("notice " + number);
            };
        }

        Evidence.Builder builder(int count) {
            Evidence.Builder builder = Evidence.builder();
            IntStream.range(0, count).mapToObj(this::fact).forEach(builder::add);
            return builder;
        }
    }

    @ParameterizedTest
    @EnumSource
    void asManyAsTheLimit_areTaken_oneMoreIsRefusedByName(Limit limit) {
        assertThat(limit.builder(limit.most).build().facts()).hasSize(limit.most);
        Evidence.Builder more = limit.builder(limit.most + 1);
        FactException refused = catchThrowableOfType(FactException.class, more::build);
        assertThat(refused.code()).isEqualTo(FactException.Code.TOO_MANY);
        assertThat(refused)
                .hasMessage("Expected at most " + limit.most + " " + limit.named + " about one pack, found "
                        + (limit.most + 1) + ".");
        assertThat(refused.fact()).isEqualTo(limit == Limit.STATEMENTS ? Optional.of("repo.serial") : Optional.empty());
    }

    @Test
    void moreFactsThanTheLimit_areRefusedBeforeTheyAreSettled() {
        Evidence.Builder full = Evidence.builder();
        List<FactDefinition> enums = FactCatalogue.standard().facts().stream()
                .filter(fact -> fact.type() == FactType.ENUM)
                .toList();
        for (int i = 0; i < Evidence.MAX_FACTS; i++) {
            FactDefinition fact = enums.get(i % enums.size());
            full.add(Fact.of(fact.key(), fact.values().get(0)).source("letter " + i));
        }
        assertThat(full.build().facts()).hasSize(Evidence.MAX_FACTS);
        FactException refused = catchThrowableOfType(
                FactException.class,
                () -> full.add(Fact.of("repo.serial", "ACTIVE").source("one more")));
        assertThat(refused.code()).isEqualTo(FactException.Code.TOO_MANY);
    }
}
