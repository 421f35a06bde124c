package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.core.rule.Action;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ScanParser;

/**
 * An error of the operator, the scanner or the keyboard is never a sign of falsification: every kind of damage, on packs
 * with and without token, where tokens are expected and where they are not.
 */
class ScanErrorTest {
    /** The same for the upper form, which seals no lower-case letter. */
    private static final String CAPITALS =
            DamagedScans.PACK.substring(0, 3) + DamagedScans.PACK.substring(3).toUpperCase(Locale.ROOT);

    private static final Map<TokenForm, String> FORMS =
            Map.of(TokenForm.COMPACT, DamagedScans.PACK, TokenForm.UPPER, CAPITALS);

    private final ScanParser parser = ScanParser.builder().build();

    private final TrustList trust = Issuers.trusting(DamagedScans.GTIN);

    @Test
    void damage_ofOwnPacks_isNoSign() {
        List<String> scans = new ArrayList<>(List.of(DamagedScans.PACK));
        FORMS.forEach((form, pack) -> scans.add(Issuers.seal(parser.parse(pack), form)));
        for (Tokens tokens : Tokens.values()) {
            PackSeal packSeal = DamagedScans.packSeal(trust, tokens);
            for (String scan : scans) {
                assertThat(DamagedScans.accused(DamagedScans.damages(scan), packSeal::assess))
                        .as("%s", tokens)
                        .isEmpty();
            }
        }
    }

