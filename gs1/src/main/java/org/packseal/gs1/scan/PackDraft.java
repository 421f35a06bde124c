package org.packseal.gs1.scan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;

/**
 * A pack identity in the making. What a reader sets here goes before what {@link PackElements} finds in the application
 * identifiers. Mutable, one per parse.
 */
public final class PackDraft {
    @Nullable
    public Gtin gtin;

    @Nullable
    public String ppn;

    @Nullable
    public String serial;

    @Nullable
    public String batch;

    @Nullable
    public LocalDate expiry;

    @Nullable
    public String expiryRaw;

    @Nullable
    public LocalDate productionDate;

    public final Map<NationalScheme, String> national = new EnumMap<>(NationalScheme.class);

    /** Whether {@link #national} has all numbers, those inside the GTIN too. */
    public boolean nationalDerived;

    @Nullable
    public String udiDi;

    @Nullable
    public CryptoCode crypto;

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
