package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.TableLine;

/**
 * Damage of every kind on generated packs. A reading is wrong if it is offered and differs from the pack; a text that says the damage
 * nowhere, because it is legal and complete as it stands, is counted apart. The table of counts is printed for CONTRIBUTING. No kind may
 * fall below its rate in {@code damage-floors.tsv}.
 */
class DamageTableTest {
    private static final long SEED = Long.getLong("packseal.seed", 20261128L);
    private static final int PACKS = Integer.getInteger("packseal.damaged", 1_000);
    private static final int INTACT = Integer.getInteger("packseal.intact", 200_000);
    /** How much a rate may differ for other packs than those that the floors were measured with. */
    private static final double OTHER_PACKS = Long.getLong("packseal.seed") == null && PACKS == 1_000 ? 0 : 0.05;

    private static final ScanParser PARSER = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void damagedPacks_ofEveryKind_areNeverRecoveredWrongly() {
        System.out.println("DamageTableTest seed " + SEED);
        List<String> table = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Map<String, Double> floors = floors();
        table.add(
                "| damage | read right | recovered right | suspicion alone | problem alone | legal as it stands | wrong reading |");
        table.add("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, DamageGenerator.Damage> kind :
                DamageGenerator.kinds().entrySet()) {
            DamageGenerator generator = new DamageGenerator(SEED);
            int[] counts = new int[6];
            for (int i = 0; i < PACKS; i++) {
                DamageGenerator.Pack pack = generator.pack();
                String text = kind.getValue().apply(generator, pack);
                if (text != null) {
                    int outcome = outcome(PARSER.parse(text), pack);
                    counts[outcome]++;
                    if (outcome == 5) {
                        wrong.add(kind.getKey() + ": " + text + " was " + pack.data());
                    }
                }
            }
            StringBuilder row = new StringBuilder("| ").append(kind.getKey());
            for (int count : counts) {
                row.append(" | ").append(count);
            }
            table.add(row.append(" |").toString());
            double rate =
                    (counts[0] + counts[1]) / (double) IntStream.of(counts).sum();
            Double floor = floors.get(kind.getKey());
            if (floor == null || rate < floor - OTHER_PACKS) {
                below.add(kind.getKey() + ": expected at least " + floor + ", found " + rate);
            }
        }
        table.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(below).isEmpty();
    }

    private static Map<String, Double> floors() {
        Map<String, Double> floors = new HashMap<>();
        for (TableLine line : TableLine.readAll("/org/packseal/gs1/damage-floors.tsv")) {
            String[] cells = line.cells(3);
            floors.put(cells[0], Integer.parseInt(cells[1]) / (double) Integer.parseInt(cells[2]));
        }
        return floors;
    }

    @Test
    void intactPacks_areNeverSuspected() {
        DamageGenerator generator = new DamageGenerator(SEED + 1);
        List<String> suspected = new ArrayList<>();
        int lowerCase = 0;
        for (int i = 0; i < INTACT; i++) {
            DamageGenerator.Pack pack = generator.pack();
            String text = (i % 2 == 0 ? "]d2" : "") + pack.data();
            ParsedScan scan = PARSER.parse(text);
            boolean caseOnly = scan.symbologyIdentifier().isEmpty()
                    && scan.suspicions().stream()
                            .allMatch(suspicion -> suspicion.message().contains("lower case"));
            lowerCase += caseOnly && !scan.suspicions().isEmpty() ? 1 : 0;
            if (!scan.ok() || (!scan.suspicions().isEmpty() && !caseOnly)) {
                suspected.add(text + " " + scan.problems());
            }
        }
        System.out.println(
                "DamageTableTest intact packs " + INTACT + ", of which in lower case alone and without identifier "
                        + lowerCase + ", others suspected " + suspected.size());
        assertThat(suspected).isEmpty();
    }

    /** 0 read right, 1 recovered right, 2 suspicion alone, 3 problem alone, 4 legal as it stands, 5 wrong. */
    private static int outcome(ParsedScan scan, DamageGenerator.Pack pack) {
        List<PackIdentity> recovered = scan.suspicions().stream()
                .flatMap(suspicion -> suspicion.recovered().stream())
                .toList();
        if (recovered.stream().anyMatch(reading -> !says(reading, pack))) {
            return 5;
        }
        if (!recovered.isEmpty()) {
            return 1;
        }
        if (!scan.suspicions().isEmpty()) {
            return 2;
        }
        if (scan.ok()) {
            return says(scan.pack(), pack) && sameElements(scan, pack) ? 0 : 4;
        }
        return 3;
    }

    private static boolean sameElements(ParsedScan scan, DamageGenerator.Pack pack) {
        return scan.elements().stream()
                .allMatch((Element element) -> element.value().equals(pack.value(element.ai())));
    }

    private static boolean says(PackIdentity reading, DamageGenerator.Pack pack) {
        return reading.gtin().map(Gtin::value).orElse("").equals(pack.value("01"))
                && reading.serial().orElse("").equals(pack.value("21"))
                && reading.batch().orElse("").equals(pack.value("10"))
                && reading.expiryRaw().orElse("").equals(pack.value("17"));
    }
}
