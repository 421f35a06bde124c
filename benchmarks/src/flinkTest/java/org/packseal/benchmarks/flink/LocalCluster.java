package org.packseal.benchmarks.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Two task managers in this process, a folder of events and a folder of lines. */
final class LocalCluster implements AutoCloseable {
    static final String NOW = "2026-11-01T00:00:00Z";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final Configuration settings;
    private final MiniCluster cluster;
    private final Map<String, String> options = new TreeMap<>();

    /**
     * Starts a cluster.
     *
     * @param directory with the folder {@code input}
     * @param backend hashmap or rocksdb
     */
    LocalCluster(Path directory, String backend) throws Exception {
        this.directory = directory;
        this.settings = settings(backend, directory);
        Files.write(directory.resolve("places.json"), GeneratedEvents.PLACES);
        options.put("--input", directory.resolve("input").toUri().toString());
        options.put("--places", directory.resolve("places.json").toString());
        options.put("--now", NOW);
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .build());
        cluster.start();
    }

    private static Configuration settings(String backend, Path directory) {
        Configuration settings = new Configuration();
        settings.setString("pipeline.generic-types", "false");
        settings.setString("state.backend.type", backend);
        settings.setString("state.backend.incremental", "true");
        settings.setString("execution.checkpointing.unaligned.enabled", "true");
        settings.setString(
                "execution.checkpointing.dir",
                directory.resolve("checkpoints").toUri().toString());
        // A savepoint of a few packs is one file, which can be committed.
        settings.setString("execution.checkpointing.data-inline-threshold", "1 mb");
        settings.setString("heartbeat.interval", "1 s");
        settings.setString("heartbeat.timeout", "8 s");
        settings.setString("restart-strategy.type", "fixed-delay");
        settings.setString("restart-strategy.fixed-delay.attempts", "20");
        settings.setString("restart-strategy.fixed-delay.delay", "1 s");
        settings.setString("taskmanager.memory.managed.size", "128 mb");
        settings.setString("rest.bind-port", "0");
        settings.setString("rest.port", "0");
        return settings;
    }

    LocalCluster option(String name, String value) {
        options.put(name, value);
        return this;
    }

    MiniCluster cluster() {
        return cluster;
    }

    JobGraph job(RuntimeExecutionMode mode, Path output, UnaryOperator<DataStream<String>> tap) throws IOException {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setRuntimeMode(mode);
        env.setParallelism(2);
        if (mode == RuntimeExecutionMode.STREAMING) {
            env.enableCheckpointing(500);
        }
        options.put("--output", output.toUri().toString());
        HistoryJob.build(env, options, tap);
        return env.getStreamGraph().getJobGraph();
    }

    JobID submit(JobGraph job) throws Exception {
        cluster.submitJob(job).get();
        return job.getJobID();
    }

    void finish(JobID id) throws Exception {
        cluster.requestJobResult(id).get().toJobExecutionResult(getClass().getClassLoader());
    }

    /** Stops a job as {@code flink stop} does, and says where its savepoint is. */
    Path stop(JobID id) throws Exception {
        String target = directory.resolve("savepoints").toUri().toString();
        String savepoint = cluster.stopWithSavepoint(id, target, false, SavepointFormatType.CANONICAL).get();
        return Path.of(java.net.URI.create(savepoint));
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Expected " + what + " within " + PATIENCE + ".");
    }

    /** The lines of the files that are complete: what begins with a dot belongs to a checkpoint that is not. */
    static List<String> written(Path output) throws IOException {
        if (!Files.exists(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
            Collections.sort(lines);
            return lines;
        }
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
