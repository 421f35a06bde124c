package org.packseal.benchmarks.flink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Detail;
import org.packseal.core.fact.Evidence;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.finding.Coverage;
import org.packseal.core.history.finding.HistoryFinding;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.PlaceRegister;

/** What the job knows beside events, and the line that it writes of a pack. The plain loop writes the same line. */
final class Judging implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean full;
    private final byte[] places;
    private final @Nullable String date;
    private transient @Nullable HistoryOptions options;
    private transient @Nullable PackSeal packSeal;

    /**
     * Judges by these settings.
     *
     * @param full whether the feeds hold everything that happens
     * @param places register of places as JSON
     * @param date day whose rules each pack is assessed by, or null for findings alone
     */
    Judging(boolean full, byte[] places, @Nullable String date) {
        this.full = full;
        this.places = places.clone();
        this.date = date;
    }

    private HistoryOptions options() {
        if (options == null) {
            options = HistoryOptions.builder()
                    .coverage(full ? Coverage.FULL : Coverage.PARTIAL)
                    .places(PlaceRegister.fromJson(places))
                    .build();
        }
        return options;
    }

    /** The line of a pack, or null for what is no pack: a logistic unit, a lot, or a case. */
    String line(String key, Map<String, byte[]> histories) {
        return line(
                HistorySubject.ofKey(key),
                subject -> Optional.ofNullable(histories.get(subject.key())).map(PackHistory::fromBytes));
    }

    String line(HistorySubject subject, HistoryLookup recorded) {
        Optional<PackHistory> own = recorded.find(subject);
        if (subject.kind() != HistorySubject.Kind.ITEM || own.isEmpty() || own.get().container()) {
            return null;
        }
        HistoryFindings found = HistoryFindings.of(subject, recorded, options());
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("pack", subject.key());
        line.put("history", checksum(own.get().toBytes()));
        ObjectNode facts = line.putObject("facts");
        found.values().forEach(facts::put);
        ArrayNode findings = line.putArray("findings");
        for (HistoryFinding finding : found.findings()) {
            ObjectNode each = findings.addObject().put("code", finding.code().name());
            ArrayNode events = each.putArray("sightings");
            finding.steps().forEach(step -> events.add(step.toString()));
        }
        line.put("cut", found.cut());
        if (date != null) {
            line.putRawValue("assessment", new RawValue(assess(subject, found, date)));
        }
        return line.toString();
    }

    /** What a scan of the pack's code, of which events tell GTIN and serial number, would be answered. */
    private String assess(HistorySubject subject, HistoryFindings found, String day) {
        if (packSeal == null) {
            packSeal = PackSeal.builder()
                    .now(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .build();
        }
        String code = "]d201" + subject.gtin().orElseThrow() + "21"
                + subject.serial().orElseThrow();
        return packSeal.assess(packSeal.parser().parse(code), Evidence.none(), found, null)
                .toJson(Detail.NORMAL);
    }

    /** Consumers keep the last line of a pack; the checksum tells them whether its own history has changed. */
    private static String checksum(byte[] history) {
        CRC32 crc = new CRC32();
        crc.update(history);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
