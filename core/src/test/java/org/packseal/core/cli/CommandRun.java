package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.Output;

/**
 * A command run inside the test, with what it wrote.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int status, String out, String err) {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    public static CommandRun of(String input, String... args) {
        return of(input.getBytes(StandardCharsets.UTF_8), args);
    }

    /** A command without input, as it is typed; each {@code {}} stands for the next argument. */
    public static CommandRun typed(String words, Object... arguments) {
        Iterator<Object> next = List.of(arguments).iterator();
        String[] args = Arrays.stream(words.split(" "))
                .map(word -> word.equals("{}") ? next.next().toString() : word)
                .toArray(String[]::new);
        assertThat(next.hasNext()).as("more arguments than {} in " + words).isFalse();
        return of("", args);
    }

    public static CommandRun of(byte[] input, String... args) {
        return of(new ByteArrayInputStream(input), args);
    }

    public static CommandRun of(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status = Main.run(new Console(input, new Output(out), errors, CLOCK, false), args);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
