package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeyTablesTest {
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final long TABLE = Ed25519PrecomputedKey.BYTES;
    private static final int USES = TableCost.of(SignatureAlgorithm.ED25519).uses();

    private static SigningSecret secret(SignatureAlgorithm algorithm, int number) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) number;
        return SigningSecret.of(algorithm, bytes).orElseThrow();
    }

    private static VerificationKey key(int number) {
        return secret(SignatureAlgorithm.ED25519, number).verificationKey();
    }

    /** Nothing that holds, so that the reference refuses it soon. */
    private static void use(KeyTables tables, VerificationKey key, int times) {
        for (int i = 0; i < times; i++) {
            tables.verify(key, MESSAGE, new byte[64]);
        }
    }

    @Test
    void key_hasATableAfterTheUsesItCosts_andNotBefore() {
        KeyTables tables = KeyTables.ofBytes(TABLE);
        VerificationKey key = key(1);
        use(tables, key, USES);
        assertThat(tables.hasTable(key)).isFalse();
        use(tables, key, 1);
        assertThat(tables.hasTable(key)).isTrue();
        assertThat(tables.bytes()).isEqualTo(TABLE);
    }

    @Test
    void equalKeys_countAsOne() {
        KeyTables tables = KeyTables.ofBytes(TABLE);
        use(tables, key(1), USES);
        use(tables, key(1), 1);
        assertThat(tables.hasTable(key(1))).isTrue();
    }

    @Test
    void fullBudget_theLeastRecentlyUsedTableGoes() {
        KeyTables tables = KeyTables.ofBytes(2 * TABLE + 1);
        use(tables, key(1), USES + 1);
        use(tables, key(2), USES + 1);
        use(tables, key(1), 1);
        use(tables, key(3), USES + 1);
        assertThat(tables.hasTable(key(1))).isTrue();
        assertThat(tables.hasTable(key(2))).isFalse();
        assertThat(tables.hasTable(key(3))).isTrue();
        assertThat(tables.bytes()).isEqualTo(2 * TABLE);
    }

    @Test
    void keyThatLostItsTable_earnsTheNextWithTwiceTheUses() {
        KeyTables tables = KeyTables.ofBytes(TABLE);
        use(tables, key(1), USES + 1);
        use(tables, key(2), USES + 1);
        assertThat(tables.hasTable(key(1))).isFalse();
        use(tables, key(1), 2 * USES);
        assertThat(tables.hasTable(key(1))).isFalse();
        use(tables, key(1), 1);
        assertThat(tables.hasTable(key(1))).isTrue();
        assertThat(tables.hasTable(key(2))).isFalse();
    }

    @Test
    void budgetBelowOneTable_buildsNoneAndStillVerifies() {
        for (long bytes : new long[] {0, TABLE - 1}) {
            KeyTables tables = KeyTables.ofBytes(bytes);
            SigningSecret secret = secret(SignatureAlgorithm.ED25519, 1);
            byte[] signature = secret.sign(MESSAGE);
            for (int i = 0; i < 2 * USES; i++) {
                assertThat(tables.verify(secret.verificationKey(), MESSAGE, signature))
                        .isTrue();
            }
            assertThat(tables.hasTable(secret.verificationKey())).isFalse();
            assertThat(tables.bytes()).isZero();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> KeyTables.ofBytes(-1));
    }

    @Test
    void answers_beforeAndAfterTheTable_areThoseOfTheKey() {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            KeyTables tables = KeyTables.ofBytes(KeyTables.DEFAULT_BYTES);
            SigningSecret secret = secret(algorithm, 9);
            byte[] good = secret.sign(MESSAGE);
            byte[] bad = good.clone();
            bad[40] ^= 1;
            for (int i = 0; i <= TableCost.of(algorithm).uses(); i++) {
                assertThat(tables.verify(secret.verificationKey(), MESSAGE, good))
                        .isTrue();
                assertThat(tables.verify(secret.verificationKey(), MESSAGE, bad))
                        .isFalse();
            }
            assertThat(tables.hasTable(secret.verificationKey())).isTrue();
        }
    }

    @Test
    void batch_ofEveryKindAndSize_answersAsOneByOne() {
        KeyTables tables = KeyTables.ofBytes(KeyTables.DEFAULT_BYTES);
        List<SignatureInput> inputs = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            SignatureAlgorithm algorithm = number % 5 == 0 ? SignatureAlgorithm.ES256 : SignatureAlgorithm.ED25519;
            SigningSecret secret = secret(algorithm, number);
            if (number % 3 != 0) {
                use(tables, secret.verificationKey(), TableCost.of(algorithm).uses() + 1);
            }
            byte[] signature = secret.sign(MESSAGE);
            boolean holds = number % 4 != 0;
            if (!holds) {
                signature[number] ^= 1;
            }
            boolean whole = number % 7 != 0;
            inputs.add(new SignatureInput(
                    secret.verificationKey(), MESSAGE, whole ? signature : Arrays.copyOf(signature, 63)));
            expected.add(holds && whole);
        }
        for (int size = 0; size <= inputs.size(); size++) {
            boolean[] holds = tables.verifyAll(inputs.subList(0, size));
            for (int i = 0; i < size; i++) {
                assertThat(holds[i]).as("size %d index %d", size, i).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void manyThreadsAndASmallBudget_giveRightAnswersWithinTheBudget() throws Exception {
        KeyTables tables = KeyTables.ofBytes(2 * TABLE);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread;
                tasks.add(() -> wrongAnswers(tables, first));
            }
            for (Future<Integer> wrong : pool.invokeAll(tasks)) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(tables.bytes()).isBetween(TABLE, 2 * TABLE);
    }

    private static int wrongAnswers(KeyTables tables, int first) {
        int wrong = 0;
        for (int i = 0; i < 5 * USES; i++) {
            SigningSecret secret = secret(SignatureAlgorithm.ED25519, 1 + (first + i) % 4);
            byte[] signature = secret.sign(MESSAGE);
            boolean good = i % 2 == 0;
            signature[5] ^= (byte) (good ? 0 : 1);
            if (tables.verify(secret.verificationKey(), MESSAGE, signature) != good) {
                wrong++;
            }
            if (tables.bytes() > 2 * TABLE) {
                wrong++;
            }
        }
        return wrong;
    }
}
