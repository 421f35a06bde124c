package org.packseal.core.alert;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.alert.Alert.BatchNumbers;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Producer;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.gs1.key.Gtin;

/** Reads a file of alerts. Every problem is noted with its pointer; a file with a problem is refused whole. */
final class AlertsReader {
    /** Deepest nesting of a file of alerts. The format has 6 levels; deeper input could only exhaust the stack. */
    private static final int MAX_DEPTH = 16;
    /** A reference, a product name or a legal basis; none is longer than a page. */
    private static final int MAX_TEXT = 2_000;
    /** Longest batch number (GS1 General Specifications, AI 10). */
    private static final int MAX_BATCH = 20;
    /** Most products, batches, serial numbers or ranges of one alert. */
    private static final int MAX_LIST = 100_000;

    private static final JsonLimits LIMITS = new JsonLimits(Alerts.MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_LIST);
    private static final int SCHEMA_VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("$schema", "schemaVersion", "name", "date", "alerts");
    private static final Set<String> ALERT = Set.of(
            "authority",
            "legalBasis",
            "reference",
            "date",
            "finding",
            "deliberate",
            "products",
            "batches",
            "allBatches",
            "batchNumbers",
            "serials",
            "serialRanges",
            "expiries",
            "markets",
            "languages");
    private static final List<String> AUTHORITIES =
            List.of("WHO", "REGULATOR", "OTHER_REGULATOR", "COURT", "LAW_ENFORCEMENT", "MAH", "MANUFACTURER");

    private final Map<String, ProductAlerts> byProduct = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private int size;

    private AlertsReader() {}

    static Alerts read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS, SCHEMA_VERSION);
        file.only(MEMBERS);
        String reference = file.text("name") + ", " + file.at("date").date();
        AlertsReader reader = new AlertsReader();
        for (JsonValue entry : file.at("alerts").entries(Alerts.MAX_ALERTS)) {
            reader.alert(entry);
        }
        file.refuseIfWrong();
        return new Alerts(reference, reader.byProduct, reader.size);
    }

    private void alert(JsonValue entry) {
        entry.only(ALERT);
        Set<String> gtins = products(entry);
        Set<String> batches = batches(entry);
        Producer authority = authority(entry);
        String source = source(entry);
        LocalDate date = entry.at("date").date();
        Finding finding = entry.at("finding").oneOf(Finding.UNDER_INVESTIGATION);
        @Nullable
        Deliberate deliberate =
                entry.has("deliberate") ? entry.at("deliberate").oneOf(Deliberate.NOT_DETERMINED) : null;
        Alert alert = new Alert(
                authority,
                source,
                date,
                finding,
                deliberate,
                batches,
                entry.optional("batchNumbers").oneOf(BatchNumbers.ALSO_GENUINE),
                SerialNumbers.read(entry),
                expiries(entry),
                letters(entry, "markets", 2, 2, 'A', "a country code of two capital letters such as DE"),
                letters(entry, "languages", 2, 3, 'a', "a language code of two or three small letters such as de"));
        size++;
        gtins.forEach(gtin -> index(gtin, batches, alert, entry));
    }

    private static Producer authority(JsonValue entry) {
        String name = entry.at("authority").oneOf(AUTHORITIES, "");
        return name.isEmpty() ? Producer.REPORTER : Producer.valueOf(name);
    }

    /** Two alerts of one authority differ by their reference. */
    private String source(JsonValue entry) {
        String reference = entry.text("reference");
        if (!reference.isEmpty() && !references.add(entry.text("authority") + ' ' + reference)) {
            entry.at("reference").problem(Code.DUPLICATE, "Expected one alert for each reference, found a second one.");
        }
        return entry.has("legalBasis") ? reference + " (" + entry.text("legalBasis") + ")" : reference;
    }

    private static Set<String> products(JsonValue entry) {
        Set<String> gtins = new LinkedHashSet<>();
        for (JsonValue product : entry.at("products").nonEmpty().entries()) {
            product.only(Set.of("gtin", "name"));
            product.optional("name").text();
            product.at("gtin")
                    .gtin()
                    .map(Gtin::value)
                    .filter(gtin -> !gtins.add(gtin))
                    .ifPresent(twice -> product.at("gtin")
                            .problem(Code.DUPLICATE, "Expected each product once, found " + twice + " again."));
        }
        return gtins;
    }

    private static Set<String> batches(JsonValue entry) {
        Set<String> batches = new LinkedHashSet<>();
        boolean all = entry.optional("allBatches").flag();
        if (all == entry.has("batches")) {
            entry.problem(Code.MISSING_MEMBER, "Expected either \"batches\" or \"allBatches\": true.");
        } else if (!all) {
            for (JsonValue batch : entry.at("batches").nonEmpty().entries()) {
                batches.add(batch.text(MAX_BATCH));
            }
        }
        return batches;
    }

    private static List<RegisteredBatch> expiries(JsonValue entry) {
        List<RegisteredBatch> expiries = new ArrayList<>();
        if (entry.has("expiries")) {
            for (JsonValue expiry : entry.at("expiries").nonEmpty().entries()) {
                expiry(expiry).ifPresent(expiries::add);
            }
        }
        return expiries;
    }

    private static Optional<RegisteredBatch> expiry(JsonValue value) {
        String text = value.text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(RegisteredBatch.expiring(text));
        } catch (DateTimeException bad) {
            value.problem(Code.INVALID_DATE, "Expected a date such as 2028-06-30 or 2028-06, found another text.");
            return Optional.empty();
        }
    }

    /** The codes of a list, each of so many letters from a to z of one case. */
    private static Set<String> letters(
            JsonValue entry, String member, int least, int most, char first, String expected) {
        Set<String> codes = new LinkedHashSet<>();
        if (entry.has(member)) {
            for (JsonValue value : entry.at(member).nonEmpty().entries()) {
                String code = value.text();
                if (code.length() < least
                        || code.length() > most
                        || !code.chars().allMatch(c -> c >= first && c < first + 26)) {
                    value.problem(Code.UNKNOWN_VALUE, "Expected " + expected + ", found another text.");
                } else {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private void index(String gtin, Set<String> batches, Alert alert, JsonValue entry) {
        int most = byProduct
                .computeIfAbsent(gtin, g -> new ProductAlerts(new HashMap<>()))
                .add(batches, alert);
        if (most > Alerts.MAX_PER_BATCH) {
            entry.problem(
                    Code.TOO_MANY,
                    "Expected at most " + Alerts.MAX_PER_BATCH + " alerts about one batch of a product, found more.");
        }
    }
}
