package org.packseal.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.FactWords;
import org.packseal.core.fact.Facts;
import org.packseal.core.rule.RuleSet;

/** What speaks for a pack, what was looked at, and what nobody judged, for few facts at a time. */
class ClearingTest {
    private static Clearing clearing(String facts) {
        Evidence evidence = FactWords.evidence(facts);
        return new Clearing(evidence, tally(evidence));
    }

    private static Tally tally(Evidence evidence) {
        return new Tally(RuleSet.who7c().evaluate(evidence, Scenario.DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | IDENTITY COMPOSITION SOURCE UNIQUENESS",
                "PHARMACY identity.labelling=MATCH | COMPOSITION SOURCE UNIQUENESS",
                "PHARMACY identity.labelling=MISMATCH | COMPOSITION SOURCE UNIQUENESS",
                "PHARMACY identity.labelling=MISMATCH; REGULATOR relabel.authorised=YES | COMPOSITION SOURCE UNIQUENESS",
                "PHARMACY identity.name=MATCH | IDENTITY COMPOSITION SOURCE UNIQUENESS",
                "identity.labelling=MISMATCH | IDENTITY COMPOSITION SOURCE UNIQUENESS",
                "LAB comp.degradation=NO | IDENTITY SOURCE UNIQUENESS",
                "REPORTED LAB comp.degradation=NO | IDENTITY COMPOSITION SOURCE UNIQUENESS",
                "REPOSITORY repo.serial=ACTIVE | IDENTITY COMPOSITION",
                "REPORTED REPOSITORY repo.serial=ACTIVE | IDENTITY COMPOSITION SOURCE UNIQUENESS",
                "LIBRARY history.duplicateSerial=NONE | IDENTITY COMPOSITION SOURCE"
            })
    void aspects_nobodyLookedAt_areNamed(String facts, String open) {
        assertThat(clearing(facts).notAssessed())
                .extracting(Aspect::name)
                .containsExactlyInAnyOrder(open.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false | false",
                "REPOSITORY repo.serial=ACTIVE | true | false",
                "REPORTED REPOSITORY repo.serial=ACTIVE | false | false",
                "LIBRARY token.result=SIGNATURE_VALID | true | false",
                "LIBRARY token.result=SIGNATURE_INVALID | false | false",
                "LIBRARY token.result=SIGNATURE_VALID; REPOSITORY repo.serial=DISPENSED | false | true",
                "LIBRARY token.result=SIGNATURE_VALID; REPORTED REPOSITORY repo.serial=DISPENSED | false | true",
                "LIBRARY token.result=SIGNATURE_VALID; REPOSITORY repo.answer=TECHNICAL | false | true",
                "LIBRARY token.result=SIGNATURE_VALID; REPOSITORY repo.answer=POSITIVE | true | false",
                "LIBRARY token.result=SIGNATURE_INVALID; REPOSITORY repo.serial=ACTIVE | true | false",
                "REPOSITORY repo.serial=DISPENSED | false | true"
            })
    void codeCheck_isPassedByAnActiveSerialOrAToken_unlessTheRepositoryObjects(
            String facts, boolean passed, boolean objects) {
        Clearing clearing = clearing(facts);
        assertThat(clearing.codeCheckPassed()).isEqualTo(passed);
        assertThat(clearing.repositoryObjects()).isEqualTo(objects);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | false",
                "PHARMACY identity.labelling=MISMATCH | '' | false",
                "identity.labelling=MISMATCH | identity.labelling | true",
                "REPOSITORY repo.serial=NOT_FOUND; REPOSITORY repo.batchUpload=INCOMPLETE | '' | false",
                "REPORTED REPOSITORY repo.serial=NOT_FOUND; REPOSITORY repo.batchUpload=INCOMPLETE | repo.serial | false",
                "LAB comp.assayPct=80 | comp.assayPct | false"
            })
    void adverseFact_staysUnjudged_untilARuleFiresOrAnAcceptedOneIsExplained(
            String facts, String unjudged, boolean alleged) {
        Clearing clearing = clearing(facts);
        assertThat(String.join(" ", clearing.unjudged())).isEqualTo(unjudged);
        assertThat(tally(FactWords.evidence(facts)).hasAlleged()).isEqualTo(alleged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false",
                "MAH identity.mahExam=GENUINE | true",
                "MAH source.mah.statement=CONFIRMS | true",
                "MANUFACTURER source.manufacturer.statement=CONFIRMS | true",
                "REPORTED MAH source.mah.statement=CONFIRMS | false",
                "MAH source.mah.statement=CONFIRMS_BATCH | false",
                "MAH source.mah.statement=DENIES | false"
            })
    void maker_vouches_onlyForThisVeryPack(String facts, boolean vouches) {
        assertThat(clearing(facts).makerVouches()).isEqualTo(vouches);
    }

    @Test
    void clearedDimension_namesItsFacts_unmodifiable() {
        Clearing clearing = clearing("PHARMACY identity.labelling=MATCH; PHARMACY identity.tamper=INTACT");
        List<String> identity = Objects.requireNonNull(clearing.clearedBy().get(Dimension.IDENTITY));
        assertThat(identity).containsExactly("identity.labelling", "identity.tamper");
        assertThatThrownBy(() -> identity.add(Facts.REPO_SERIAL)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(clearing.clearedBy()).doesNotContainKey(Dimension.SOURCE);
    }
}
