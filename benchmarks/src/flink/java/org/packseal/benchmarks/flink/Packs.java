package org.packseal.benchmarks.flink;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.packseal.core.history.PackHistory;

/**
 * Keeps the history of a pack and those of its containers and lot, and says what they come to: at the end of bounded input
 * once, of unbounded input after five seconds without news if the line has changed. Packs of unbounded input are forgotten
 * when their {@link Retention} is over.
 */
final class Packs extends KeyedProcessFunction<String, Tuple4<String, String, byte[], Long>, String> {
    /** News of a pack come in bursts, one for each of its containers' events; a line for each would be noise. */
    static final long QUIET_MILLIS = 5_000;

    private static final long serialVersionUID = 1L;

    private final Judging judging;
    private final boolean bounded;
    private transient MapState<String, byte[]> histories;
    private transient ValueState<Long> due;
    private transient ValueState<String> said;

    Packs(Judging judging, boolean bounded) {
        this.judging = judging;
        this.bounded = bounded;
    }

    @Override
    public void open(OpenContext context) {
        histories = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "histories", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        said = getRuntimeContext().getState(new ValueStateDescriptor<>("said", Types.STRING));
    }

    @Override
    public void processElement(Tuple4<String, String, byte[], Long> news, Context context, Collector<String> out)
            throws Exception {
        if (News.isChild(news) || !Containers.Histories.merge(histories, news.f1, news.f2)) {
            return;
        }
        if (bounded) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            return;
        }
        Long before = due.value();
        if (before != null) {
            context.timerService().deleteProcessingTimeTimer(before);
        }
        long at = context.timerService().currentProcessingTime() + QUIET_MILLIS;
        context.timerService().registerProcessingTimeTimer(at);
        due.update(at);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
        Long quiet = due.value();
        if (bounded || (quiet != null && quiet == time)) {
            due.clear();
            say(context.getCurrentKey(), out);
        }
        if (!bounded) {
            forget(context);
        }
    }

    private void say(String pack, Collector<String> out) throws Exception {
        Map<String, byte[]> all = new HashMap<>();
        for (Map.Entry<String, byte[]> history : histories.entries()) {
            all.put(history.getKey(), history.getValue());
        }
        String line = judging.line(pack, all);
        if (line != null && !line.equals(said.value())) {
            out.collect(line);
            said.update(bounded ? null : line);
        }
    }

    /** Clears a pack whose time is over, and comes back at that time for any other. */
    private void forget(OnTimerContext context) throws Exception {
        byte[] own = histories.get(context.getCurrentKey());
        long until = own == null ? Long.MIN_VALUE : Retention.until(PackHistory.fromBytes(own));
        if (until > context.timerService().currentProcessingTime()) {
            context.timerService().registerProcessingTimeTimer(until);
        } else if (due.value() == null) {
            histories.clear();
            said.clear();
        }
    }
}
