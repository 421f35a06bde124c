package org.packseal.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** A damaged read is tried in a bounded number of variants, because each may cost one signature check. */
class ReadRepairTest {
    private static final String GTIN = "04012345678901";
    private static final Clock CLOCK = Clock.fixed(Issuers.NOW, ZoneOffset.UTC);
    private static final ScanParser PARSER = ScanParser.builder().clock(CLOCK).build();
    private static final TokenVerifier VERIFIER =
            TokenVerifier.with(Issuers.trusting(GTIN)).clock(CLOCK);

    /** The separator before the first half of the token is lost, so that the serial number swallows that half. */
    private static boolean proves(String batch, String serial) {
        String sealed = Issuers.seal(PARSER.parse("(01)" + GTIN + "(10)" + batch + "(21)" + serial), TokenForm.UPPER);
        assertThat(VERIFIER.check(PARSER.parse(sealed)).result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        ParsedScan damaged = PARSER.parse(sealed.replaceFirst("\u001D98", "98"));
        TokenCheck check = VERIFIER.check(damaged);
        assertThat(check.result()).isNotIn(TokenResult.SIGNATURE_VALID, TokenResult.ABSENT);
        return new ReadRepair(PARSER, VERIFIER).provesDamage(damaged, check, null);
    }

    @Test
    void provesDamage_lostSeparatorWithinTheBound_isProven() {
        assertThat(proves("B1", "S1")).isTrue();
        assertThat(proves("B1", "1".repeat(20))).isTrue();
    }

    /** Every pair of digits 11 may be where a separator was lost: the true one is past the 32nd of these variants. */
    @Test
    void provesDamage_moreVariantsThanTheBound_stopsThere() {
        assertThat(proves("1".repeat(20), "1".repeat(20))).isFalse();
    }
}
