package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job that never ends: it says something of a pack when news of it stop, takes its state along when it is stopped and
 * started again, and forgets packs whose time is over.
 */
class UnboundedHistoryJobTest {
    private static final String YOUNG = "(01)09521001012348(21)YOUNG";
    private static final String OLD = "(01)09521001012348(21)OLD";

    @TempDir
    private Path directory;

    @BeforeEach
    void inputFolder() throws IOException {
        Files.createDirectory(directory.resolve("input"));
    }

    /** Files appear at once, as a listing of a folder would otherwise see half of one. */
    private void arrive(String name, String... lines) throws IOException {
        Path written = Files.write(directory.resolve(name), List.of(lines));
        Files.move(written, directory.resolve("input").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void firstLife() throws IOException {
        arrive(
                "first.jsonl",
                GeneratedEvents.commission("YOUNG", "2026-02-02T07:00:00Z", "2099-06-30"),
                GeneratedEvents.supply("YOUNG", "2026-03-10T09:00:00Z", "9521003"),
                GeneratedEvents.commission("OLD", "2015-02-02T07:00:00Z", "2018-06-30"),
                GeneratedEvents.supply("OLD", "2017-03-10T09:00:00Z", "9521003"));
    }

    private void copiesAppear() throws IOException {
        arrive(
                "second.jsonl",
                GeneratedEvents.supply("YOUNG", "2026-03-10T09:30:00Z", "9521004"),
                GeneratedEvents.supply("OLD", "2017-03-10T09:30:00Z", "9521004"));
    }

    private static JobID start(LocalCluster cluster, Path output, Path savepoint) throws Exception {
        JobGraph job = cluster.option("--unbounded", "true")
                .job(RuntimeExecutionMode.STREAMING, output, UnaryOperator.identity());
        if (savepoint != null) {
            job.setSavepointRestoreSettings(
                    SavepointRestoreSettings.forPath(savepoint.toUri().toString()));
        }
        return cluster.submit(job);
    }

    private static List<String> of(String pack, Path output) throws IOException {
        return LocalCluster.written(output).stream()
                .filter(line -> line.contains(pack))
                .toList();
    }

    private void copyIsFoundAfter(Path savepoint) throws Exception {
        Path output = directory.resolve("after");
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap")) {
            JobID id = start(cluster, output, savepoint);
            copiesAppear();
            LocalCluster.await("both packs", () -> !of(YOUNG, output).isEmpty()
                    && !of(OLD, output).isEmpty());
            cluster.cluster().cancelJob(id).get();
        }
        assertThat(of(YOUNG, output)).singleElement().asString().contains("DISPENSED_IN_TWO_PLACES");
        // Of the pack whose time is over the first supply is forgotten, so that the second is alone.
        assertThat(of(OLD, output)).singleElement().asString().contains("\"findings\":[]");
    }

    @Test
    void job_stoppedWithASavepoint_goesOnWithWhatItKnew() throws Exception {
        Path output = directory.resolve("before");
        Path savepoint;
        firstLife();
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap")) {
            JobID id = start(cluster, output, null);
            LocalCluster.await("both packs", () -> LocalCluster.written(output).size() == 2);
            savepoint = cluster.stop(id);
        }
        Files.delete(directory.resolve("input").resolve("first.jsonl"));
        copyIsFoundAfter(savepoint);
    }
}
