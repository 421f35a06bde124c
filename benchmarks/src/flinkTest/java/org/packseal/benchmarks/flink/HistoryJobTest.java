package org.packseal.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;

/** The job writes what a plain loop writes, whatever the mode, the state backend, and whoever is killed. */
class HistoryJobTest {
    private static final int PACKS = Integer.getInteger("packseal.flinkPacks", 20_000);
    private static final int IN_CASE = 100;
    private static final int FILES = 4;
    private static final String NOW = "2026-11-01T00:00:00Z";
    private static final long SEED = 20261128;
    private static final byte[] PLACES = ("{\"9521003000015\":{\"name\":\"Linden\",\"lat\":52.5,\"lon\":13.4,\"radiusKm\":1},"
                    + "\"9521004000014\":{\"name\":\"Olmo\",\"lat\":40.4,\"lon\":-3.7,\"radiusKm\":1}}")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private List<String> plain = List.of();

    @BeforeEach
    void writeEventsAndRunThePlainLoop() throws IOException {
        List<String> lines = events();
        Path input = Files.createDirectory(directory.resolve("input"));
        for (int i = 0; i < FILES; i++) {
            int file = i;
            List<String> part = new ArrayList<>();
            for (int line = file; line < lines.size(); line += FILES) {
                part.add(lines.get(line));
            }
            Files.write(input.resolve("events-" + i + ".jsonl"), part);
        }
        Files.write(directory.resolve("places.json"), PLACES);
        plain = plainLoop(lines);
        assertThat(plain).hasSize(PACKS).anyMatch(line -> line.contains("DISPENSED_IN_TWO_PLACES"));
    }

    private static List<String> events() {
        List<String> lines = new ArrayList<>();
        for (int pack = 0; pack < PACKS; pack++) {
            String item = "urn:epc:id:sgtin:9521001.001234.F" + pack;
            lines.add(event(pack, "2026-02-02T07:00:00Z", "commissioning", "ADD", "\"epcList\":[\"" + item
                    + "\"],\"ilmd\":{\"lotNumber\":\"L" + pack % 20 + "\"}", "9521001"));
            lines.add(event(pack, "2026-03-10T09:00:00Z", "dispensing", "DELETE", "\"epcList\":[\"" + item + "\"]", "9521003"));
            if (pack % 1000 == 7) {
                lines.add(event(pack, "2026-03-10T09:30:00Z", "dispensing", "DELETE", "\"epcList\":[\"" + item + "\"]", "9521004"));
            }
        }
        for (int first = 0; first < PACKS; first += IN_CASE) {
            containers(first, lines);
        }
        lines.add("{\"type\":\"ObjectEvent\",\"eventTime\":\"2026-06-01T00:00:00Z\",\"action\":\"OBSERVE\",\"disposition\":\"recalled\","
                + "\"quantityList\":[{\"epcClass\":\"urn:epc:class:lgtin:9521001.001234.L3\"}]}");
        Random random = new Random(SEED);
        for (int i = lines.size() / 50; i > 0; i--) {
            lines.add(lines.get(random.nextInt(lines.size())));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    /** Cases on pallets: a theft of the pallet reaches the packs through two levels. */
    private static void containers(int first, List<String> lines) {
        String unit = sscc(first);
        String pallet = sscc(900_000 + first / 1000);
        StringBuilder children = new StringBuilder();
        for (int pack = first; pack < Math.min(first + IN_CASE, PACKS); pack++) {
            children.append(children.length() == 0 ? "" : ",").append("\"urn:epc:id:sgtin:9521001.001234.F" + pack + "\"");
        }
        lines.add(aggregation("2026-02-02T08:00:00Z", unit, children.toString()));
        lines.add(aggregation("2026-02-02T09:00:00Z", pallet, "\"" + unit + "\""));
        String persistent = first / 1000 == 1 ? ",\"persistentDisposition\":{\"set\":[\"stolen\"]}" : "";
        lines.add(event(first, "2026-02-03T05:00:00Z", "shipping", "OBSERVE", "\"epcList\":[\"" + pallet + "\"]" + persistent, "9521001"));
    }

    private static String sscc(int number) {
        return String.format(Locale.ROOT, "urn:epc:id:sscc:9521002.1%09d", number);
    }

    private static String aggregation(String time, String parent, String children) {
        return "{\"type\":\"AggregationEvent\",\"eventTime\":\"" + time + "\",\"action\":\"ADD\",\"bizStep\":\"packing\",\"parentID\":\""
                + parent + "\",\"childEPCs\":[" + children + "],\"readPoint\":{\"id\":\"urn:epc:id:sgln:9521001.00001.0\"}}";
    }

    private static String event(int pack, String time, String step, String action, String what, String site) {
        return "{\"type\":\"ObjectEvent\",\"eventTime\":\"" + time + "\",\"action\":\"" + action + "\",\"bizStep\":\"" + step + "\","
                + what + ",\"readPoint\":{\"id\":\"urn:epc:id:sgln:" + site + ".00001.0\"}}";
    }

    private static List<String> plainLoop(List<String> lines) throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        EpcisReader.at(Instant.parse(NOW)).read(new ByteArrayInputStream(file), Feed.DEFAULT, store::add);
        Judging judging = new Judging(false, PLACES);
        return store.subjects().stream()
                .map(subject -> judging.line(subject, store))
                .filter(line -> line != null)
                .sorted()
                .toList();
    }

    private List<String> written(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // What begins with a dot belongs to a checkpoint that never completed.
                if (!file.getFileName().toString().startsWith(".")) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
            Collections.sort(lines);
            return lines;
        }
    }

