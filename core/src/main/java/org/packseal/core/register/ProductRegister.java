package org.packseal.core.register;

import java.util.Optional;
import org.packseal.gs1.key.Gtin;

/**
 * A register of products that the application supplies, for instance that of a country, a holder or a chain of pharmacies.
 * Implementations answer from memory or from a copy on disk, never from a network while a pack is being judged, and are
 * thread-safe.
 */
public interface ProductRegister {
    /**
     * The product with a GTIN.
     *
     * @param gtin the GTIN of the pack
     * @return the product, or empty where the register does not have it
     */
    Optional<RegisteredProduct> find(Gtin gtin);

    /**
     * Name and date of the register, for the record of where a fact comes from.
     *
     * @return for instance {@code Register of authorised packs, 2026-11-01}
     */
    String reference();

    /**
     * {@return whether a product that is not in this register is therefore not authorised where the pack was found; true
     * only for a complete register of the country}
     */
    boolean complete();
}
