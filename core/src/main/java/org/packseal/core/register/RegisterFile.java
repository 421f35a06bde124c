package org.packseal.core.register;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.json.FactJson;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;
import org.packseal.core.register.RegisteredProduct.Actor;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.gs1.key.Gtin;

/**
 * A product register held in memory, read from a JSON file:
 *
 * <pre>{@code
 * {"schemaVersion": 1, "name": "Register of authorised packs", "date": "2026-11-01", "complete": false,
 *  "products": [{"gtin": "04012345678901", "name": "…", "strength": "…", "form": "…",
 *    "actors": {"mah": {"name": "…", "address": "…"}}, "markets": ["DE"], "authorisation": "AUTHORISED",
 *    "tokens": "EXPECTED", "batches": [{"batch": "B1", "expiry": "2028-06"}]}]}
 * }</pre>
 *
 * <p>{@code complete} says that a product that is not listed is not authorised; a product with {@code batches} that a batch
 * that is not listed is unknown. Everything but GTIN, name of the register and its date may be absent. Immutable and
 * thread-safe.
 */
public final class RegisterFile implements ProductRegister {
    /**
     * Most bytes of a register. The register of a large country with its current batches is smaller; a larger file is refused
     * unread.
     */
    public static final int MAX_BYTES = 256 << 20;
    /** Deepest nesting of a register. The format has 5 levels; deeper input could only exhaust the stack. */
    private static final int MAX_DEPTH = 32;
    /** Most characters of a text, which is a name, a form or an address. */
    private static final int MAX_TEXT = 4_000;
    /** Most batches of one product. Makers have fewer on the market at one time. */
    private static final int MAX_LIST = 100_000;
    /** Most products of a register; a file of 256 MiB holds fewer. */
    private static final int MAX_PRODUCTS = 10_000_000;

    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_LIST);
    private static final int SCHEMA_VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("schemaVersion", "name", "date", "complete", "products");
    private static final Set<String> PRODUCT =
            Set.of("gtin", "name", "strength", "form", "actors", "markets", "authorisation", "tokens", "batches");
    private static final FactDefinition AUTHORISATION = FactCatalogue.standard().require(Facts.AUTH_STATUS);
    private static final Set<String> ACTORS =
            Set.of("mah", "manufacturer", "importer", "exporter", "distributor", "retailer", "repackager");

    private final String reference;
    private final boolean complete;
    private final Map<Gtin, RegisteredProduct> products;

    private RegisterFile(String reference, boolean complete, Map<Gtin, RegisteredProduct> products) {
        this.reference = reference;
        this.complete = complete;
        this.products = Map.copyOf(products);
    }

    /**
     * Reads a register.
     *
     * @param json the file, UTF-8, at most {@link #MAX_BYTES} bytes
     * @return the register
     * @throws DataFileException if anything in it is wrong; carries every problem with its pointer
     */
    public static RegisterFile read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS, SCHEMA_VERSION);
        file.only(MEMBERS);
        String reference = file.text("name") + ", " + file.at("date").date();
        Map<Gtin, RegisteredProduct> products = new HashMap<>();
        for (JsonValue value : file.at("products").entries(MAX_PRODUCTS)) {
            product(value).ifPresent(product -> {
                if (products.put(product.gtin(), product) != null) {
                    value.at("gtin").problem(Code.DUPLICATE, "Expected each GTIN once, found it again.");
                }
            });
        }
        boolean complete = file.optional("complete").flag();
        file.refuseIfWrong();
        return new RegisterFile(reference, complete, products);
    }

    private static Optional<RegisteredProduct> product(JsonValue value) {
        value.only(PRODUCT);
        Optional<Gtin> gtin = value.at("gtin").gtin();
        if (gtin.isEmpty()) {
            return Optional.empty();
        }
        RegisteredProduct.Builder product = RegisteredProduct.builder(gtin.get());
        for (String what : List.of("name", "strength", "form")) {
            if (value.has(what)) {
                product.text(what, value.text(what));
            }
        }
        if (value.has("actors")) {
            actors(value.at("actors"), product);
        }
        value.optional("markets").nonEmpty().texts().forEach(product::market);
        if (value.has("authorisation")) {
            product.authorisation(FactJson.value(AUTHORISATION, value.at("authorisation")));
        }
        product.tokens(value.optional("tokens").oneOf(Tokens.NOT_STATED));
        if (value.has("batches")) {
            product.batches(batches(value.at("batches")));
        }
        return Optional.of(product.build());
    }

    private static void actors(JsonValue value, RegisteredProduct.Builder product) {
        value.only(ACTORS);
        for (String role : ACTORS) {
            if (value.has(role)) {
                JsonValue actor = value.at(role);
                actor.only(Set.of("name", "address"));
                product.actor(
                        role,
                        new Actor(actor.text("name"), actor.optional("address").text()));
            }
        }
    }

    private static Map<String, RegisteredBatch> batches(JsonValue value) {
        Map<String, RegisteredBatch> batches = new HashMap<>();
        for (JsonValue entry : value.entries()) {
            entry.only(Set.of("batch", "expiry"));
            String number = entry.text("batch");
            if (batches.put(number, batch(entry)) != null) {
                entry.at("batch").problem(Code.DUPLICATE, "Expected each batch once, found it again.");
            }
        }
        return batches;
    }

    private static RegisteredBatch batch(JsonValue entry) {
        if (entry.has("expiry")) {
            String expiry = entry.text("expiry");
            try {
                return expiry.isEmpty() ? RegisteredBatch.withoutExpiry() : RegisteredBatch.expiring(expiry);
            } catch (DateTimeException bad) {
                entry.at("expiry")
                        .problem(
                                Code.INVALID_DATE,
                                "Expected a date such as 2028-06-30, 2028-06 or 2028-06-00, found another text.");
            }
        }
        return RegisteredBatch.withoutExpiry();
    }

    @Override
    public Optional<RegisteredProduct> find(Gtin gtin) {
        return Optional.ofNullable(products.get(gtin));
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d products)", reference, products.size());
    }
}
