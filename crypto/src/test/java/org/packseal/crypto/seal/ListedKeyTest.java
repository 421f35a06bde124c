package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.trust.Lists.DAY;
import static org.packseal.crypto.trust.Lists.ISSUED;
import static org.packseal.crypto.trust.Lists.ISSUER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.Freshness;
import org.packseal.crypto.trust.Lists;
import org.packseal.crypto.trust.TrustList;

/** Tokens checked and made with keys of lists that were signed and verified, from the roots to the pack. */
class ListedKeyTest {
    private static TrustList trust(Lists.Entry entry) {
        return Lists.verify(Lists.list().key(entry).signed()).trustList().orElseThrow();
    }

    private static Clock at(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static TokenResult check(TrustList trust) {
        SealedPack sealed = PackSealer.with(ISSUER).seal(Packs.pack(), EXPIRY);
        return Checks.check(
                        TokenVerifier.with(trust).clock(at(ISSUED + 2 * DAY)),
                        sealed.elementString().elements(),
                        null)
                .result();
    }

    private static String revoked(String reason) {
        return "{\"at\":" + (ISSUED + DAY) + ",\"reason\":\"" + reason + "\"}";
    }

    @Test
    void sealedPack_isValidUnderTheListThatNamesItsKey() {
        assertThat(check(trust(Lists.entry(ISSUER)))).isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "keyCompromise,KEY_REVOKED",
        "superseded,SIGNATURE_VALID",
        "ceased,SIGNATURE_VALID",
        "something,KEY_REVOKED",
        "Superseded,KEY_REVOKED"
    })
    void revokedKey_rejectsOldPacksByItsReason(String reason, TokenResult expected) {
        assertThat(check(trust(Lists.entry(ISSUER).set("revoked", revoked(reason)))))
                .isEqualTo(expected);
    }

    @Test
    void supersededKey_sealsUntilThenAndNoMore() {
        TrustList trust =
                trust(Lists.entry(ISSUER).set("revoked", revoked("superseded")).set("exp", ISSUED + 5 * DAY));
        assertSealsForADay(trust);
    }

    @Test
    void ceasedKeyWithoutOtherEnd_sealsUntilThenAndNoMore() {
        TrustList trust = trust(Lists.entry(ISSUER).set("revoked", revoked("ceased")));
        assertSealsForADay(trust);
    }

    private static void assertSealsForADay(TrustList trust) {
        PackSealer sealer = PackSealer.with(ISSUER).listedIn(trust);
        assertThatCode(() -> sealer.clock(at(ISSUED + DAY - 1)).seal(Packs.pack(), EXPIRY))
                .doesNotThrowAnyException();
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> sealer.clock(at(ISSUED + DAY)).seal(Packs.pack(), EXPIRY));
        assertThat(refused.problem()).isEqualTo(SealingProblem.KEY_NOT_VALID_NOW);
    }

    @Test
    void sealingTime_boundsSealingAndNotTheCheck() {
        TrustList trust = trust(Lists.entry(ISSUER).set("nbf", ISSUED - 2 * DAY).set("exp", ISSUED - DAY));
        assertThat(check(trust)).isEqualTo(TokenResult.SIGNATURE_VALID);
        PackSealer sealer = PackSealer.with(ISSUER).listedIn(trust).clock(at(ISSUED));
        SealingException refused =
                catchThrowableOfType(SealingException.class, () -> sealer.seal(Packs.pack(), EXPIRY));
        assertThat(refused.problem()).isEqualTo(SealingProblem.KEY_NOT_VALID_NOW);
    }

    @Test
    void expiryNotAfter_boundsWhatTheKeyVouchesFor() {
        assertThat(check(trust(Lists.entry(ISSUER).set("expiryNotAfter", "\"2028-06-30\""))))
                .isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check(trust(Lists.entry(ISSUER).set("expiryNotAfter", "\"2028-06-29\""))))
                .isEqualTo(TokenResult.KEY_EXPIRED);
    }

    @Test
    void clockBeforeTheIssue_staysUsableAndIsReported() {
        SealedPack sealed = PackSealer.with(ISSUER).seal(Packs.pack(), EXPIRY);
        TokenCheck check = Checks.check(
                TokenVerifier.with(trust(Lists.entry(ISSUER))).clock(at(ISSUED - DAY)),
                sealed.elementString().elements(),
                null);
        assertThat(check.result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(check.freshness()).isEqualTo(Freshness.CLOCK_UNRELIABLE);
    }
}
