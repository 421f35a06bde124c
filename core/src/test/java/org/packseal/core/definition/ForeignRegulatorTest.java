package org.packseal.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;

/** Under section 582 of the FD&C Act trading partners and the American authority determine, and nobody abroad. */
class ForeignRegulatorTest {
    private static final Definition US = Definition.bundled("US-FDC-581").orElseThrow();

    @Test
    void falsified_foundByARegulatorAbroad_determinesNothingInTheUnitedStates() {
        assertThat(outcomes(Producer.OTHER_REGULATOR)).doesNotContain("DETERMINED_ILLEGITIMATE_BY");
    }

    @Test
    void falsified_foundByTheRegulator_isDetermined() {
        assertThat(outcomes(Producer.REGULATOR)).contains("DETERMINED_ILLEGITIMATE_BY");
    }

    private static List<String> outcomes(Producer regulator) {
        Evidence.Builder evidence = Evidence.builder().policy(EvidencePolicy.trustingAll());
        evidence.add(said(regulator, "determination.by", "NRA"));
        evidence.add(said(regulator, "determination.finding", "FALSIFIED"));
        evidence.add(said(regulator, "determination.scope", "THIS_PACK"));
        return US.apply(List.of(), evidence.build()).outcomes().stream()
                .map(Outcome::code)
                .toList();
    }

    private static Fact said(Producer by, String key, String value) {
        return Fact.of(key, value)
                .by(by)
                .assured(Assurance.AUTHORITATIVE)
                .observedAt(Instant.parse("2026-11-02T10:00:00Z"))
                .source("Notice 7 of 2 November 2026");
    }
}
