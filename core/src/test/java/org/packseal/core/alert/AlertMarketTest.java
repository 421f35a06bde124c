package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.RegisterFile;
import org.packseal.gs1.national.NationalScheme;

/** Alerts that concern the packs of some markets or languages alone. */
class AlertMarketTest {
    /** The code's AlertFixture.GTIN carries no national number, so that market and language are as they are stated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | pack.market=DE | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | pack.market=FR | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"] | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\",\"AT\"],\"batchNumbers\":\"NEVER_GENUINE\" | pack.market=AT | BATCH_NEVER_GENUINE",
                "\"batches\":[\"B1\"],\"markets\":[\"DE\"],\"batchNumbers\":\"NEVER_GENUINE\" | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"languages\":[\"tr\"] | - | THIS_PACK",
                "\"batches\":[\"B1\"],\"serials\":[\"S1\"],\"languages\":[\"tr\"] | pack.language=de | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"serials\":[\"S2\"],\"languages\":[\"tr\"] | pack.language=tr | OUT_OF_RANGE",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-06\"],\"languages\":[\"tr\"] | - | BATCH_ALSO_GENUINE",
                "\"batches\":[\"B1\"],\"expiries\":[\"2028-06\"],\"languages\":[\"tr\"] | pack.language=tr | THIS_PACK",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"batchNumbers\":\"NEVER_GENUINE\" | - | OUT_OF_RANGE",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"batchNumbers\":\"NEVER_GENUINE\" | pack.language=tr | BATCH_NEVER_GENUINE",
                "\"allBatches\":true,\"languages\":[\"tr\"],\"markets\":[\"TR\"] | pack.language=tr | OUT_OF_RANGE",
                "\"allBatches\":true,\"markets\":[\"TR\"],\"languages\":[\"tr\"] | pack.market=DE | OUT_OF_RANGE"
            })
    void scope_ofAnAlertThatNamesMarketsOrLanguages_needsThemKnown(
            String members, @Nullable String stated, Scope scope) {
        Evidence.Builder said = Evidence.builder();
        if (stated != null) {
            String[] fact = stated.split("=", 2);
            said.add(Fact.of(fact[0], fact[1]).by(Producer.PHARMACY));
        }
        Assessment assessment = PackSeal.builder()
                .alerts(AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", members)))
                .now(AlertFixture.NOW)
                .build()
                .assess(AlertFixture.scan("B1", "S1", "280630"), said.build());
        assertThat(assessment.determinations())
                .singleElement()
                .satisfies(d -> assertThat(d.scope()).hasValue(scope));
        assertThat(assessment.supply()).isIn(Supply.HOLD, Supply.DO_NOT_SUPPLY);
        assertThat(assessment.verdict() == Verdict.FALSIFIED)
                .isEqualTo(scope == Scope.THIS_PACK || scope == Scope.BATCH_NEVER_GENUINE);
    }

    @Test
    void market_thatNobodyVouchesFor_takesNoPackOutOfAnAlert() {
        Fact hearsay = Fact.of("pack.market", "FR").by(Producer.PHARMACY).assured(Assurance.REPORTED);
        String members = "\"batches\":[\"B1\"],\"markets\":[\"DE\"]";
        Assessment assessment = PackSeal.builder()
                .alerts(AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", members)))
                .now(AlertFixture.NOW)
                .build()
                .assess(
                        AlertFixture.scan("B1", "S1", "280630"),
                        Evidence.builder().add(hearsay).build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
    }

    @Test
    void market_isKnownFromTheRegisterOrTheNationalNumber() {
        byte[] register = ("{\"schemaVersion\":1,\"name\":\"R\",\"date\":\"2026-11-01\",\"products\":[{\"gtin\":\""
                        + AlertFixture.GTIN + "\",\"markets\":[\"FR\"]}]}")
                .getBytes(StandardCharsets.UTF_8);
        String members = "\"batches\":[\"B1\"],\"markets\":[\"DE\"]";
        Alerts alerts = AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", members));
        PackSeal knowing = PackSeal.builder()
                .alerts(alerts)
                .register(RegisterFile.read(register))
                .now(AlertFixture.NOW)
                .build();
        assertThat(AlertFixture.scopes(knowing.assess(AlertFixture.scan("B1", "S1", "280630"))))
                .containsExactly(Scope.OUT_OF_RANGE);
        Alerts ofPortugal = AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", members.replace("DE", "PT")));
        Alerts ofSpain = AlertFixture.file(AlertFixture.alert("WHO", "A", "FALSIFIED", members.replace("DE", "ES")));
        String portuguese = AlertFixture.scan("B1", "S1", "280630") + "\u001d7141234567";
        assertThat(AlertFixture.scopes(AlertFixture.assess(ofSpain, portuguese)))
                .containsExactly(Scope.OUT_OF_RANGE);
        assertThat(AlertFixture.scopes(AlertFixture.assess(ofPortugal, portuguese)))
                .containsExactly(Scope.BATCH_ALSO_GENUINE);
    }

    @Test
    void everyNationalNumber_hasItsCountries() {
        for (NationalScheme scheme : NationalScheme.values()) {
            assertThat(PackPrint.countries(scheme))
                    .as(scheme.name())
                    .isNotEmpty()
                    .allMatch(country -> country.matches("[A-Z]{2}"));
        }
    }
}
