package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.trust.TrustList;

/** To hold one of these is proof of how it came about, so nobody outside may make one. */
class ProofTypesTest {
    @Test
    void proofs_areFinalClassesWithoutConstructorForOthers() {
        for (Class<?> proof : List.of(TokenCheck.class, TrustList.class, SealedPack.class)) {
            assertThat(Modifier.isFinal(proof.getModifiers())).as("%s", proof).isTrue();
            for (Constructor<?> constructor : proof.getDeclaredConstructors()) {
                int reach = constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
                assertThat(reach).as("%s", constructor).isZero();
            }
        }
    }
}
