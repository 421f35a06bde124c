package org.packseal.benchmarks.flink;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.packseal.core.history.PackHistory;

/**
 * One level of containers. A container keeps its own history, those of its containers as the level before forwards them,
 * and every child that it ever had. Whatever changes goes to all children, a new child gets everything. Nothing is filtered
 * here: the child holds the times at which it went in and out, so that late events, withdrawals and repetitions need no
 * retraction.
 */
final class Containers
        extends KeyedProcessFunction<String, Tuple3<String, String, byte[]>, Tuple3<String, String, byte[]>> {
    /** Children of one container; a pallet holds some 10,000 packs. The history of one beyond is marked cut. */
    static final int MAX_CHILDREN = 20_000;

    private static final long serialVersionUID = 1L;

    private final int maxChildren;
    private transient MapState<String, byte[]> histories;
    private transient MapState<String, Boolean> children;
    private transient ValueState<Integer> count;

    /** @param maxChildren children that are told of the container's events */
    Containers(int maxChildren) {
        this.maxChildren = maxChildren;
    }

    @Override
    public void open(OpenContext context) {
        histories = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "histories", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        children = getRuntimeContext().getMapState(new MapStateDescriptor<>("children", Types.STRING, Types.BOOLEAN));
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
    }

    @Override
    public void processElement(
            Tuple3<String, String, byte[]> news, Context context, Collector<Tuple3<String, String, byte[]>> out)
            throws Exception {
        if (News.isChild(news)) {
            adopt(context.getCurrentKey(), news.f1, out);
        } else if (Histories.merge(histories, news.f1, news.f2)) {
            byte[] merged = histories.get(news.f1);
            for (String child : children.keys()) {
                out.collect(News.history(child, news.f1, merged));
            }
        }
    }

    private void adopt(String container, String child, Collector<Tuple3<String, String, byte[]>> out)
            throws Exception {
        if (children.contains(child)) {
            return;
        }
        Integer known = count.value();
        int before = known == null ? 0 : known;
        if (before >= maxChildren) {
            out.collect(News.history(child, container, PackHistory.unkept().toBytes()));
            return;
        }
        count.update(before + 1);
        children.put(child, true);
        for (Map.Entry<String, byte[]> history : histories.entries()) {
            out.collect(News.history(child, history.getKey(), history.getValue()));
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
