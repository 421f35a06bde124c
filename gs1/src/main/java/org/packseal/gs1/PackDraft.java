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

    /** Whether {@link #national} has all numbers, those inside the GTIN too. */
    boolean nationalDerived;

    @Nullable
    String udiDi;

    @Nullable
    CryptoCode crypto;

    /** A draft that says the same now and does not change with this one. */
    PackDraft copy() {
        PackDraft copy = new PackDraft();
        copy.gtin = gtin;
        copy.ppn = ppn;
        copy.serial = serial;
        copy.batch = batch;
        copy.expiry = expiry;
        copy.expiryRaw = expiryRaw;
        copy.productionDate = productionDate;
        copy.national.putAll(national);
        copy.nationalDerived = nationalDerived;
        copy.udiDi = udiDi;
        copy.crypto = crypto;
        return copy;
    }
}
