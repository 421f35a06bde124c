package org.packseal.core.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<String, ProductAlerts> byProduct;
    private final int size;

    /** Takes over the map without copying it. */
    Alerts(String reference, Map<String, ProductAlerts> byProduct, int size) {
        this.reference = reference;
        this.byProduct = Collections.unmodifiableMap(byProduct);
        this.size = size;
    }

    /**
     * Reads a file of alerts.
     *
     * @param json the file, UTF-8, at most {@link #MAX_BYTES} bytes and {@link #MAX_ALERTS} alerts
     * @return the alerts
     * @throws DataFileException if anything in it is wrong; carries every problem with its pointer
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
     * What the alerts say about a pack that is known by its code alone. The same as {@link #about(PackIdentity, Set, Set)}
     * without markets and languages.
     *
     * @param pack what the code says about the pack
     * @return the facts, none where no alert names the product and batch
     */
    public ProvenFacts about(PackIdentity pack) {
        return about(pack, Set.of(), Set.of());
    }

    /**
     * What the alerts say of a pack: facts {@code determination.*} with the scope that was worked out. The scope is
     * THIS_PACK or BATCH_NEVER_GENUINE where the pack is among those named, OUT_OF_RANGE where the alert names other serial
     * numbers, expiry dates, markets or languages of its batch, BATCH_ALSO_GENUINE where it names no more than a batch that
     * genuine packs bear, and BATCH_AS_MADE for a defect of the batch.
     *
     * <p>Where an alert names markets or languages and nothing is known of the pack's, its serial number decides if the
     * alert names any. Otherwise a batch or expiry date that agrees gives BATCH_ALSO_GENUINE at most, and an alert on every
     * batch of a product OUT_OF_RANGE, so that the pack is held and its print looked at.
     *
     * @param pack what the code says about the pack
     * @param markets countries the pack is known to be printed for, ISO 3166-1 alpha-2; the countries of its national
     *     numbers are added
     * @param languages languages its print is known to have, ISO 639 codes in lower case
     * @return the facts, none where no alert names the product and batch
     */
    public ProvenFacts about(PackIdentity pack, Set<String> markets, Set<String> languages) {
        List<Fact> facts = new ArrayList<>();
        pack.gtin().map(gtin -> byProduct.get(gtin.value())).ifPresent(product -> {
            PackPrint print = PackPrint.of(pack, markets, languages);
            product.about(pack.batch()).forEach(alert -> facts.addAll(alert.facts(pack, print, reference)));
        });
        return Proofs.of(facts);
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
