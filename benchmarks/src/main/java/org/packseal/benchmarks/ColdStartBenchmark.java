package org.packseal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the call of the command line to the end of the process that answered one scan; ten starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 10)
@Fork(1)
public class ColdStartBenchmark {
    /** Ways to start the command line. */
    public enum Start {
        /** The jar as it is. */
        JAR,
        /** The launcher of the distribution. */
        LAUNCHER,
        /** The launcher with a class-data archive. */
        ARCHIVE
    }

    /** How the command line is started. */
    @Param({"JAR", "LAUNCHER", "ARCHIVE"})
    public Start start = Start.JAR;

    private Path scan = Path.of("");
    private Command command = Command.jar();

    /** Lays the distribution out. */
    @Setup
    public void prepare() throws IOException {
        Path folder = Temporary.folder();
        scan = new CommandFiles(folder).scans(1);
        command = start == Start.JAR ? Command.jar() : Command.launcher(folder, start == Start.ARCHIVE);
    }

    /** {@code parse} of one scan. */
    @Benchmark
    public int parse() throws IOException {
        return command.run(scan, "parse");
    }

    /** {@code assess} of one scan. */
    @Benchmark
    public int assess() throws IOException {
        return command.run(scan, "assess");
    }
}
