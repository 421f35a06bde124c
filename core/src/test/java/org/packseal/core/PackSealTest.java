package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.assessment.Aspect;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.assessment.VerdictReason;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Dimension;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactWords;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.rule.Action;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

class PackSealTest {
    private static final char GS = 0x1D;
    private static final String GTIN = "04012345678901";
    private static final String PACK = "]d201" + GTIN + "21Zk7yTQ2w9PxY" + GS + "1728063010LyZ84c";

    private final ScanParser parser = ScanParser.builder().build();
    private final PackSeal packSeal = PackSeal.builder()
            .trustList(Issuers.trusting(GTIN))
            .register(register("EXPECTED", "2028-06"))
            .now(Issuers.NOW)
            .build();

    @Test
    void assess_goodToken_saysSourceAndStillNoIdentity() {
        Assessment assessment = packSeal.assess(sealed());

        assertThat(assessment.evidence().value("token.result")).contains("SIGNATURE_VALID");
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.CHECK);
        assertThat(assessment.notAssessed())
                .contains(Aspect.IDENTITY, Aspect.UNIQUENESS)
                .doesNotContain(Aspect.SOURCE);
        assertThat(flat(assessment.explain().toString()))
                .contains("comes from " + Issuers.NAME)
                .contains("this carton may still be a copy")
                .contains("None of this is legal advice");
    }

    /** The signature stands for the elements it covers; whoever reads the explanation has to see which it does not. */
    @Test
    void assess_goodTokenBesideUnsignedElements_saysWhatNobodySigned() {
        Assessment assessment = packSeal.assess(sealed() + GS + "250other" + GS + "22x");

        assertThat(assessment.evidence().value("token.result")).contains("SIGNATURE_VALID");
        assertThat(flat(assessment.explain().toString())).contains("data that nobody signed (250, 22)");
        assertThat(assessment.toJson())
                .contains("\"unsigned\":[\"250\",\"22\"]")
                .contains("\"signed\":[\"gtin\",\"batch\",\"expiry\",\"expiryRaw\",\"serial\"]");
        assertThat(flat(packSeal.assess(sealed()).explain().toString())).doesNotContain("nobody signed");
    }

    @Test
    void keyTableBytes_noneOrSome_changesNoAssessment() {
        PackSeal without = PackSeal.builder()
                .trustList(Issuers.trusting(GTIN))
                .register(register("EXPECTED", "2028-06"))
                .keyTableBytes(0)
                .now(Issuers.NOW)
                .build();
        // A table is made once a key has been used some forty times.
        ParsedScan scan = parser.parse(sealed());
        for (int i = 0; i < 60; i++) {
            assertThat(without.assess(scan).toJson(Detail.FULL))
                    .isEqualTo(packSeal.assess(scan).toJson(Detail.FULL));
        }
        assertThatThrownBy(() -> PackSeal.builder().keyTableBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 0 or more bytes for key tables, found -1.");
    }

    @Test
    void assess_goodTokenAndCleanLook_isNoIndication() {
        Evidence look = FactWords.evidence("PHARMACY identity.labelling=MATCH; PHARMACY identity.tamper=INTACT");

        Assessment assessment = packSeal.assess(sealed(), look);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NO_INDICATION);
        assertThat(assessment.supply()).isEqualTo(Supply.NO_OBJECTION);
    }

    @Test
    void assess_doubtfulReadWithGoodFacts_isNotNoIndication() {
        Evidence facts = FactWords.evidence("PHARMACY identity.tamper=INTACT; REPOSITORY repo.serial=ACTIVE");
        String tokenCut = sealed().substring(0, sealed().length() - 1);

        for (String scan : List.of(tokenCut, "no code at all")) {
            Assessment assessment = packSeal.assess(scan, facts);

            assertThat(assessment.verdict()).as(scan).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(assessment.supply()).as(scan).isEqualTo(Supply.HOLD);
            assertThat(assessment.actions()).as(scan).contains(Action.RESCAN);
        }
    }

    @Test
    void assess_foundFalsifiedAndContradictedSince_isHeld() {
        Evidence.Builder facts = vouched()
                .add(Fact.of("identity.tamper", "INTACT").by(Producer.PHARMACY))
                .add(Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY));
        Map.of("finding", "FALSIFIED", "scope", "THIS_PACK", "newerConflictingEvidence", "YES")
                .forEach((name, value) -> facts.add(Fact.of("determination." + name, value)
                        .by(Producer.REGULATOR)
                        .source("Notice 7")));

        Assessment assessment = packSeal.assess(facts.build());

        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.because()).contains(VerdictReason.ADVERSE_FACT_UNASSESSED);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
    }

    @Test
    void assess_scannedCodeSaidToBeTyped_isNotExcusedByTyping() {
        Evidence excused = FactWords.evidence(
                "PHARMACY identity.labelling=MATCH; PHARMACY scan.entry=MANUAL; MAH identity.batch=UNKNOWN_TO_MAH");

        Assessment assessment = packSeal.assess(sealed(), excused);

        assertThat(assessment.explained()).isEmpty();
        assertThat(assessment.supply()).isEqualTo(Supply.DO_NOT_SUPPLY);
    }

    @Test
    void assess_withoutTrustList_statesNothingOfTokens() {
        Assessment assessment = PackSeal.builder().now(Issuers.NOW).build().assess(sealed());

        assertThat(assessment.evidence().facts()).noneMatch(fact -> fact.key().startsWith("token."));
        assertThat(assessment.token()).isEmpty();
        assertThat(flat(assessment.explain().toString())).contains("no list of trusted issuers is loaded");
    }

    @Test
    void assess_expectedTokenMissing_isReadAgainFirst() {
        Assessment assessment = packSeal.assess(PACK);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        assertThat(assessment.actions()).contains(Action.RESCAN);
        assertThat(assessment.evidence().value("identity.batch")).contains("KNOWN");
        assertThat(flat(assessment.explain().toString()))
                .contains("none was seen in this one reading. The reading may have been cut off.")
                .contains("Does another scanner, with another keyboard setting, give the same result?")
                .doesNotContain("not read cleanly");
    }

    @Test
    void assess_expectedTokenMissingOnAnotherDeviceToo_isSuspected() {
        Evidence reproduced = FactWords.evidence("PHARMACY token.reproduced=YES");

        Assessment assessment = packSeal.assess(PACK, reproduced);

        assertThat(assessment.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(assessment.fired()).extracting(result -> result.rule().id()).containsExactly("TK-05");
    }

    @Test
    void assess_oldStock_isExplained() {
        PackSeal transitional = PackSeal.builder()
                .trustList(Issuers.trusting(GTIN))
                .register(register("TRANSITIONAL", "2028-06"))
                .now(Issuers.NOW)
                .build();

        assertThat(transitional.assess(PACK).explained())
                .extracting(result -> result.rule().id())
                .containsExactly("TK-05");
    }

    @Test
    void assess_changedSerial_isOneWeakSign() {
        String forged = sealed().replace("21Zk7yTQ2w9PxY", "21Zk7yTQ2w9PxX");

        Assessment assessment = packSeal.assess(forged);

        assertThat(assessment.evidence().value("token.result")).contains("SIGNATURE_INVALID");
        assertThat(assessment.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
    }

    @Test
    void assess_expiredPack_isNotSuppliedAndNoSign() {
        String expired = Issuers.seal(parser.parse(PACK.replace("17280630", "17261122")), TokenForm.COMPACT);

        Assessment assessment = packSeal.assess(expired);

        assertThat(assessment.supply()).isEqualTo(Supply.DO_NOT_SUPPLY);
        assertThat(assessment.evidence().value("pack.expired")).contains("YES");
        assertThat(flat(assessment.explain().toString())).contains("The expiry date of this pack has passed.");
    }

    @Test
    void assess_lastDayOfUse_isNotExpired() {
        String lastDay = Issuers.seal(parser.parse(PACK.replace("17280630", "17261123")), TokenForm.COMPACT);

        assertThat(packSeal.assess(lastDay).evidence().value("pack.expired")).contains("NO");
    }

    @Test
    void assess_staleList_statesThatItIsNotFresh() {
        PackSeal stale = PackSeal.builder()
                .trustList(Issuers.staleTrusting(GTIN))
                .now(Issuers.NOW)
                .build();

        assertThat(stale.assess(sealed()).evidence().value("token.trustListFresh"))
                .contains("NO");
        assertThat(stale.assess(PACK).evidence().value("token.trustListFresh")).isEmpty();
    }

    @Test
    void assess_nothingRead_isHeldAndToBeScannedAgain() {
        Assessment assessment = packSeal.assess("");

        assertThat(assessment.evidence().value("scan.status")).contains("UNREADABLE");
        assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        assertThat(flat(assessment.explain().toString())).contains("Scan the code again");
    }

    @Test
    void assess_callerStatesTheScan_isRefused() {
        Evidence facts = vouched().add("token.result", "SIGNATURE_VALID").build();

        assertThatThrownBy(() -> packSeal.assess(PACK, facts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assess_batchAndExpiry_areComparedWithTheRegister() {
        assertThat(expiryAgainst("2028-06")).contains("MATCH");
        assertThat(expiryAgainst("2028-06-00")).contains("MATCH");
        assertThat(expiryAgainst("2028-06-30")).contains("MATCH");
        assertThat(expiryAgainst("2028-06-29")).contains("LATER_THAN_RECORD");
        assertThat(expiryAgainst("2028-05")).contains("LATER_THAN_RECORD");
        assertThat(expiryAgainst("2028-07")).contains("EARLIER_THAN_RECORD");
        assertThat(packSeal.assess(PACK.replace("LyZ84c", "LyX84c")).evidence().value("identity.batch"))
                .contains("UNKNOWN_IN_DATA");
    }

    @Test
    void assess_day00_isComparedByMonth() {
        ParsedScan day00 = parser.parse(PACK.replace("17280630", "17280600"));
        PackSeal register = PackSeal.builder()
                .register(register("NONE", "2028-06-15"))
                .now(Issuers.NOW)
                .build();

        assertThat(register.assess(day00).evidence().value("identity.expiry")).contains("MATCH");
    }

    @Test
    void explain_falsified_namesAuthorityAndReference() {
        Evidence.Builder facts = vouched();
        Map.of("determination.by", "WHO", "determination.finding", "FALSIFIED", "determination.scope", "THIS_PACK")
                .forEach((key, value) ->
                        facts.add(Fact.of(key, value).by(Producer.WHO).source("Medical Product Alert 7/2023")));

        Assessment assessment = packSeal.assess(facts.build());

        assertThat(assessment.verdict()).isEqualTo(Verdict.FALSIFIED);
        assertThat(flat(assessment.explain().toString()))
                .contains("by the decision of the World Health Organization. Reference: Medical Product Alert 7/2023.");
        assertThat(flat(assessment.explain().text(Locale.GERMAN)))
                .contains(
                        "Entscheidung durch die Weltgesundheitsorganisation. Fundstelle: Medical Product Alert 7/2023.");
    }

    @Test
    void explain_severalDefinitions_standSideBySide() {
        PackSeal all = PackSeal.builder()
                .definition(Definition.bundled("EU-1-33").orElseThrow())
                .definition(Definition.bundled("MEDICRIME").orElseThrow())
                .now(Issuers.NOW)
                .build();
        Evidence facts = vouched()
                .add(Fact.of("identity.name", "MISMATCH").by(Producer.PHARMACY))
                .add("product.category", "MEDICINE")
                .build();

        Assessment assessment = all.assess(facts);

        assertThat(assessment.definitions())
                .extracting(result -> result.definition().id())
                .containsExactly("EU-1-33", "MEDICRIME");
        assertThat(flat(assessment.explain().toString()))
                .contains("European Union, Directive 2001/83/EC Article 1(33) (identity): the signs point to a false")
                .contains("Intent was not assessed.");
    }

    @Test
    void explain_sameAssessmentTwice_isTheSame() {
        assertThat(packSeal.assess(sealedOnce).explain())
                .isEqualTo(packSeal.assess(sealedOnce).explain());
        assertThat(packSeal.assess(sealedOnce).explain().toString())
                .isEqualTo(packSeal.assess(sealedOnce).explain().toString());
    }

    private final String sealedOnce = sealed();

    private String sealed() {
        return Issuers.seal(parser.parse(PACK), TokenForm.COMPACT);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Optional<String> expiryAgainst(String recorded) {
        return PackSeal.builder()
                .register(register("NONE", recorded))
                .now(Issuers.NOW)
                .build()
                .assess(PACK)
                .evidence()
                .value("identity.expiry");
    }

    private static RegisterFile register(String tokens, String expiry) {
        return RegisterFile.read(String.join(
                        "",
                        List.of(
                                "{\"schemaVersion\":1,\"name\":\"Example register\",\"date\":\"2026-11-01\",\"products\":[",
                                "{\"gtin\":\"" + GTIN + "\",\"tokens\":\"" + tokens
                                        + "\",\"authorisation\":\"AUTHORISED\",",
                                "\"batches\":[{\"batch\":\"LyZ84c\",\"expiry\":\"" + expiry + "\"}]}]}"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Evidence of callers who speak for everybody they name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)09506000134352",
                "09506000134352",
                "(01)09506000134352(17)280630(10)B1234",
                "(00)095060001343500010"
            })
    void assess_answerAboutASerialNumberThatTheCodeDoesNotShow_clearsNothing(String scan) {
        Evidence facts = vouched()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .add(Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY))
                .build();
        PackSeal packSeal = PackSeal.builder().now(Issuers.NOW).build();

        Assessment without = packSeal.assess(scan, facts);
        assertThat(without.supply()).isNotEqualTo(Supply.NO_OBJECTION);
        assertThat(without.clearedBy()).doesNotContainKey(Dimension.SOURCE);
        assertThat(without.notAssessed()).contains(Aspect.UNIQUENESS);

        Evidence serialisedElsewhere = vouched()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .add(Fact.of("repo.serial", "ACTIVE").by(Producer.REPOSITORY))
                .add(Fact.of("pack.serialised", "YES").by(Producer.MAH))
                .build();
        assertThat(packSeal.assess(scan, serialisedElsewhere).clearedBy()).doesNotContainKey(Dimension.SOURCE);

        assertThat(packSeal.assess("(01)09506000134352(17)280630(10)B1234(21)S1", facts)
                        .supply())
                .isEqualTo(Supply.NO_OBJECTION);
        assertThat(packSeal.assess(facts).supply()).isEqualTo(Supply.NO_OBJECTION);
    }

    private static Evidence.Builder vouched() {
        return Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
    }
}
