package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.entry;
import static org.packseal.crypto.seal.Packs.verifier;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.SignedPack;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.national.NationalScheme;

/** Data beside the signed elements never speaks for the pack, whatever carrier brings both. */
class SignedMeansSignedTest {
    private static final char GS = '\u001D';
    private static final char RS = '\u001E';
    private static final char EOT = '\u0004';
    private static final ScanParser PARSER =
            ScanParser.builder().clock(Packs.CLOCK).build();
    private static final SealedPack SEALED = PackSealer.with(ED25519)
            .clock(Packs.CLOCK)
            .seal(PARSER.parse("(01)" + Packs.GTIN + "(17)280630(10)B7x(21)aS12"));
    private static final String RECORD_05 =
            "05" + GS + SEALED.elementString().toScanData().substring(3);
    private static final String JWS = PackSealer.with(ED25519)
            .form(TokenForm.JWS)
            .clock(Packs.CLOCK)
            .seal(PARSER.parse("(01)" + Packs.GTIN + "(17)280630(10)B7x(21)aS12"))
            .token();

    /** Data identifiers that state an identity, and the fields with them that say no more than was signed. */
    private static final Set<String> NAMING = Set.of(
            "S", "1T", "D", "8P", "9N", "16D", "14D", "15D", "17D", "25D", "25P", "25S", "37S", "42S", "96S", "T",
            "25T");

    private static final Set<String> AGREEING =
            Set.of("SaS12", "1TB7x", "D280630", "8P04012345678901", "14D20280630", "25SLEHHIBCaS12", "TB7x");

    private static String message(String... records) {
        return "[)>" + RS + String.join(String.valueOf(RS), records) + RS + EOT;
    }

    private static String record06(List<String> fields) {
        return "06" + GS + String.join(String.valueOf(GS), fields);
    }

    private static TokenCheck check(String text) {
        return verifier().check(PARSER.parse(text));
    }

    @Test
    void check_sealedRecordAlone_isValidAndHandsOutWhatWasSigned() {
        TokenCheck check = check(message(RECORD_05));

        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        SignedPack signed = check.signedPack().orElseThrow();
        assertThat(signed.gtin().value()).isEqualTo(Packs.GTIN);
        assertThat(signed.serial()).isEqualTo("aS12");
        assertThat(signed.batch()).contains("B7x");
        assertThat(signed.expiry()).contains(EXPIRY);
        assertThat(signed.productionDate()).isEmpty();
        assertThat(signed.elements()).isEqualTo(check.signed()).allMatch(signed::covers);
    }

