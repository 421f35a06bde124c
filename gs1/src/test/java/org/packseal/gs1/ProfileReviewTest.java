package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.review.ProfileRequirement;
import org.packseal.gs1.text.TableLine;

class ProfileReviewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String FULL = "]d2010879332512341821ABC\u001d1728063010LOT";

    private static ParsedScan parse(ScanProfile profile, String text) {
        return ScanParser.builder().clock(CLOCK).profile(profile).build().parse(text);
    }

    private static List<String> findings(List<ScanProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.ai())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void table_eachProfile_hasRequirementsWithSource(ScanProfile profile) {
        assertThat(ProfileRequirement.of(profile))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "EU_FMD, ]d201087933251234181728063010LOT, MISSING_ELEMENT 21",
        "EU_FMD, ]d2010879332512341821ABC\u001d17280630, MISSING_ELEMENT 10",
        "EU_FMD, ]d2010879332512341821ABC\u001d10LOT, MISSING_ELEMENT 17",
        "EU_FMD, ]d221ABC\u001d1728063010LOT, MISSING_ELEMENT 01",
        "US_DSCSA, ]d20100367890123418172806302" + "1ABC, MISSING_ELEMENT 10",
        "UDI, ]C110LOT, MISSING_ELEMENT 01",
        "EAEU, ]d20104608711717765215eAw/KWEb4>tR\u001d91dNVB, MISSING_ELEMENT 92",
        "GTIN_BATCH_EXPIRY, ]d2010600086984961517290100, MISSING_ELEMENT 10",
        "EU_FMD_PT, ]d2010541161880572021ABC\u001d1728070010LOT, MISSING_ELEMENT 714",
        "EU_FMD_IT, ]d2010541161880572021ABC\u001d1728070010LOT, MISSING_ELEMENT 716",
        "EU_FMD_DE, ]d2010541161880572021ABC\u001d1728070010LOT, MISSING_ELEMENT 710",
        "EU_FMD_ES, ]d2010541161880572021ABC\u001d1728070010LOT, MISSING_ELEMENT 712",
        "EU_FMD_FR, ]d2010541161880572021ABC\u001d1728070010LOT, MISSING_ELEMENT 711",
        "EAEU, ]d20104608711717765215eAw/KWEb4>tRX\u001d91dNVB\u001d92"
                + "AkxwUpPTPWNiPYAm2wYMYDiyYCBVkNp1HstH/Ht2abc=, PROFILE_LENGTH 21",
        "EAEU, ]d20104608711717765215eAw/KWEb4>tR\u001d91dNVBX\u001d92"
                + "AkxwUpPTPWNiPYAm2wYMYDiyYCBVkNp1HstH/Ht2abc=, PROFILE_LENGTH 91"
    })
    void profile_oneThingWrong_isTheOneProblem(ScanProfile profile, String text, String finding) {
        ParsedScan scan = parse(profile, text);

        List<String> found = findings(scan.problems()).stream()
                .filter(problem -> !problem.startsWith("MISSING_ASSOCIATION"))
                .toList();
        assertThat(found).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "EU_FMD, ]d2010541161880572021ABC\u001d1728070010LOT",
        "EU_FMD_PT, ]d2010541161880572021ABC\u001d1728070010LOT\u001d7145009736",
        "EU_FMD_IT, ]d2010541161880572021ABC\u001d1728070010LOT\u001d716045383991",
        "EU_FMD_FR, ]d2010340093804444721ABC\u001d1728070010LOT",
        "EU_FMD_ES, ]d2010847000779585821ABC\u001d1728070010LOT",
        "EU_FMD_DE, ]d2010415004775933421ABC\u001d1728070010LOT",
        "US_DSCSA, ]d2010036789012341821CF9JUW85BF\u001d1731093010CHARWTG",
        "UDI, ]C1010871403062336910300-A",
        "GTIN_BATCH_EXPIRY, ]d2010600086984961517290100109KWN5W",
        "EAEU, ]d20104608711717765215eAw/KWEb4>tR\u001d91dNVB\u001d92AkxwUpPTPWNiPYAm2wYMYDiyYCBVkNp1HstH/Ht2abc="
    })
    void profile_met_isOk(ScanProfile profile, String text) {
        ParsedScan scan = parse(profile, text);

        assertThat(scan.problems()).isEmpty();
        assertThat(findings(scan.warnings())).doesNotContain("SYMBOLOGY_NOT_DATAMATRIX null");
    }

    @Test
    void euFmd_otherCarrier_isAWarning() {
        ParsedScan scan = parse(ScanProfile.EU_FMD, FULL.replace("]d2", "]C1"));

        assertThat(scan.ok()).isTrue();
        assertThat(findings(scan.warnings())).containsExactly("SYMBOLOGY_NOT_DATAMATRIX null");
    }

    @Test
    void noProfile_serialisedPackInOtherCarrier_isAWarning() {
        ScanParser parser = ScanParser.builder().clock(CLOCK).build();

        assertThat(findings(parser.parse(FULL.replace("]d2", "]e0")).warnings()))
                .containsExactly("SYMBOLOGY_NOT_DATAMATRIX null");
        assertThat(parser.parse("]C1010871403062336910300-A").warnings()).isEmpty();
    }

    @Test
    void udi_withoutProductionIdentifier_isAWarning() {
        ParsedScan scan = parse(ScanProfile.UDI, "]C10108714030623369");

        assertThat(scan.ok()).isTrue();
        assertThat(findings(scan.warnings())).containsExactly("MISSING_ELEMENT 10");
    }

    @Test
    void eaeu_cutCode_isAProblemAndNotGivenOut() {
        ParsedScan scan = parse(
                ScanProfile.EAEU,
                "]d2010460871171776521IK8e82akOH1YL\u001d91dNVB\u001d92AkxwUpPTPWNiPYAm2wYMYDiyYCBVkNp1HstH/Ht2");

        assertThat(findings(scan.problems())).containsExactly("PROFILE_LENGTH 92");
        assertThat(scan.pack().crypto()).hasValueSatisfying(crypto -> {
            assertThat(crypto.key()).isEqualTo("dNVB");
            assertThat(crypto.code()).isEmpty();
        });
    }

    @Test
    void faultyElement_isNotCalledMissingToo() {
        ParsedScan scan = parse(ScanProfile.EU_FMD, "]d2010879332512341821ABC\u001d1728133010LOT");

        assertThat(findings(scan.problems())).containsExactly("INVALID_DATE 17");
    }

    @Test
    void strictMode_profileFindings_areWarnings() {
        ParsedScan scan = ScanParser.builder()
                .clock(CLOCK)
                .strict(true)
                .profile(ScanProfile.EU_FMD)
                .build()
                .parse("]d2010879332512341821ABC\u001d17280630");

        assertThat(scan.ok()).isTrue();
        assertThat(findings(scan.warnings())).containsExactly("MISSING_ELEMENT 10");
    }

    @Test
    void unreadableText_isNotAskedForElements() {
        assertThat(findings(parse(ScanProfile.EU_FMD, "hello").problems())).containsExactly("NOT_A_PACK_CODE null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU-FMD\tSERIAL\tREQUIRED\t-\tPROBLEM",
                "EU-XXX\tSERIAL\tREQUIRED\t-\tPROBLEM\tx",
                "EU-FMD\tSERIALS\tREQUIRED\t-\tPROBLEM\tx",
                "EU-FMD\tSERIAL\tWANTED\t-\tPROBLEM\tx",
                "EU-FMD\tSERIAL\tLENGTH\tten\tPROBLEM\tx",
                "EU-FMD\tSERIAL\tREQUIRED\t-\tHINT\tx",
                "EU-FMD-DE\tEU-FMD\tINCLUDED\t-\tPROBLEM\tx"
            })
    void table_badLine_isAnErrorThatNamesIt(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProfileRequirement.read(List.of(new TableLine("profiles.tsv", 7, line))))
                .withMessageStartingWith("profiles.tsv line 7: ");
    }
}
