package org.packseal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Long files through the command line, the start of the process included: the time of a line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class RecordRateBenchmark {
    private static final int PARSED = 1_000_000;
    private static final int ASSESSED = 200_000;

    /** Threads that answer. */
    @Param({"1", "2"})
    public int threads = 1;

    private Path scans = Path.of("");
    private Path sealed = Path.of("");
    private CommandFiles files = new CommandFiles(Path.of(""));

    /** Writes the files outside the measurement. */
    @Setup
    public void write() throws IOException {
        Path folder = Temporary.folder();
        files = new CommandFiles(folder);
        scans = files.scans(PARSED);
        sealed = files.sealedScans(ASSESSED);
    }

    /** {@code parse} of a million scans. */
    @Benchmark
    @OperationsPerInvocation(PARSED)
    public int parse() throws IOException {
        return Command.jar().run(null, "parse", "--threads", String.valueOf(threads), scans.toString());
    }

    /** {@code assess} of 200,000 scans with tokens. */
    @Benchmark
    @OperationsPerInvocation(ASSESSED)
    public int assess() throws IOException {
        return Command.jar()
                .run(
                        null,
                        "assess",
                        "--now",
                        ExampleList.CLOCK.instant().toString(),
                        "--trust",
                        files.list().toString(),
                        "--roots",
                        files.roots().toString(),
                        // Not the user's own state, in which another list of this name may be remembered.
                        "--state",
                        sealed.resolveSibling("state").toString(),
                        "--threads",
                        String.valueOf(threads),
                        sealed.toString());
    }
}
