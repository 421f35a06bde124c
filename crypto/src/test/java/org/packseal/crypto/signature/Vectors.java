package org.packseal.crypto.signature;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import org.packseal.crypto.encoding.TableResource;

/** Published test vectors, one a line of a table. */
final class Vectors {
    private Vectors() {}

    static List<Arguments> of(String table, int cells) {
        return TableResource.lines(Vectors.class, table).stream()
                .map(line -> Arguments.of((Object[]) line.cells(cells)))
                .toList();
    }
}
