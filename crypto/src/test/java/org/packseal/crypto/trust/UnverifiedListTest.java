package org.packseal.crypto.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.ROOT_A;
import static org.packseal.crypto.trust.Lists.ROOT_B;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.problem.TrustListCode;

/** What a list may cost before anybody is known to have signed it. */
@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class UnverifiedListTest {
    private static final int SIXTY_MB = 60_000_000;

    static Stream<String> nonsense() {
        return Stream.of("{},", "[],", "1,", "\"x\",", "{\"a\":{\"b\":[1]}},", '"' + "y".repeat(99_000) + "\",");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void verify_tooMuchOutsideTheKeys_isRefusedUnderTrueSignaturesToo(String item) {
        String payload = "{\"rootChanges\":[" + item.repeat(Math.min(100_001, 18_000_000 / item.length())) + "1]}";

        TrustListResult result = Lists.verify(Lists.signed(payload.getBytes(UTF_8), ListPayload.TYP, ROOT_A, ROOT_B));

        assertThat(result.problems().get(0).code()).isEqualTo(TrustListCode.TOO_LARGE);
    }

    /** 60 MB of unsigned nonsense, with a heap eight times as large, in a Java machine of its own. */
    @Test
    void verify_sixtyMegabytesUnsigned_areRefusedInMemoryOfTheirOwnOrder() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx480m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Nonsense.class.getName())
                .redirectErrorStream(true)
                .start();
        String output;
        try (InputStream printed = run.getInputStream()) {
            output = new String(printed.readAllBytes(), UTF_8);
        }

        assertThat(output.lines()).containsExactly("TOO_LARGE", "TOO_LARGE", "TOO_LARGE");
        assertThat(run.waitFor()).isZero();
    }

    /** The run with a small heap. */
    static final class Nonsense {
        private Nonsense() {}

        public static void main(String[] arguments) {
            for (String item : List.of("{},", "1,", "{\"a\":\"" + "y".repeat(50_000) + "\"},")) {
                String payload = "{\"rootChanges\":[" + item.repeat(SIXTY_MB * 3 / 4 / item.length()) + "1]}";
                byte[] list = Lists.signed(payload.getBytes(US_ASCII), ListPayload.TYP, Lists.ISSUER);
                System.out.println(Lists.verify(list).problems().get(0).code());
            }
        }
    }
}
