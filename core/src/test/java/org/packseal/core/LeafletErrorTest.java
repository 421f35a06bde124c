package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.fact.Evidence;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.core.rule.Action;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ScanParser;

/** Tokens beside the code: damage of either is never a sign of falsification. */
class LeafletErrorTest {
    private final ScanParser parser = ScanParser.builder().build();

    private final TrustList trust = Issuers.trusting(DamagedScans.GTIN);

    @Test
    void damage_ofTheCodeBesideATokenInALeaflet_isNoSign() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        for (TokenForm form : List.of(TokenForm.JWS, TokenForm.JWS_DETACHED)) {
            String jws = Issuers.token(parser.parse(DamagedScans.PACK), form);
            assertThat(packSeal.assess(parser.parse(DamagedScans.PACK), Evidence.none(), jws)
                            .evidence()
                            .value("token.result"))
                    .contains("SIGNATURE_VALID");
            Map<String, String> damages = DamagedScans.damages(DamagedScans.PACK);
            damages.put("head lost", DamagedScans.PACK.substring(DamagedScans.PACK.indexOf(DamagedScans.GS) + 1));
            assertThat(DamagedScans.accused(
                            damages, damaged -> packSeal.assess(parser.parse(damaged), Evidence.none(), jws)))
                    .as("%s", form)
                    .isEmpty();
        }
    }

    @Test
    void jwsOfALeaflet_readThroughAnotherKeyboard_isNoSign() {
        PackSeal packSeal = DamagedScans.packSeal(trust, Tokens.EXPECTED);
        for (TokenForm form : List.of(TokenForm.JWS, TokenForm.JWS_DETACHED)) {
            String jws = Issuers.token(parser.parse(DamagedScans.PACK), form);
            for (String damaged : List.of(
                    jws.toUpperCase(Locale.ROOT),
                    jws.toLowerCase(Locale.ROOT),
                    DamagedScans.invertCase(jws),
                    DamagedScans.translate(jws, "yzYZ", "zyZY"),
                    jws.substring(1),
                    jws.charAt(0) + jws,
                    jws.substring(0, jws.length() - 1))) {
                Assessment assessment = packSeal.assess(parser.parse(DamagedScans.PACK), Evidence.none(), damaged);
                assertThat(DamagedScans.signs(assessment)).as(damaged).isEmpty();
                assertThat(assessment.supply()).as(damaged).isEqualTo(Supply.HOLD);
                assertThat(assessment.actions()).as(damaged).contains(Action.RESCAN);
            }
        }
    }

    @Test
    void expiry_notRead_isNotLaterThanTheKeyCanVouchFor() {
        PackSeal packSeal =
                DamagedScans.packSeal(Issuers.trustingUntil("2035-12-31", DamagedScans.GTIN), Tokens.EXPECTED);
        String jws = Issuers.token(parser.parse(DamagedScans.PACK), TokenForm.JWS);
        for (String read : List.of(
                DamagedScans.GTIN,
                DamagedScans.GTIN.substring(1),
                "]E0" + DamagedScans.GTIN.substring(1),
                DamagedScans.PACK.substring(0, 24))) {
            Assessment assessment = packSeal.assess(parser.parse(read), Evidence.none(), jws);
            assertThat(DamagedScans.signs(assessment))
                    .as(DamagedScans.visible(read))
                    .isEmpty();
            assertThat(assessment.supply()).as(DamagedScans.visible(read)).isEqualTo(Supply.HOLD);
        }
        String sealed = Issuers.seal(parser.parse(DamagedScans.PACK), TokenForm.COMPACT);
        String token = sealed.substring(sealed.indexOf(DamagedScans.GS + "98"));
        // The token in front, and everything behind it lost.
        assertThat(DamagedScans.signs(packSeal.assess(
                        DamagedScans.PACK.substring(0, DamagedScans.PACK.indexOf(DamagedScans.GS)) + token)))
                .isEmpty();
        String late = DamagedScans.PACK.replace("17280630", "17360630");
        assertThat(DamagedScans.signs(packSeal.assess(late + token))).containsExactly("ID-10");
        assertThat(DamagedScans.signs(packSeal.assess(late + token, DamagedScans.REPRODUCED)))
                .containsExactly("ID-10", "TK-05");
    }
}
