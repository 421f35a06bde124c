package org.packseal.benchmarks.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/**
 * What flows between the operators: the subject it is for, the subject it is about, a history as bytes, and until when it
 * matters ({@link Retention}). Without bytes it says that the one it is about is a child of the one it is for. Strings and byte arrays have serializers of their own, so
 * that neither Kryo nor the evolution of classes is ever involved.
 */
final class News {
    static final TypeInformation<Tuple4<String, String, byte[], Long>> TYPE =
            new TupleTypeInfo<>(Types.STRING, Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE), Types.LONG);

    private static final byte[] CHILD = {};

    private News() {}

    static Tuple4<String, String, byte[], Long> history(String to, String about, byte[] history, long until) {
        return Tuple4.of(to, about, history, until);
    }

    static Tuple4<String, String, byte[], Long> child(String container, String child, long until) {
        return Tuple4.of(container, child, CHILD, until);
    }

    static boolean isChild(Tuple4<String, String, byte[], Long> news) {
        return news.f2.length == 0;
    }
}
