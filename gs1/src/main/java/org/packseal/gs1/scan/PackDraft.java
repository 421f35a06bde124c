package org.packseal.gs1.scan;

import java.time.LocalDate;
import java.util.Collections;
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

    private @Nullable Map<NationalScheme, String> national;

    /** Whether {@link #national} has all numbers, those inside the GTIN too. */
    public boolean nationalDerived;

    @Nullable
    public String udiDi;

    @Nullable
    public CryptoCode crypto;

    /** National numbers that a reader found; unmodifiable. */
    public Map<NationalScheme, String> national() {
        return national == null ? Map.of() : Collections.unmodifiableMap(national);
    }

    /** Adds a national number, unless there is one of its scheme. */
    public void addNational(NationalScheme scheme, String number) {
        national = national == null ? new EnumMap<>(NationalScheme.class) : national;
        national.putIfAbsent(scheme, number);
    }
}
