package org.packseal.benchmarks.flink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Events of packs in cases on pallets, shuffled and some of them repeated: one in a thousand packs has a copy. */
final class GeneratedEvents {
    static final int IN_CASE = 100;
    static final byte[] PLACES = ("{\"9521003000015\":{\"name\":\"Linden\",\"lat\":52.5,\"lon\":13.4,\"radiusKm\":1},"
                    + "\"9521004000014\":{\"name\":\"Olmo\",\"lat\":40.4,\"lon\":-3.7,\"radiusKm\":1}}")
            .getBytes(StandardCharsets.UTF_8);

    private static final long SEED = 20261128;

    private GeneratedEvents() {}

    static List<String> of(int packs) {
        List<String> lines = new ArrayList<>();
        for (int pack = 0; pack < packs; pack++) {
            String item = "urn:epc:id:sgtin:9521001.001234.F" + pack;
            lines.add(event("2026-02-02T07:00:00Z", "commissioning", "ADD", "\"epcList\":[\"" + item
                    + "\"],\"ilmd\":{\"lotNumber\":\"L" + pack % 20 + "\",\"itemExpirationDate\":\"2099-06-30\"}", "9521001"));
            lines.add(event("2026-03-10T09:00:00Z", "dispensing", "DELETE", "\"epcList\":[\"" + item + "\"]", "9521003"));
            if (pack % 1000 == 7) {
                lines.add(event("2026-03-10T09:30:00Z", "dispensing", "DELETE", "\"epcList\":[\"" + item + "\"]", "9521004"));
            }
        }
        for (int first = 0; first < packs; first += IN_CASE) {
            containers(first, packs, lines);
        }
        lines.add(recall("L3", "2026-06-01T00:00:00Z"));
        Random random = new Random(SEED);
        for (int i = lines.size() / 50; i > 0; i--) {
            lines.add(lines.get(random.nextInt(lines.size())));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    /** Cases on pallets: a theft of the pallet reaches the packs through two levels. */
    private static void containers(int first, int packs, List<String> lines) {
        String unit = sscc(first);
        String pallet = sscc(900_000 + first / 1000);
        StringBuilder children = new StringBuilder();
        for (int pack = first; pack < Math.min(first + IN_CASE, packs); pack++) {
            children.append(children.length() == 0 ? "" : ",").append("\"urn:epc:id:sgtin:9521001.001234.F" + pack + "\"");
        }
        lines.add(aggregation("2026-02-02T08:00:00Z", unit, children.toString()));
        lines.add(aggregation("2026-02-02T09:00:00Z", pallet, "\"" + unit + "\""));
        String persistent = first / 1000 == 1 ? ",\"persistentDisposition\":{\"set\":[\"stolen\"]}" : "";
        lines.add(event("2026-02-03T05:00:00Z", "shipping", "OBSERVE", "\"epcList\":[\"" + pallet + "\"]" + persistent, "9521001"));
    }

    private static String sscc(int number) {
        return String.format(Locale.ROOT, "urn:epc:id:sscc:9521002.1%09d", number);
    }

    private static String aggregation(String time, String parent, String children) {
        return "{\"type\":\"AggregationEvent\",\"eventTime\":\"" + time + "\",\"action\":\"ADD\",\"bizStep\":\"packing\",\"parentID\":\""
                + parent + "\",\"childEPCs\":[" + children + "],\"readPoint\":{\"id\":\"urn:epc:id:sgln:9521001.00001.0\"}}";
    }

    /** A pack supplied by the pharmacy of this company prefix. */
    static String supply(String serial, String time, String site) {
        return event(time, "dispensing", "DELETE", "\"epcList\":[\"urn:epc:id:sgtin:9521001.001234." + serial + "\"]", site);
    }

    /** A pack put into use, with its expiry date. */
    static String commission(String serial, String time, String expiry) {
        return event(time, "commissioning", "ADD", "\"epcList\":[\"urn:epc:id:sgtin:9521001.001234." + serial
                + "\"],\"ilmd\":{\"itemExpirationDate\":\"" + expiry + "\"}", "9521001");
    }

    /** A pack put into use, with its lot and its expiry date. */
    static String commission(String serial, String time, String expiry, String lot) {
        return event(time, "commissioning", "ADD", "\"epcList\":[\"urn:epc:id:sgtin:9521001.001234." + serial
                + "\"],\"ilmd\":{\"lotNumber\":\"" + lot + "\",\"itemExpirationDate\":\"" + expiry + "\"}", "9521001");
    }

    /** A lot recalled. */
    static String recall(String lot, String time) {
        return "{\"type\":\"ObjectEvent\",\"eventTime\":\"" + time + "\",\"action\":\"OBSERVE\",\"disposition\":\"recalled\","
                + "\"quantityList\":[{\"epcClass\":\"urn:epc:class:lgtin:9521001.001234." + lot + "\"}]}";
    }

    private static String event(String time, String step, String action, String what, String site) {
        return "{\"type\":\"ObjectEvent\",\"eventTime\":\"" + time + "\",\"action\":\"" + action + "\",\"bizStep\":\"" + step + "\","
                + what + ",\"readPoint\":{\"id\":\"urn:epc:id:sgln:" + site + ".00001.0\"}}";
    }
}
