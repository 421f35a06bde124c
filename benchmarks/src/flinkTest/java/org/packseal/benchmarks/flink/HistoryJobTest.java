package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job writes what a plain loop writes, whatever the mode, the state backend, and whoever is killed. */
class HistoryJobTest {
    private static final int PACKS = Integer.getInteger("packseal.flinkPacks", 20_000);
    private static final int FILES = 4;
    private static final String DAY = "2026-11-01";

    @TempDir
    private Path directory;

    private List<String> plain = List.of();

    @BeforeEach
    void writeEventsAndRunThePlainLoop() throws IOException {
        List<String> lines = GeneratedEvents.of(PACKS);
        Path input = Files.createDirectory(directory.resolve("input"));
        PlainLoop.write(lines, input, FILES);
        long begin = System.nanoTime();
        plain = PlainLoop.lines(lines, DAY);
        System.out.printf("PRINT plain: %d lines, %.1f s%n", lines.size(), (System.nanoTime() - begin) / 1e9);
        assertThat(plain).hasSize(PACKS).anyMatch(line -> line.contains("DISPENSED_IN_TWO_PLACES"));
    }

    private LocalCluster cluster(String backend) throws Exception {
        return new LocalCluster(directory, backend).option("--date", DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BATCH", "STREAMING"})
    void job_inEitherMode_writesWhatAPlainLoopWrites(String mode) throws Exception {
        Path output = directory.resolve("output");
        try (LocalCluster cluster = cluster("hashmap")) {
            long begin = System.nanoTime();
            cluster.finish(cluster.submit(
                    cluster.job(RuntimeExecutionMode.valueOf(mode), output, UnaryOperator.identity())));
            System.out.printf("PRINT %s: %.1f s%n", mode, (System.nanoTime() - begin) / 1e9);
        }
        assertThat(LocalCluster.written(output)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void job_whoseTaskManagerIsKilled_restoresACheckpointAndWritesTheSame(String backend) throws Exception {
        Path output = directory.resolve("output");
        try (LocalCluster cluster = cluster(backend)) {
            JobID id = cluster.submit(cluster.job(RuntimeExecutionMode.STREAMING, output, HistoryJobTest::slowed));
            LocalCluster.await("three completed checkpoints", () -> completed(cluster, id) >= 3);
            cluster.cluster().terminateTaskManager(0).get();
            cluster.cluster().startTaskManager();
            cluster.finish(id);
            CheckpointStatsSnapshot checkpoints =
                    cluster.cluster().getArchivedExecutionGraph(id).get().getCheckpointStatsSnapshot();
            System.out.println("PRINT " + backend + ": "
                    + checkpoints.getCounts().getNumberOfCompletedCheckpoints() + " checkpoints, "
                    + checkpoints.getCounts().getNumberOfRestoredCheckpoints() + " restored");
            assertThat(checkpoints.getCounts().getNumberOfRestoredCheckpoints()).isPositive();
        }
        assertThat(LocalCluster.written(output)).isEqualTo(plain);
    }

    private static long completed(LocalCluster cluster, JobID id) throws Exception {
        CheckpointStatsSnapshot checkpoints =
                cluster.cluster().getExecutionGraph(id).get().getCheckpointStatsSnapshot();
        return checkpoints == null ? 0 : checkpoints.getCounts().getNumberOfCompletedCheckpoints();
    }

    /** Batch takes no checkpoints: what a task manager held when it went is read and computed again. */
    @Test
    void batchJob_whoseTaskManagerIsKilled_runsItsPartAgainAndWritesTheSame() throws Exception {
        Path output = directory.resolve("output");
        try (LocalCluster cluster = cluster("hashmap")) {
            JobID id = cluster.submit(cluster.job(RuntimeExecutionMode.BATCH, output, HistoryJobTest::slowed));
            LocalCluster.await("a running task", () -> running(cluster, id));
            Thread.sleep(500);
            cluster.cluster().terminateTaskManager(0).get();
            cluster.cluster().startTaskManager();
            cluster.finish(id);
            AccessExecutionGraph graph = cluster.cluster().getArchivedExecutionGraph(id).get();
            assertThat(attempts(graph)).as("a task was run again").isTrue();
        }
        assertThat(LocalCluster.written(output)).isEqualTo(plain);
    }

    private static boolean running(LocalCluster cluster, JobID id) throws Exception {
        for (var task : cluster.cluster().getExecutionGraph(id).get().getAllExecutionVertices()) {
            if (task.getExecutionState() == ExecutionState.RUNNING) {
                return true;
            }
        }
        return false;
    }

    private static boolean attempts(AccessExecutionGraph graph) {
        for (var task : graph.getAllExecutionVertices()) {
            if (task.getCurrentExecutionAttempt().getAttemptNumber() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Slow enough for checkpoints to complete while there is still something to read. */
    private static DataStream<String> slowed(DataStream<String> lines) {
        return lines.map(line -> {
                    if (line.hashCode() % 40 == 0) {
                        Thread.sleep(PACKS < 10_000 ? 100 : 15);
                    }
                    return line;
                })
                .returns(Types.STRING)
                .uid("slowed");
    }

    @Test
    void container_withMoreChildrenThanItTells_marksTheOthersCut() throws Exception {
        int told = GeneratedEvents.IN_CASE - 40;
        Path output = directory.resolve("output");
        try (LocalCluster cluster = cluster("hashmap").option("--max-children", String.valueOf(told))) {
            cluster.finish(cluster.submit(
                    cluster.job(RuntimeExecutionMode.STREAMING, output, UnaryOperator.identity())));
        }
        List<String> lines = LocalCluster.written(output);
        // A lot has more children than that, but passes on recalls alone, so that the packs of a case are what counts.
        long cut = lines.stream().filter(line -> line.contains("\"cut\":true")).count();
        assertThat(lines).hasSize(PACKS);
        assertThat(cut).isGreaterThanOrEqualTo((long) PACKS / GeneratedEvents.IN_CASE * 40);
    }
}
