package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

    /** Written by format 1 on 2026-11-28, before containers knew when to forget: every later version goes on from it. */
    @Test
    void job_givenTheSavepointOfFormatOne_goesOnWithWhatItKnew() throws Exception {
        Path savepoint = Files.createDirectories(directory.resolve("savepoint-1"));
        Files.copy(
                Path.of("src/flinkTest/resources/org/packseal/benchmarks/flink/savepoint-1.bin"),
                savepoint.resolve("_metadata"));
        copyIsFoundAfter(savepoint);
    }

    @Test
    void job_restoredFromItsSavepoint_endsWithTheLinesOfThePlainLoop() throws Exception {
        List<String> events = GeneratedEvents.of(300);
        List<String> first = events.subList(0, events.size() / 2);
        List<String> early = PlainLoop.lines(first, null);
        List<String> late = PlainLoop.lines(events, null);
        Path before = directory.resolve("before");
        Path after = directory.resolve("after");
        Path savepoint;
        arrive("first.jsonl", first.toArray(String[]::new));
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap")) {
            JobID id = start(cluster, before, null);
            LocalCluster.await("the lines of the first half", () -> LocalCluster.written(before).containsAll(early));
            savepoint = cluster.stop(id);
        }
        Files.delete(directory.resolve("input").resolve("first.jsonl"));
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap")) {
            JobID id = start(cluster, after, savepoint);
            arrive("second.jsonl", events.subList(events.size() / 2, events.size()).toArray(String[]::new));
            LocalCluster.await("the lines of all events", () -> {
                List<String> lines = new ArrayList<>(LocalCluster.written(before));
                lines.addAll(LocalCluster.written(after));
                return lines.containsAll(late);
            });
            cluster.cluster().cancelJob(id).get();
        }
        assertThat(early).as("what the first half came to").isNotEqualTo(late);
    }

    /** A pack whose record comes late hears that its lot was recalled before, unless the lot is forgotten. */
    @Test
    void containerOrLot_whoseTimeIsOver_isForgotten() throws Exception {
        Path output = directory.resolve("output");
        arrive(
                "first.jsonl",
                GeneratedEvents.commission("YOUNG-1", "2026-02-02T07:00:00Z", "2099-06-30", "NEW"),
                GeneratedEvents.recall("NEW", "2026-02-03T07:00:00Z"),
                GeneratedEvents.commission("OLD-1", "2015-02-02T07:00:00Z", "2018-06-30", "LONG-AGO"),
                GeneratedEvents.recall("LONG-AGO", "2015-02-03T07:00:00Z"));
        try (LocalCluster cluster = new LocalCluster(directory, "hashmap").option("--linger", "PT1S")) {
            JobID id = start(cluster, output, null);
            LocalCluster.await("both packs", () -> LocalCluster.written(output).size() == 2);
            assertThat(LocalCluster.written(output)).allMatch(line -> line.contains("RECALLED"));
            arrive(
                    "second.jsonl",
                    GeneratedEvents.commission("YOUNG-2", "2026-02-02T07:00:00Z", "2099-06-30", "NEW"),
                    GeneratedEvents.commission("OLD-2", "2015-02-02T07:00:00Z", "2018-06-30", "LONG-AGO"));
            LocalCluster.await("the late packs", () -> LocalCluster.written(output).size() == 4);
            cluster.cluster().cancelJob(id).get();
        }
        assertThat(of("YOUNG-2", output)).singleElement().asString().contains("RECALLED");
        assertThat(of("OLD-2", output)).singleElement().asString().doesNotContain("RECALLED");
    }
}
