package org.packseal.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceLimitsTest {
    /** What one pack may have so many of. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    enum Limit {
        STATEMENTS(
                Evidence.MAX_STATEMENTS,
                "statements of repo.serial",
                number -> Fact.of("repo.serial", "ACTIVE").source("letter " + number)),
        OBSERVATIONS(
                Evidence.MAX_OBSERVATIONS,
                "observations",
                number -> Fact.of(number % 2 == 0 ? "comp.assayPct" : "comp.degradation", number % 2 == 0 ? "90" : "NO")
                        .by(Producer.LAB)
                        .observation("sample " + number)),
        DETERMINATIONS(
                Evidence.MAX_DETERMINATIONS,
                "determinations",
                number -> Fact.of(
                                number % 2 == 0 ? "determination.finding" : "determination.scope",
                                number % 2 == 0 ? "FALSIFIED" : "THIS_PACK")
                        .by(Producer.REGULATOR)
                        .source("notice " + number));

        private final int most;
        private final String named;
        private final IntFunction<Fact> fact;

        Limit(int most, String named, IntFunction<Fact> fact) {
            this.most = most;
            this.named = named;
            this.fact = fact;
        }

        Evidence.Builder builder(int count) {
            Evidence.Builder builder = Evidence.builder();
            IntStream.range(0, count).mapToObj(fact).forEach(builder::add);
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
