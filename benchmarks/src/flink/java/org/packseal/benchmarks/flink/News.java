package org.packseal.benchmarks.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/**
 * What flows between the operators: the subject it is for, the subject it is about, and a history as bytes. Without bytes it
 * says that the one it is about is a child of the one it is for. Strings and byte arrays have serializers of their own, so
 * that neither Kryo nor the evolution of classes is ever involved.
 */
final class News {
    static final TypeInformation<Tuple3<String, String, byte[]>> TYPE =
            new TupleTypeInfo<>(Types.STRING, Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

    private static final byte[] CHILD = {};

    private News() {}

    static Tuple3<String, String, byte[]> history(String to, String about, byte[] history) {
        return Tuple3.of(to, about, history);
    }

    static Tuple3<String, String, byte[]> child(String container, String child) {
        return Tuple3.of(container, child, CHILD);
    }

    static boolean isChild(Tuple3<String, String, byte[]> news) {
        return news.f2.length == 0;
    }
}
