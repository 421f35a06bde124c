package org.packseal.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeds, and inputs that once broke something, in the ordinary build; and what becomes of a seed by small damage. */
class FuzzReplayTest {
    private static final long SEED = 20261128;
    private static final int DAMAGES = 40;

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void input_committed_holdsAllThatIsPromised(FuzzTarget target) throws IOException {
        List<Path> files = FuzzTarget.files(target);
        assertThat(files).as("seeds of " + target).isNotEmpty();
        for (Path file : files) {
            byte[] data = Files.readAllBytes(file);
            assertThatCode(() -> target.run(data)).as(file.toString()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void input_damaged_holdsAllThatIsPromised(FuzzTarget target) throws IOException {
        Random random = new Random(SEED);
        for (Path file : FuzzTarget.files(target)) {
            byte[] seed = Files.readAllBytes(file);
            for (int i = 0; i < DAMAGES; i++) {
                byte[] data = damaged(seed, random);
                assertThatCode(() -> target.run(data))
                        .as(file + ", seed " + SEED + ", damage " + i)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        if (seed.length == 0) {
            return seed;
        }
        int at = random.nextInt(seed.length);
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(seed, at);
        }
        byte[] data = seed.clone();
        data[at] = (byte) random.nextInt(128);
        return data;
    }
}
