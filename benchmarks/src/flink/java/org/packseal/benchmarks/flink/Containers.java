package org.packseal.benchmarks.flink;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.packseal.core.history.PackHistory;

/**
 * One level of containers. A container keeps its own history, those of its containers as the level before forwards them,
 * and every child that it ever had. Whatever changes goes to all children, a new child gets everything. Nothing is filtered
 * here: the child holds the times at which it went in and out, so that late events, withdrawals and repetitions need no
 * retraction. Containers of unbounded input are forgotten when nothing that was told of them or of a child matters any longer.
 */
final class Containers
        extends KeyedProcessFunction<String, Tuple4<String, String, byte[], Long>, Tuple4<String, String, byte[], Long>> {
    /** Children of one container; a pallet holds some 10,000 packs. The history of one beyond is marked cut. */
    static final int MAX_CHILDREN = 20_000;

    private static final long serialVersionUID = 1L;

    private final int maxChildren;
    private final boolean bounded;
    private final long lingerMillis;
    private transient MapState<String, byte[]> histories;
    private transient MapState<String, Boolean> children;
    private transient ValueState<Integer> count;
    private transient ValueState<Long> keep;

    /**
     * One level.
     *
     * @param maxChildren children that are told of the container's events
     * @param bounded whether input ends, so that nothing need be forgotten
     * @param linger how long a container is kept after the last news of it at least, so that an old archive can be read in
     */
    Containers(int maxChildren, boolean bounded, Duration linger) {
        this.maxChildren = maxChildren;
        this.bounded = bounded;
        this.lingerMillis = linger.toMillis();
    }

    @Override
    public void open(OpenContext context) {
        histories = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "histories", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        children = getRuntimeContext().getMapState(new MapStateDescriptor<>("children", Types.STRING, Types.BOOLEAN));
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
        keep = getRuntimeContext().getState(new ValueStateDescriptor<>("keep", Types.LONG));
    }

    @Override
    public void processElement(
            Tuple4<String, String, byte[], Long> news, Context context, Collector<Tuple4<String, String, byte[], Long>> out)
            throws Exception {
        long until = bounded ? Long.MAX_VALUE : keep(news.f3, context.timerService());
        if (News.isChild(news)) {
            adopt(context.getCurrentKey(), news.f1, until, out);
        } else if (Histories.merge(histories, news.f1, news.f2)) {
            byte[] merged = histories.get(news.f1);
            for (String child : children.keys()) {
                out.collect(News.history(child, news.f1, merged, until));
            }
        }
    }

    /** Puts off the end of the container where these news matter longer, and says when it is. */
    private long keep(long until, TimerService timers) throws Exception {
        Long known = keep.value();
        long end = Math.max(until, timers.currentProcessingTime() + lingerMillis);
        if (known == null) {
            timers.registerProcessingTimeTimer(end);
        }
        if (known != null && known >= end) {
            return known;
        }
        keep.update(end);
        return end;
    }

    @Override
    public void onTimer(
            long time, OnTimerContext context, Collector<Tuple4<String, String, byte[], Long>> out) throws Exception {
        Long end = keep.value();
        if (end != null && end > context.timerService().currentProcessingTime()) {
            context.timerService().registerProcessingTimeTimer(end);
            return;
        }
        histories.clear();
        children.clear();
        count.clear();
        keep.clear();
    }

    private void adopt(
            String container, String child, long until, Collector<Tuple4<String, String, byte[], Long>> out)
            throws Exception {
        if (children.contains(child)) {
            return;
        }
        Integer known = count.value();
        int before = known == null ? 0 : known;
        if (before >= maxChildren) {
            out.collect(News.history(child, container, PackHistory.unkept().toBytes(), until));
            return;
        }
        count.update(before + 1);
        children.put(child, true);
        for (Map.Entry<String, byte[]> history : histories.entries()) {
            out.collect(News.history(child, history.getKey(), history.getValue(), until));
        }
    }

    /** Histories in the state of a key. */
    static final class Histories {
        private Histories() {}

        /** Merges a history into what is there, and says whether it changed anything. */
        static boolean merge(MapState<String, byte[]> histories, String about, byte[] more) throws Exception {
            byte[] stored = histories.get(about);
            byte[] merged = stored == null
                    ? more
                    : PackHistory.fromBytes(stored).merge(PackHistory.fromBytes(more)).toBytes();
            boolean changed = !java.util.Arrays.equals(stored, merged);
            if (changed) {
                histories.put(about, merged);
            }
            return changed;
        }
    }
}
