package org.packseal.core.history.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.core.history.CaseEvent;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.EpcisWriter;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryCase;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.epcis.HistoryReport;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gln;

/** The cases of {@code cases.txt}: in each syntax, order, distribution and repetition the same findings. */
class HistoryCasesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final long SEED = Long.getLong("packseal.seed", 20261128);
    private static final int SHUFFLES = 60;

    static Stream<HistoryCase> cases() {
        return HistoryCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findings_inEverySyntax_areAsExpected(HistoryCase history) {
        for (EpcisWriter syntax : EpcisWriter.values()) {
            InMemoryHistoryStore store = new InMemoryHistoryStore();
            events(history, syntax).forEach(store::add);
            check(history, store, syntax.name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void stored_inEveryOrderAndDistribution_isTheSameToTheByte(HistoryCase history) {
        List<HistoryEvent> events = events(history, EpcisWriter.JSON_LINES);
        InMemoryHistoryStore reference = new InMemoryHistoryStore();
        events.forEach(reference::add);
        Random random = new Random(SEED);
        for (int i = 0; i < SHUFFLES; i++) {
            List<HistoryEvent> shuffled = new ArrayList<>(events);
            shuffled.add(events.get(random.nextInt(events.size())));
            Collections.shuffle(shuffled, random);
            assertThat(bytes(distributed(shuffled, 1 + i % 3, random)))
                    .as("seed " + SEED + ", run " + i)
                    .isEqualTo(bytes(reference));
        }
    }

    /** Splits events among stores and merges them, as machines would. */
    private static InMemoryHistoryStore distributed(List<HistoryEvent> events, int shards, Random random) {
        List<InMemoryHistoryStore> stores =
                Stream.generate(InMemoryHistoryStore::new).limit(shards).toList();
        events.forEach(event -> stores.get(random.nextInt(shards)).add(event));
        InMemoryHistoryStore merged = new InMemoryHistoryStore();
        for (InMemoryHistoryStore store : stores) {
            store.subjects()
                    .forEach(
                            subject -> merged.merge(subject, store.find(subject).orElseThrow()));
        }
        return merged;
    }

    private static Map<String, List<Byte>> bytes(InMemoryHistoryStore store) {
        Map<String, List<Byte>> bytes = new TreeMap<>();
        for (HistorySubject subject : store.subjects()) {
            List<Byte> list = new ArrayList<>();
            for (byte b : store.find(subject).orElseThrow().toBytes()) {
                list.add(b);
            }
            bytes.put(subject.key(), list);
        }
        return bytes;
    }

    private static List<HistoryEvent> events(HistoryCase history, EpcisWriter syntax) {
        Map<Feed, List<CaseEvent>> files = new LinkedHashMap<>();
        history.events()
                .forEach(event -> files.computeIfAbsent(event.feed(), feed -> new ArrayList<>())
                        .add(event));
        List<HistoryEvent> events = new ArrayList<>();
        files.forEach((feed, list) -> {
            byte[] file = syntax.write(list).getBytes(StandardCharsets.UTF_8);
            try {
                HistoryReport report =
                        EpcisReader.at(NOW).read(syntax.name(), new ByteArrayInputStream(file), feed, events::add);
                assertThat(report.skipped())
                        .as(syntax + ": " + report.problems())
                        .isZero();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(events).as(syntax.name()).hasSameSizeAs(history.events());
        return events;
    }

    private static void check(HistoryCase history, InMemoryHistoryStore store, String where) {
        for (HistoryCase.Pack pack : history.packs()) {
            String scan = pack.subject() + (pack.lot().isEmpty() ? "" : "(10)" + pack.lot());
            PackIdentity identity = ScanParser.builder().build().parse(scan).pack();
            HistoryFindings found =
                    HistoryFindings.of(identity, store, options(history)).orElseThrow();
            Set<String> codes = new TreeSet<>();
            found.findings().forEach(finding -> codes.add(finding.code().name()));
            assertThat(found.values() + " " + codes)
                    .as(where + ", " + pack.subject())
                    .isEqualTo(pack.facts() + " " + pack.findings());
            assertThat(found.findings())
                    .allSatisfy(finding -> assertThat(finding.steps()).isNotEmpty());
        }
    }

    private static HistoryOptions options(HistoryCase history) {
        HistoryOptions.Builder options = HistoryOptions.builder().places(CasePlaces.register());
        if (history.option("coverage").equals("FULL")) {
            options.coverage(Coverage.FULL);
        }
        if (!history.option("here").isEmpty()) {
            options.here(new Gln(CasePlaces.gln(history.option("here"))));
        }
        if (!history.option("parties").isEmpty()) {
            Set<String> glns = new TreeSet<>();
            for (String place : history.option("parties").split("\\+", -1)) {
                glns.add(CasePlaces.gln(place));
            }
            options.parties(glns);
        }
        String storage = history.option("storage");
        if (!storage.isEmpty()) {
            int dots = storage.indexOf("..");
            options.storage(
                    Double.parseDouble(storage.substring(0, dots)), Double.parseDouble(storage.substring(dots + 2)));
        }
        return options.build();
    }

    @Test
    void everyFindingCode_occursInACase() {
        Set<String> occurring = new TreeSet<>();
        cases().forEach(history -> history.packs().forEach(pack -> occurring.addAll(pack.findings())));
        assertThat(occurring)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::name).toList());
    }
}
