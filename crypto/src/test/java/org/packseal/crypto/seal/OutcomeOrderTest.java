package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;
import static org.packseal.crypto.seal.Packs.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.element.Element;

/** Everything is wrong at first; with each fault that is mended the next outcome in order comes to light. */
class OutcomeOrderTest {
    private static final Clock LATE = Clock.offset(Packs.CLOCK, Duration.ofDays(400));

    private static String jws(List<Element> pack) {
        return PackSealer.with(ED25519).form(TokenForm.JWS).seal(pack, EXPIRY).token();
    }

    private static TokenResult check(TokenVerifier verifier, List<Element> pack, String jws) {
        return Checks.check(verifier, pack, jws).result();
    }

    @Test
    void faultsMendedOneByOne_bringTheOutcomesInTheirOrder() {
        List<Element> pack = Packs.pack();
        String genuine = jws(pack);
        String another = jws(Packs.replaced(pack, "21", "another"));
        String forged = another.substring(0, another.lastIndexOf('.')) + genuine.substring(genuine.lastIndexOf('.'));
        String unknownAlgorithm =
                "eyJhbGciOiJSUzI1NiIsImtpZCI6IngiLCJ0eXAiOiJwc3QrandzIn0" + forged.substring(forged.indexOf('.'));
        TokenVerifier stranger = Packs.verifier(entry(ES256)).clock(LATE);
        Packs.Entry wrong = entry(ED25519).prefixes("7612345").rejected().expiryNotAfter(EXPIRY.minusDays(1));
        Packs.Entry revoked = entry(ED25519).rejected().expiryNotAfter(EXPIRY.minusDays(1));
        Packs.Entry limited = entry(ED25519).expiryNotAfter(EXPIRY.minusDays(1));
        List<TokenResult> seen = List.of(
                Checks.check(stranger, pack, null).result(),
                check(stranger, pack, forged + "="),
                check(stranger, pack, unknownAlgorithm),
                check(stranger, pack, forged),
                check(stranger.clock(Packs.CLOCK), pack, forged),
                check(Packs.verifier(wrong), pack, forged),
                check(Packs.verifier(revoked), pack, forged),
                check(Packs.verifier(limited), pack, forged),
                check(Packs.verifier(), pack, another),
                check(Packs.verifier(), pack, forged),
                check(Packs.verifier(), pack, genuine));
        // A mismatch is one only under a good signature, so the forged one is invalid and not a mismatch.
        assertThat(seen).containsExactly(TokenResult.values());
    }
}
