package org.packseal.benchmarks.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Every contender takes the good signatures and refuses the same ones of other messages. */
class SignatureBenchmarkTest {
    private static Map<String, Callable<Boolean>> contenders(SignatureBenchmark benchmark) {
        Map<String, Callable<Boolean>> contenders = new LinkedHashMap<>();
        contenders.put("packSeal", benchmark::packSeal);
        contenders.put("packSealWithoutTable", benchmark::packSealWithoutTable);
        contenders.put("bouncyCastle", benchmark::bouncyCastle);
        contenders.put("tink", benchmark::tink);
        contenders.put("nimbus", benchmark::nimbus);
        contenders.put("jdk", benchmark::jdk);
        if (benchmark instanceof Ed25519Benchmark ed25519) {
            contenders.put("packSealBatch", () -> all(ed25519.packSealBatch()));
        }
        return contenders;
    }

    /** What all say; a batch of which some hold fails. */
    private static boolean all(boolean[] answers) {
        for (boolean answer : answers) {
            assertThat(answer).isEqualTo(answers[0]);
        }
        return answers[0];
    }

    private static void assertAll(Map<String, Callable<Boolean>> contenders, boolean expected) throws Exception {
        for (Map.Entry<String, Callable<Boolean>> contender : contenders.entrySet()) {
            for (int i = 0; i < 3; i++) {
                assertThat(contender.getValue().call()).as(contender.getKey()).isEqualTo(expected);
            }
        }
    }

    private static void assertJudgedAlike(SignatureBenchmark benchmark) throws Exception {
        assertAll(contenders(benchmark), true);
        benchmark.tamper();
        assertAll(contenders(benchmark), false);
    }

    @Test
    void ed25519_goodAndTampered_areJudgedAlikeByAll() throws Exception {
        assertJudgedAlike(new Ed25519Benchmark());
    }

    @Test
    void p256_goodAndTampered_areJudgedAlikeByAll() throws Exception {
        assertJudgedAlike(new P256Benchmark());
    }
}