    @Test
    void caseLost_ofOwnPacks_isNoSignAndFineOnlyWhereNothingWasLost() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        FORMS.forEach((form, pack) -> {
            String sealed = Issuers.seal(parser.parse(pack), form);
            List<String> damages = new ArrayList<>();
            for (int from : List.of(0, 3)) { // some scanners send the symbology identifier past the keyboard
                String kept = sealed.substring(0, from);
                damages.add(kept + sealed.substring(from).toUpperCase(Locale.ROOT));
                damages.add(kept + sealed.substring(from).toLowerCase(Locale.ROOT));
            }
            for (String damaged : damages) {
                Assessment assessment = packSeal.assess(damaged);
                assertThat(DamagedScans.signs(assessment))
                        .as(DamagedScans.visible(damaged))
                        .isEmpty();
                boolean good = assessment
                        .evidence()
                        .value("token.result")
                        .filter("SIGNATURE_VALID"::equals)
                        .isPresent();
                assertThat(good).as(DamagedScans.visible(damaged)).isEqualTo(damaged.equals(sealed));
            }
        });
    }

    @Test
    void damage_ofOwnPacks_isNeverFine() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        List<String> passed = new ArrayList<>();
        DamagedScans.damages(Issuers.seal(parser.parse(DamagedScans.PACK), TokenForm.COMPACT))
                .forEach((kind, damaged) -> {
                    if (packSeal.assess(damaged).supply() != Supply.HOLD) {
                        passed.add(kind + " " + DamagedScans.visible(damaged));
                    }
                });
        assertThat(passed).isEmpty();
    }

    @Test
    void cut_ofTheCode_isNoSign() {
        String sealed = Issuers.seal(parser.parse(DamagedScans.PACK), TokenForm.COMPACT);
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        List<Integer> accused = new ArrayList<>();
        for (int length = 0; length < sealed.length(); length++) {
            if (!DamagedScans.signs(packSeal.assess(sealed.substring(0, length)))
                    .isEmpty()) {
                accused.add(length);
            }
        }
        assertThat(accused).isEmpty();
    }

    /** One lost shift, one character misread: the read is doubted, the pack is not. */
    @Test
    void token_withOneCharacterChanged_isHeldAndNotSuspected() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        FORMS.forEach((form, pack) -> {
            String sealed = Issuers.seal(parser.parse(pack), form);
            for (int i = sealed.indexOf(DamagedScans.GS + "98") + 3; i < sealed.length(); i++) {
                for (char other : new char[] {
                    DamagedScans.invertCase(sealed.substring(i, i + 1)).charAt(0), 'A', 'Q', '7'
                }) {
                    String damaged = sealed.substring(0, i) + other + sealed.substring(i + 1);
                    Assessment assessment = packSeal.assess(damaged);
                    if (!damaged.equals(sealed)) {
                        assertThat(assessment.verdict())
                                .as(DamagedScans.visible(damaged))
                                .isEqualTo(Verdict.INCONCLUSIVE);
                        assertThat(assessment.supply())
                                .as(DamagedScans.visible(damaged))
                                .isEqualTo(Supply.HOLD);
                        assertThat(assessment.actions())
                                .as(DamagedScans.visible(damaged))
                                .contains(Action.RESCAN);
                    }
                }
            }
        });
    }

    @Test
    void code_endingWhereMoreShouldFollow_showsNoMissingToken() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        String link = "https://id.gs1.org/01/" + DamagedScans.GTIN + "/10/LyZ84c/21/Zk7yTQ2w9PxY?17=280630";
        for (String cut : List.of(DamagedScans.PACK + DamagedScans.GS, link + "&", link + "&98", link + "&98...")) {
            Assessment assessment = packSeal.assess(cut);
            assertThat(DamagedScans.signs(assessment))
                    .as(DamagedScans.visible(cut))
                    .isEmpty();
            assertThat(assessment.supply()).as(DamagedScans.visible(cut)).isEqualTo(Supply.HOLD);
        }
        assertThat(DamagedScans.signs(packSeal.assess(link))).isEmpty();
        assertThat(DamagedScans.signs(packSeal.assess(link, DamagedScans.REPRODUCED)))
                .containsExactly("TK-05");
    }

    @Test
    void linearCode_withAnySymbologyIdentifier_showsNoMissingToken() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        String data = DamagedScans.PACK.substring(3);
        for (String linear : List.of("]C1" + data, "]C0" + data, "]A0" + data, "\uFEFF]C1" + data)) {
            assertThat(DamagedScans.signs(packSeal.assess(linear, DamagedScans.REPRODUCED)))
                    .as(DamagedScans.visible(linear))
                    .isEmpty();
        }
        assertThat(DamagedScans.signs(packSeal.assess("]d1" + data, DamagedScans.REPRODUCED)))
                .containsExactly("TK-05");
    }

    @Test
    void token_ofAVersionThisLibraryDoesNotKnow_isNoSignAgainstThePack() {
        String token = "IQ" + "A".repeat(88);

        Assessment assessment = DamagedScans.packSeal(trust, Tokens.EXPECTED)
                .assess(DamagedScans.PACK + DamagedScans.GS + "98" + token);

        assertThat(assessment.evidence().value("token.result")).contains("UNSUPPORTED_VERSION");
        assertThat(DamagedScans.signs(assessment)).isEmpty();
    }

    @Test
    void batch_cutOff_isNotOneThatNobodyKnows() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.NONE);
        for (int cut = 1; cut < 6; cut++) {
            String code = DamagedScans.PACK.substring(0, DamagedScans.PACK.length() - cut);
            assertThat(DamagedScans.signs(packSeal.assess(code))).as(code).isEmpty();
            assertThat(packSeal.assess(code).supply()).as(code).isEqualTo(Supply.HOLD);
        }
        assertThat(DamagedScans.signs(
                        packSeal.assess(DamagedScans.PACK.substring(0, DamagedScans.PACK.length() - 1) + "d")))
                .containsExactly("ID-09");
    }

    @Test
    void field_ofFiftyCharacters_isNoSignAgainstThePack() {
        String pack = "01" + DamagedScans.GTIN + "17280630" + "10LyZ84c" + DamagedScans.GS + "21Zk7yTQ2w9PxYq4Z8";
        String sealed =
                Issuers.seal(parser.parse("]d2" + pack), TokenForm.COMPACT).substring(3);

        assertThat(DamagedScans.signs(
                        DamagedScans.packSeal(trust, Tokens.EXPECTED).assess(sealed.substring(0, 50))))
                .isEmpty();
    }
}
