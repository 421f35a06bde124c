package org.packseal.core.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.Output;
import org.packseal.core.cli.console.SetClock;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void workOfTwoSeconds_saysNothing() {
        Progress progress = progress(true);
        now = now.plusSeconds(2);
        progress.records(5_000);
        progress.end();

        assertThat(shown()).isEmpty();
    }

    @Test
    void longerWork_countsAllRecordsEveryTwoSeconds_andEndsItsLine() {
        Progress progress = progress(true);
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofMillis(1_001));
            progress.records(1_000);
        }
        progress.end();

        assertThat(shown()).isEqualTo("\r2,000 records\r4,000 records\r5,000 records\n");
    }

    @Test
    void longerWork_thatNobodyWatches_saysNothing() {
        Progress progress = progress(false);
        now = now.plusSeconds(60);
        progress.records(1);
        progress.end();

        assertThat(shown()).isEmpty();
    }

    private Progress progress(boolean watched) {
        Output nowhere = new Output(OutputStream.nullOutputStream());
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Progress(
                new Console(InputStream.nullInputStream(), nowhere, errors, new SetClock(() -> now), watched));
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
