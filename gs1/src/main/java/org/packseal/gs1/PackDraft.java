package org.packseal.gs1;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;

/**
 * A pack identity in the making. What a reader sets here goes before what {@link PackElements} finds in the application
 * identifiers. Mutable, one per parse.
 */
final class PackDraft {
    @Nullable
    Gtin gtin;

    @Nullable
    String ppn;

    @Nullable
    String serial;

    @Nullable
    String batch;

    @Nullable
    LocalDate expiry;

    @Nullable
    String expiryRaw;

    @Nullable
    LocalDate productionDate;

    final Map<NationalScheme, String> national = new EnumMap<>(NationalScheme.class);

    @Nullable
    String udiDi;

    @Nullable
    CryptoCode crypto;

    void copy(PackDraft other) {
        gtin = other.gtin;
        ppn = other.ppn;
        serial = other.serial;
        batch = other.batch;
        expiry = other.expiry;
        expiryRaw = other.expiryRaw;
        productionDate = other.productionDate;
        national.putAll(other.national);
        udiDi = other.udiDi;
        crypto = other.crypto;
    }

    PackIdentity toIdentity() {
        return new PackIdentity(gtin, ppn, serial, batch, expiry, expiryRaw, productionDate, national, udiDi, crypto);
    }
}
