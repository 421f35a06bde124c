package org.packseal.core.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.file.DataFileException;
import org.packseal.gs1.PackIdentity;

/**
 * Alerts about products, read from a JSON file, which {@link #schema()} describes:
 *
 * <pre>{@code
 * {"schemaVersion": 1, "name": "Alerts of the national authority", "date": "2026-11-01", "alerts": [
 *   {"authority": "WHO", "legalBasis": "WHO", "reference": "Medical Product Alert 2/2026", "date": "2026-06-01",
 *    "finding": "FALSIFIED", "products": [{"gtin": "04012345678901"}], "batches": ["B1"],
 *    "serialRanges": [{"from": "A0001", "to": "A0999"}]}]}
 * }</pre>
 *
 * <p>Whoever loads a file vouches that its alerts are the authorities' own. The library matches them to a pack and works
 * out how far each one reaches; a pack costs the same with 100,000 alerts as with one. Immutable and thread-safe.
 */
public final class Alerts {
    /** Most bytes of a file: 100,000 alerts of 600 bytes and their lists of serial numbers. */
    public static final int MAX_BYTES = 128 << 20;

    /** Most alerts of a file; all authorities together have published fewer about medicines in a decade. */
    public static final int MAX_ALERTS = 200_000;

    /** Most alerts about one batch of one product, so that the work for one pack stays bounded. */
    static final int MAX_PER_BATCH = 50;

    private static final String SCHEMA = "alerts.schema.json";

    private final String reference;
    private final Map<String, NavigableMap<String, List<Alert>>> byProduct;
    private final int size;

    Alerts(String reference, Map<String, NavigableMap<String, List<Alert>>> byProduct, int size) {
        this.reference = reference;
        this.byProduct = new HashMap<>(byProduct);
        this.size = size;
    }

    /**
     * Reads a file of alerts.
     *
     * @param json the file, UTF-8, at most {@link #MAX_BYTES} bytes and {@link #MAX_ALERTS} alerts
     * @return the alerts
     * @throws DataFileException if anything in it is wrong; carries every problem with its place
     */
    public static Alerts read(byte[] json) {
        return AlertsReader.read(json);
    }

    /**
     * {@return JSON Schema (draft 2020-12) of a file of alerts}
     */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(Alerts.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the alerts say of a pack: facts {@code determination.*} with the scope that was worked out. The scope is
     * THIS_PACK or BATCH_NEVER_GENUINE where the pack is among those named, OUT_OF_RANGE where the alert names other serial
     * numbers or another expiry date of its batch, BATCH_ALSO_GENUINE where it names no more than a batch that genuine packs
     * bear, and BATCH_AS_MADE for a defect of the batch.
     *
     * @param pack what the code says about the pack
     * @return the facts, none where no alert names the product and batch
     */
    public ProvenFacts about(PackIdentity pack) {
        List<Fact> facts = new ArrayList<>();
        pack.gtin().map(gtin -> byProduct.get(gtin.value())).ifPresent(batches -> {
            add(batches.getOrDefault(AlertsReader.ALL_BATCHES, List.of()), pack, facts);
            if (pack.batch().isPresent()) {
                add(batches.getOrDefault(pack.batch().get(), List.of()), pack, facts);
            } else {
                // The batch was not read, so that no alert can be excluded; one is enough to hold the pack.
                String first = batches.higherKey(AlertsReader.ALL_BATCHES);
                if (first != null) {
                    add(batches.getOrDefault(first, List.of()).subList(0, 1), pack, facts);
                }
            }
        });
        return Proofs.of(facts);
    }

    private void add(List<Alert> alerts, PackIdentity pack, List<Fact> facts) {
        alerts.forEach(alert -> facts.addAll(alert.facts(pack, reference)));
    }

    /**
     * {@return name and date of the file}
     */
    public String reference() {
        return reference;
    }

    /**
     * {@return number of alerts}
     */
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d alerts)", reference, size);
    }
}
