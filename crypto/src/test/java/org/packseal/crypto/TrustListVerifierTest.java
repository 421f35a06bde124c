package org.packseal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.Lists.ISSUED;
import static org.packseal.crypto.Lists.ISSUER;
import static org.packseal.crypto.Lists.URN;
import static org.packseal.crypto.Lists.entry;
import static org.packseal.crypto.Lists.list;
import static org.packseal.crypto.Lists.verify;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrustListVerifierTest {
    @Test
    void verify_goodList_isAccepted() {
        Lists list = list().key(entry(ISSUER));

        TrustListResult result = verify(list.signed());

        assertThat(result.problems()).isEmpty();
        TrustList trust = result.trustList().orElseThrow();
        assertThat(trust.urn()).isEqualTo(URN);
        assertThat(trust.sequence()).isEqualTo(1);
        assertThat(trust.payloadHash()).isEqualTo(list.hash());
        assertThat(trust.issuedAt()).isEqualTo(Instant.ofEpochSecond(ISSUED));
        assertThat(trust.leftOut()).isEmpty();
        assertThat(trust.size()).isEqualTo(1);
        assertThat(trust.key(ISSUER.keyId())).isNotNull();
    }
}
