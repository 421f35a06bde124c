package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.RegisterFile;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.FileTrustStateStore;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ScanParser;

/** Checks from several threads while the list is exchanged: each answer is wholly that of the list it was made with. */
class ListSwapTest {
    private static final String GTIN = "09506000134352";
    private static final int THREADS = 4;
    private static final int SWAPS = 2_000;
    private static final String SCAN = Issuers.seal(
            ScanParser.builder().build().parse("]d201" + GTIN + "1728063010B1234\u001D21SN4711"), TokenForm.COMPACT);

    @TempDir
    private Path folder;

    /** An instance with the answer that its list gives. */
    private record Listed(PackSeal packSeal, TokenResult expected) {}

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void assess_listExchangedMeanwhile_answersByOneListWhole() throws Exception {
        Listed trusted = listed(GTIN);
        Listed other = listed("04150047759334");
        assertThat(trusted.expected()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(other.expected()).isNotEqualTo(TokenResult.SIGNATURE_VALID);
        AtomicReference<Listed> current = new AtomicReference<>(trusted);
        AtomicBoolean running = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> checks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                checks.add(threads.submit(() -> checkWhile(running, current)));
            }
            for (int swap = 0; swap < SWAPS; swap++) {
                current.set(swap % 2 == 0 ? other : trusted);
                Thread.onSpinWait();
                if (swap % 100 == 0) {
                    Thread.sleep(1);
                }
            }
            running.set(false);
            for (Future<Integer> count : checks) {
                assertThat(count.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int checkWhile(AtomicBoolean running, AtomicReference<Listed> current) {
        int count = 0;
        do {
            Listed now = Objects.requireNonNull(current.get());
            assertThat(result(now.packSeal())).isEqualTo(now.expected());
            count++;
        } while (running.get());
        return count;
    }

    /** Each setting shows in the answer, so a copy that lost one answers otherwise. */
    @Test
    void with_anotherList_answersLikeOneBuiltAnewWithIt() {
        byte[] register = """
                {"schemaVersion":1,"name":"Register","date":"2026-11-01","products":[{"gtin":"%s","authorisation":"AUTHORISED"}]}
                """.formatted(GTIN).getBytes(StandardCharsets.UTF_8);
        Supplier<PackSeal.Builder> settings = () -> PackSeal.builder()
                .now(Issuers.NOW)
                .register(RegisterFile.read(register))
                .definition(Definition.bundled("EU-1-33").orElseThrow())
                .evidencePolicy(EvidencePolicy.standard().vouchingFor(Producer.LAB));
        Evidence seen = Evidence.builder()
                .add(Fact.of("comp.apiIdentity", "CORRECT").by(Producer.LAB))
                .build();
        PackSeal before =
                settings.get().trustList(Issuers.trusting("04150047759334")).build();
        PackSeal anew = settings.get().trustList(Issuers.trusting(GTIN)).build();

        assertThat(before.with(Issuers.trusting(GTIN)).assess(SCAN, seen).toJson())
                .isEqualTo(anew.assess(SCAN, seen).toJson())
                .isNotEqualTo(before.assess(SCAN, seen).toJson());
        assertThat(result(PackSeal.builder().now(Issuers.NOW).build().with(Issuers.trusting(GTIN))))
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void with_anotherList_keepsTheSettingsOfTheVerifier() {
        TokenVerifier elsewhere = TokenVerifier.with(Issuers.trusting(GTIN))
                .clock(Clock.fixed(Issuers.NOW, ZoneOffset.UTC))
                .compactIn("97");
        PackSeal packSeal =
                PackSeal.builder().verifier(elsewhere).now(Issuers.NOW).build();

        assertThat(packSeal.with(Issuers.trusting(GTIN))
                        .assess(SCAN)
                        .token()
                        .orElseThrow()
                        .result())
                .isEqualTo(TokenResult.ABSENT);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void verify_sameListByManyThreadsOnOneFolder_isAcceptedByAll() throws Exception {
        byte[] list = Issuers.signedList(GTIN);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> accepted = new ArrayList<>();
            for (int i = 0; i < 5 * THREADS; i++) {
                accepted.add(threads.submit(() -> TrustListVerifier.of(
                                "urn:example:medicines", Issuers.roots(), new FileTrustStateStore(folder))
                        .verify(list)
                        .trustList()
                        .isPresent()));
            }
            for (Future<Boolean> each : accepted) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Listed listed(String gtin) {
        PackSeal packSeal = PackSeal.builder()
                .trustList(Issuers.trusting(gtin))
                .now(Issuers.NOW)
                .build();
        return new Listed(packSeal, result(packSeal));
    }

    private static TokenResult result(PackSeal packSeal) {
        return packSeal.assess(SCAN).token().orElseThrow().result();
    }
}