    /** The message with which an invented batch and dates passed as signed. */
    @Test
    void check_forgedRecordBesideTheSealedOne_isUnclear() {
        TokenCheck check = check(message(RECORD_05, record06(List.of("1TFAKE99", "D401231", "16D20300101", "Sother"))));

        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.PACK_UNCLEAR);
        assertThat(check.signedPack()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1TFAKE99",
                "D401231",
                "16D20300101",
                "Sother",
                "8P04012345678918",
                "9N110375286414",
                "D280629",
                "14D20401231",
                "14D19280630",
                "14D280630",
                "15D31122040",
                "15D20280630",
                "17D01012030",
                "25D20401231",
                "25PLEHHIBCX1",
                "25SLEHHIBCother",
                "37SLEHHIBCX1+other",
                "42S05LEHHIBCother",
                "96S3074257BF7194E4000001A85",
                "TFAKE99",
                "25TLEHHIBCFAKE99"
            })
    void check_oneFieldThatNobodySigned_isUnclear(String field) {
        for (String text :
                List.of(message(RECORD_05, record06(List.of(field))), message(record06(List.of(field)), RECORD_05))) {
            assertThat(check(text).result()).as(field).isEqualTo(TokenResult.MALFORMED);
            assertThat(verifier()
                            .check(PARSER.parse(text.replaceFirst("98[^\u001D\u001E]*", "")), JWS)
                            .result())
                    .as(field)
                    .isNotEqualTo(TokenResult.SIGNATURE_VALID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1TB7x",
                "D280630",
                "D280600",
                "SaS12",
                "8P04012345678901",
                "14D20280630",
                "15D30062028",
                "25SLEHHIBCaS12",
                "37SLEHHIBCX1+aS12",
                "42S04LEHHIBCaS12",
                "TB7x",
                "25TLEHHIBCB7x",
                "1PX1",
                "Q12"
            })
    void check_equalDataBesideTheSigned_isAccepted(String field) {
        assertThat(check(message(RECORD_05, record06(List.of(field)))).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    /** A German pack may carry its Pharmazentralnummer as NTIN in one record and as PPN in another. */
    @Test
    void check_ppnOfTheSignedNtin_isAccepted() {
        SealedPack german = PackSealer.with(ED25519)
                .clock(Packs.CLOCK)
                .seal(PARSER.parse("(01)04150037528643(17)280630(10)B7x(21)aS12"));
        String record = "05" + GS + german.elementString().toScanData().substring(3);
        TokenVerifier verifier = verifier(entry(ED25519).gtin("04150037528643"));

        TokenCheck check = verifier.check(PARSER.parse(message(record, record06(List.of("9N110375286414")))));

        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.signedPack().orElseThrow().national()).containsEntry(NationalScheme.PZN, "03752864");
        assertThat(verifier.check(PARSER.parse(message(record, record06(List.of("9N111234567842")))))
                        .result())
                .isEqualTo(TokenResult.MALFORMED);
    }

    /** An earlier best-before or production date in another record agrees where the same was signed. */
    @Test
    void check_fieldsOfFurtherSignedElements_areComparedWithThem() {
        SealedPack full = PackSealer.with(ED25519)
                .clock(Packs.CLOCK)
                .seal(PARSER.parse("(01)" + Packs.GTIN + "(11)250701(15)280531(7003)2806301200(10)B7x(21)aS12"));
        String record = "05" + GS + full.elementString().toScanData().substring(3);
        for (String field : List.of("17D01072025", "25D20280531", "14D20280630", "16D20250701")) {
            assertThat(check(message(record, record06(List.of(field)))).result())
                    .as(field)
                    .isEqualTo(TokenResult.SIGNATURE_VALID);
        }
        for (String field : List.of("17D02072025", "25D20280530", "14D20280701", "16D20250702")) {
            assertThat(check(message(record, record06(List.of(field)))).problem())
                    .as(field)
                    .contains(TokenProblem.PACK_UNCLEAR);
        }
    }

    /** The parser reads the first field of an identifier; a person reads both. */
    @ParameterizedTest
    @CsvSource({"8P04012345678901, 8P04012345678918", "SaS12, Sother", "1TB7x, 1TFAKE99", "D280630, D401231"})
    void check_secondFieldOfAnIdentifier_isComparedAsTheFirst(String first, String second) {
        assertThat(check(message(RECORD_05, record06(List.of(first, first)))).result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check(message(RECORD_05, record06(List.of(first, second)))).result())
                .isEqualTo(TokenResult.MALFORMED);
    }

    /** What no verifier would accept is not sealed. */
    @Test
    void seal_fieldThatNamesAnotherIdentity_isRefused() {
        String sealable = "05" + GS + "01" + Packs.GTIN + "17280630" + "10B7x" + GS + "21aS12";
        PackSealer sealer = PackSealer.with(ED25519).clock(Packs.CLOCK);

        assertThat(sealer.seal(PARSER.parse(message(sealable, record06(List.of("14D20280630")))))
                        .token())
                .isNotEmpty();
        assertThatThrownBy(() -> sealer.seal(PARSER.parse(message(sealable, record06(List.of("14D20401231"))))))
                .isInstanceOf(SealingException.class)
                .extracting(e -> ((SealingException) e).problem())
                .isEqualTo(SealingProblem.PACK_INVALID);
    }

    /** The bound of a key is compared with the signed expiry, which an earlier unsigned date must not replace. */
    @Test
    void check_earlierDateBesideTheSigned_doesNotMeetTheBoundOfAKey() {
        ParsedScan scan = PARSER.parse(message(RECORD_05, record06(List.of("D280101"))));

        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1)))
                        .check(scan)
                        .result())
                .isEqualTo(TokenResult.MALFORMED);
        assertThat(verifier(entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1)))
                        .check(PARSER.parse(message(RECORD_05)))
                        .result())
                .isEqualTo(TokenResult.KEY_EXPIRED);
    }

    /** Every application identifier of the GS1 table, second primary keys and attributes among them, in every carrier. */
    @Test
    void check_anyIdentifierBesideTheSealed_showsTheSignedIdentityWhereItIsValid() throws IOException {
        String code = SEALED.elementString().toScanData();
        String link =
                SEALED.elementString().toDigitalLink("https://example.com").orElseThrow();
        PackIdentity sealed = PARSER.parse(code).pack();
        int valid = 0;
        for (String[] row : identifiers()) {
            String element = row[0] + row[1];
            String attribute = row[0] + "=" + URLEncoder.encode(row[1], StandardCharsets.UTF_8);
            for (String text : List.of(
                    code + GS + element,
                    "]d2" + element + GS + code.substring(3),
                    message(RECORD_05 + GS + element),
                    message(RECORD_05, "05" + GS + element),
                    message("05" + GS + element, RECORD_05),
                    link + (link.contains("?") ? "&" : "?") + attribute)) {
                ParsedScan scan = PARSER.parse(text);
                TokenCheck check = verifier().check(scan);
                if (check.result() == TokenResult.SIGNATURE_VALID) {
                    assertThat(scan.pack()).as(text).hasToString(sealed.toString());
                    assertSigned(scan.pack(), check, text);
                    valid++;
                }
            }
        }
        assertThat(valid).as("identifiers that stand beside a seal").isGreaterThan(1_000);
    }

    /** Identifier and example of each row of the parser's own table; of a range its first identifier. */
    private static List<String[]> identifiers() throws IOException {
        Path table = Path.of("../gs1/src/main/resources/org/packseal/gs1/syntax/application-identifiers.tsv");
        return Files.readAllLines(table).stream()
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\t", -1))
                .map(cells -> new String[] {cells[0].split("-", -1)[0], cells[6]})
                .toList();
    }

    /** Mixtures of carriers and fields: a valid signature implies that every identity shown is the signed one. */
    @Test
    void check_randomMixtures_neverShowAnIdentityNobodySigned() {
        long seed = Long.getLong("packseal.seed", 20_261_128L);
        Random random = new Random(seed);
        Set<TokenResult> seen = EnumSet.noneOf(TokenResult.class);
        for (int round = 0; round < 4_000; round++) {
            String text = mixture(random);
            ParsedScan scan = PARSER.parse(text);
            TokenCheck check = random.nextInt(4) == 0
                    ? verifier().check(scan, JWS)
                    : verifier().check(scan);
            seen.add(check.result());
            if (check.result() == TokenResult.SIGNATURE_VALID) {
                assertSigned(scan.pack(), check, "seed " + seed + ", round " + round + ": " + text);
            }
        }
        assertThat(seen).contains(TokenResult.SIGNATURE_VALID, TokenResult.MALFORMED);
    }

    private static void assertSigned(PackIdentity shown, TokenCheck check, String what) {
        SignedPack signed = check.signedPack().orElseThrow();
        assertThat(shown.gtin()).as(what).contains(signed.gtin());
        assertThat(shown.serial()).as(what).contains(signed.serial());
        assertThat(shown.batch()).as(what).isEqualTo(signed.batch());
        assertThat(shown.expiry()).as(what).isEqualTo(signed.expiry());
        assertThat(shown.productionDate()).as(what).isEqualTo(signed.productionDate());
        assertThat(signed.national().entrySet())
                .as(what)
                .containsAll(shown.national().entrySet());
        assertThat(shown.ppn()).as(what).isEmpty();
        assertThat(shown.udiDi()).as(what).contains(signed.gtin().value());
        assertThat(shown.expiry().map(Object::toString)).as(what).contains("2028-06-30");
        assertThat(check.unsigned())
                .as(what)
                .filteredOn(element -> NAMING.contains(element.ai()))
                .allMatch(element -> AGREEING.contains(element.ai() + element.value()));
        assertThat(check.signed()).as(what).isEqualTo(signed.elements());
        assertThat(check.unsigned()).as(what).noneMatch(signed::covers);
    }

    private static String mixture(Random random) {
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            fields.add(pick(
                    random,
                    "1TB7x",
                    "1TFAKE99",
                    "D280630",
                    "D401231",
                    "16D20300101",
                    "SaS12",
                    "Sother",
                    "8P04012345678901",
                    "8P04012345678918",
                    "9N110375286414",
                    "14D20280630",
                    "14D20401231",
                    "15D31122040",
                    "17D01012030",
                    "25D20401231",
                    "25PLEHHIBCX1",
                    "25SLEHHIBCaS12",
                    "25SLEHHIBCother",
                    "37SLEHHIBCX1+other",
                    "42S05LEHHIBCother",
                    "96S3074257BF7194E4000001A85",
                    "TB7x",
                    "TFAKE99",
                    "25TLEHHIBCFAKE99",
                    "Q12",
                    "1Pabc",
                    "4LDE"));
        }
        String extra =
                pick(random, "", "", "240more", "37" + "5", "11260101", "7003" + "2806301200", "21other", "10FAKE");
        String record05 = extra.isEmpty() ? RECORD_05 : RECORD_05 + GS + extra;
        return switch (random.nextInt(5)) {
            case 0 -> message(record05, record06(fields));
            case 1 -> message(record06(fields), record05);
            case 2 -> message(record05, record06(fields), pick(random, RECORD_05, "07" + GS + "free text"));
            case 3 -> message(record05);
            default ->
                SEALED.elementString().toDigitalLink("https://example.com").orElseThrow()
                        + pick(random, "", "&exp=401231", "&lot=FAKE99", "&11=300101", "&linkType=all", "&10=FAKE99");
        };
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
