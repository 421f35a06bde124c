package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.issuer.IssuerKeys;
import org.packseal.crypto.issuer.ListedKeys;

/** The keys of a list are handed out by the class of verified lists alone. */
class ListedKeysTest {
    @Test
    void providedBy_asSecondAccessor_isRefusedAndTheFirstStays() {
        TrustList trust = Lists.accepted(list().key(entry(ISSUER)));

        assertThatThrownBy(() -> ListedKeys.providedBy(String.class, text -> new IssuerKeys(List.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ListedKeys.of(trust).size()).isEqualTo(1);
    }
}
