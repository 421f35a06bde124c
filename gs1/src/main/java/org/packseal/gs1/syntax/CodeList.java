package org.packseal.gs1.syntax;

import java.util.HashSet;
import java.util.Set;
import org.packseal.gs1.text.TableLine;

/** A list of codes of one length, from {@code code-lists.txt}. */
final class CodeList {
    private static final String RESOURCE = "/org/packseal/gs1/syntax/code-lists.txt";

    static final CodeList ISO3166 = new CodeList("iso3166");
    static final CodeList ISO3166ALPHA2 = new CodeList("iso3166alpha2");
    static final CodeList ISO4217 = new CodeList("iso4217");
    static final CodeList MEDIATYPE = new CodeList("mediatype");
    static final CodeList PACKAGETYPE = new CodeList("packagetype");

    private final Set<String> codes;

    private CodeList(String name) {
        this.codes = read("list " + name + ",");
    }

    boolean has(String text, int from, int to) {
        return codes.contains(text.substring(from, to));
    }

    Set<String> codes() {
        return Set.copyOf(codes);
    }

    private static Set<String> read(String heading) {
        Set<String> codes = new HashSet<>();
        boolean inside = false;
        for (TableLine line : TableLine.readAll(RESOURCE)) {
            if (line.text().startsWith("list ")) {
                inside = line.text().startsWith(heading);
            } else if (inside) {
                for (String code : line.text().split(" ", -1)) {
                    if (!codes.add(code)) {
                        throw line.bad("code " + code + " has two rows");
                    }
                }
            }
        }
        if (codes.isEmpty()) {
            throw new IllegalStateException(RESOURCE + ": no " + heading);
        }
        return codes;
    }
}
