package org.packseal.benchmarks.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Files of events, one a line, to one line a pack:
 *
 * <pre>
 * lines → events by subject → containers (three levels) → packs → findings → files
 * </pre>
 *
 * <p>Arguments: {@code --input DIR --output DIR --mode batch|streaming [--unbounded true] [--coverage FULL] [--places FILE]
 * [--feed NAME] [--date DAY] [--max-children N] [--linger PERIOD] --now TIME}. With {@code --date} each line holds the assessment of the pack
 * by the rules of that day. The times of evaluation are arguments, never the clock, so that a run can be repeated; with
 * unbounded input alone, which watches the folder for new files, {@code --now} may be left out.
 */
public final class HistoryJob {
    /** Pallet, case and bundle: a pack gets the histories of containers nested as deep. */
    private static final int LEVELS = 3;

    /** How often the folder of unbounded input is looked into. */
    private static final Duration WATCH = Duration.ofSeconds(1);

    /** A container whose time is over is kept for a day after news of it: an archive may be read in file by file. */
    private static final String LINGER = "P1D";

    private HistoryJob() {}

    /**
     * Builds and runs the job.
     *
     * @param args see the class
     * @throws Exception if the job fails
     */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        boolean batch = "batch".equals(options.get("--mode"));
        env.setRuntimeMode(batch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
        build(env, options, UnaryOperator.identity());
        env.execute("packseal-history");
    }

    /** Builds the job; what comes from the source passes through the given operator. */
    static void build(
            StreamExecutionEnvironment env, Map<String, String> options, UnaryOperator<DataStream<String>> tap)
            throws IOException {
        String places = options.get("--places");
        Judging judging = new Judging(
                "FULL".equals(options.get("--coverage")),
                places == null ? new byte[] {'{', '}'} : Files.readAllBytes(Path.of(places)),
                options.get("--date"));
        boolean unbounded = "true".equals(options.get("--unbounded"));
        DataStream<String> lines = tap.apply(
                env.fromSource(source(options.get("--input"), unbounded), WatermarkStrategy.noWatermarks(), "files")
                        .uid("files"));
        String now = options.get("--now");
        if (now == null && !unbounded) {
            throw new IllegalArgumentException("Expected --now TIME, found none: a bounded run has to be repeatable.");
        }
        Instant moment = now == null ? null : Instant.parse(now);
        DataStream<Tuple4<String, String, byte[], Long>> news = lines.flatMap(
                        new EventsOfLine(options.getOrDefault("--feed", "default"), moment))
                .returns(News.TYPE)
                .uid("events");
        int maxChildren = Integer.parseInt(
                options.getOrDefault("--max-children", String.valueOf(Containers.MAX_CHILDREN)));
        Duration linger = Duration.parse(options.getOrDefault("--linger", LINGER));
        news.union(forwarded(news, () -> new Containers(maxChildren, !unbounded, linger)))
                .filter(HistoryJob::concernsPack)
                .keyBy(each -> each.f0, Types.STRING)
                .process(new Packs(judging, !unbounded))
                .returns(Types.STRING)
                .uid("packs")
                .sinkTo(FileSink.forRowFormat(
                                new org.apache.flink.core.fs.Path(options.get("--output")),
                                new SimpleStringEncoder<String>("UTF-8"))
                        .withRollingPolicy(OnCheckpointRollingPolicy.build())
                        .build())
                .uid("lines");
    }

    private static FileSource<String> source(String input, boolean unbounded) {
        FileSource.FileSourceBuilder<String> source = FileSource.forRecordStreamFormat(
                new TextLineInputFormat(), new org.apache.flink.core.fs.Path(input));
        return unbounded ? source.monitorContinuously(WATCH).build() : source.build();
    }

    /** What containers forward: each level gets the news, and what the level before forwards. */
    private static DataStream<Tuple4<String, String, byte[], Long>> forwarded(
            DataStream<Tuple4<String, String, byte[], Long>> news, Supplier<Containers> containers) {
        DataStream<Tuple4<String, String, byte[], Long>> in = news.filter(HistoryJob::concernsContainer);
        DataStream<Tuple4<String, String, byte[], Long>> level = in;
        DataStream<Tuple4<String, String, byte[], Long>> out = level;
        for (int i = 0; i < LEVELS; i++) {
            out = level.keyBy(each -> each.f0, Types.STRING)
                    .process(containers.get())
                    .returns(News.TYPE)
                    .uid("containers-" + i);
            level = in.union(out.filter(HistoryJob::concernsContainer));
        }
        return out;
    }

    /** Packs of indicator 0 contain nothing, and are most of what flows. */
    private static boolean concernsContainer(Tuple4<String, String, byte[], Long> news) {
        return !news.f0.startsWith("(01)0") || !news.f0.startsWith("(21)", 18);
    }

    /** Cases have serial numbers, too: whether an item is a pack is known only when everything is read. */
    private static boolean concernsPack(Tuple4<String, String, byte[], Long> news) {
        return news.f0.startsWith("(01)") && news.f0.startsWith("(21)", 18);
    }
}