    private Configuration configuration(String backend) {
        Configuration settings = new Configuration();
        settings.setString("pipeline.generic-types", "false");
        settings.setString("state.backend.type", backend);
        settings.setString("state.backend.incremental", "true");
        settings.setString("execution.checkpointing.unaligned.enabled", "true");
        settings.setString("execution.checkpointing.dir", directory.resolve("checkpoints").toUri().toString());
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

    private JobGraph job(Configuration settings, RuntimeExecutionMode mode, Path output, UnaryOperator<DataStream<String>> tap)
            throws IOException {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setRuntimeMode(mode);
        env.setParallelism(2);
        if (mode == RuntimeExecutionMode.STREAMING) {
            env.enableCheckpointing(500);
        }
        Map<String, String> options = Map.of(
                "--input", directory.resolve("input").toUri().toString(),
                "--output", output.toUri().toString(),
                "--places", directory.resolve("places.json").toString(),
                "--now", NOW);
        HistoryJob.build(env, options, tap);
        return env.getStreamGraph().getJobGraph();
    }

    private static MiniCluster cluster(Configuration settings) throws Exception {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .build());
        cluster.start();
        return cluster;
    }

    @ParameterizedTest
    @ValueSource(strings = {"BATCH", "STREAMING"})
    void job_inEitherMode_writesWhatAPlainLoopWrites(String mode) throws Exception {
        Configuration settings = configuration("hashmap");
        Path output = directory.resolve("output-" + mode);
        long begin = System.nanoTime();
        try (MiniCluster cluster = cluster(settings)) {
            JobGraph job = job(settings, RuntimeExecutionMode.valueOf(mode), output, UnaryOperator.identity());
            cluster.submitJob(job).get();
            cluster.requestJobResult(job.getJobID()).get().toJobExecutionResult(getClass().getClassLoader());
        }
        System.out.printf("PRINT %s: %.1f s%n", mode, (System.nanoTime() - begin) / 1e9);
        assertThat(written(output)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void job_whoseTaskManagerIsKilled_restoresACheckpointAndWritesTheSame(String backend) throws Exception {
        Configuration settings = configuration(backend);
        Path output = directory.resolve("output");
        try (MiniCluster cluster = cluster(settings)) {
            JobGraph job = job(settings, RuntimeExecutionMode.STREAMING, output, HistoryJobTest::slowed);
            JobID id = job.getJobID();
            cluster.submitJob(job).get();
            await(cluster, id, 3);
            cluster.terminateTaskManager(0).get();
            cluster.startTaskManager();
            cluster.requestJobResult(id).get().toJobExecutionResult(getClass().getClassLoader());
            CheckpointStatsSnapshot checkpoints =
                    cluster.getArchivedExecutionGraph(id).get().getCheckpointStatsSnapshot();
            System.out.println("PRINT " + backend + ": " + checkpoints.getCounts().getNumberOfCompletedCheckpoints()
                    + " checkpoints, " + checkpoints.getCounts().getNumberOfRestoredCheckpoints() + " restored");
            assertThat(checkpoints.getCounts().getNumberOfRestoredCheckpoints()).isPositive();
        }
        assertThat(written(output)).isEqualTo(plain);
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

    private static void await(MiniCluster cluster, JobID id, long completed) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < deadline) {
            CheckpointStatsSnapshot checkpoints = cluster.getExecutionGraph(id).get().getCheckpointStatsSnapshot();
            if (checkpoints != null && checkpoints.getCounts().getNumberOfCompletedCheckpoints() >= completed) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Expected " + completed + " completed checkpoints within three minutes.");
    }
}
