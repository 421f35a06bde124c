package org.packseal.core.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.core.register.RegisteredProduct;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.element.Element;

/** What a product register says about the pack that a valid read identifies. */
final class RegisterFacts {
    private final ProductRegister register;
    private final Instant now;
    private final List<Fact> facts = new ArrayList<>();

    private RegisterFacts(ProductRegister register, Instant now) {
        this.register = register;
        this.now = now;
    }

    static List<Fact> of(ProductRegister register, ParsedScan scan, Instant now) {
        RegisterFacts run = new RegisterFacts(register, now);
        PackIdentity pack = scan.pack();
        Optional<RegisteredProduct> product = pack.gtin().flatMap(register::find);
        if (product.isPresent()) {
            run.product(product.get(), pack, ScanDoubt.caseInDoubt(scan));
        } else if (pack.gtin().isPresent() && register.complete()) {
            run.state(Facts.AUTH_STATUS, "NOT_AUTHORISED");
        }
        return run.facts;
    }

    /**
     * Whether the batch is unknown as read for a reason that lies in the read: another keyboard setting would have sent a
     * known one, it seems to have swallowed an element that is missing, or the code was cut within it.
     */
    static boolean batchMisread(ProductRegister register, ParsedScan scan) {
        Optional<RegisteredProduct> product = scan.pack().gtin().flatMap(register::find);
        Optional<String> batch = scan.pack().batch();
        if (product.isEmpty()
                || batch.isEmpty()
                || product.get().batch(batch.get()).isPresent()) {
            return false;
        }
        return swallowed(scan.pack(), batch.get())
                || (endsWith(scan, batch.get())
                        && product.get().batchNumbers().stream().anyMatch(number -> number.startsWith(batch.get())))
                || Keystrokes.variants(batch.get()).stream()
                        .anyMatch(variant -> product.get().batch(variant).isPresent());
    }

    private static boolean endsWith(ParsedScan scan, String value) {
        List<Element> elements = scan.elements();
        return elements.get(elements.size() - 1).value().equals(value);
    }

    private static boolean swallowed(PackIdentity pack, String batch) {
        return (pack.serial().isEmpty() && batch.indexOf("21", 1) > 0)
                || (pack.expiry().isEmpty() && batch.indexOf("17", 1) > 0);
    }

    private void product(RegisteredProduct product, PackIdentity pack, boolean caseInDoubt) {
        product.authorisation().ifPresent(status -> state(Facts.AUTH_STATUS, status));
        switch (product.tokens()) {
            case EXPECTED -> {
                state(Facts.TOKEN_EXPECTED, "YES");
                state(Facts.TOKEN_ROLLOUT_TRANSITIONAL, "NO");
            }
            case TRANSITIONAL -> {
                state(Facts.TOKEN_EXPECTED, "YES");
                state(Facts.TOKEN_ROLLOUT_TRANSITIONAL, "YES");
            }
            case NONE -> state(Facts.TOKEN_EXPECTED, "NO");
            case NOT_STATED -> {}
        }
        if (product.listsBatches() && !caseInDoubt) {
            pack.batch().ifPresent(number -> batch(product.batch(number), pack));
        }
    }

    private void batch(Optional<RegisteredBatch> batch, PackIdentity pack) {
        state(Facts.IDENTITY_BATCH, batch.isPresent() ? "KNOWN" : "UNKNOWN_IN_DATA");
        batch.flatMap(known -> ExpiryComparison.of(pack, known))
                .ifPresent(how -> state(Facts.IDENTITY_EXPIRY, how.name()));
    }

    private void state(String key, String value) {
        facts.add(Fact.of(key, value)
                .by(Producer.REGISTRY)
                .assured(Assurance.VERIFIED)
                .method("product register")
                .observedAt(now)
                .source(register.reference()));
    }

    /** Whether packs of the product that was read carry tokens. */
    static Tokens tokens(ProductRegister register, ParsedScan scan) {
        return scan.pack()
                .gtin()
                .flatMap(register::find)
                .map(RegisteredProduct::tokens)
                .orElse(Tokens.NOT_STATED);
    }

    /** The countries the product that was read is packed for, as far as the register says. */
    static Set<String> markets(ProductRegister register, ParsedScan scan) {
        return scan.pack()
                .gtin()
                .flatMap(register::find)
                .map(RegisteredProduct::markets)
                .orElse(Set.of());
    }
}
