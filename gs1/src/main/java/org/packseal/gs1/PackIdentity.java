package org.packseal.gs1;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;

/** What identifies one pack, as far as its code says. Every part may be absent. Immutable and thread-safe. */
public final class PackIdentity {
    private final @Nullable Gtin gtin;
    private final @Nullable String ppn;
    private final @Nullable String serial;
    private final @Nullable String batch;
    private final @Nullable LocalDate expiry;
    private final @Nullable String expiryRaw;
    private final @Nullable LocalDate productionDate;
    private final Map<NationalScheme, String> national;
    private final @Nullable String udiDi;
    private final @Nullable CryptoCode crypto;

    PackIdentity(
            @Nullable Gtin gtin,
            @Nullable String ppn,
            @Nullable String serial,
            @Nullable String batch,
            @Nullable LocalDate expiry,
            @Nullable String expiryRaw,
            @Nullable LocalDate productionDate,
            Map<NationalScheme, String> national,
            @Nullable String udiDi,
            @Nullable CryptoCode crypto) {
        this.gtin = gtin;
        this.ppn = ppn;
        this.serial = serial;
        this.batch = batch;
        this.expiry = expiry;
        this.expiryRaw = expiryRaw;
        this.productionDate = productionDate;
        this.national = national.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(national));
        this.udiDi = udiDi;
        this.crypto = crypto;
    }

    /**
     * GTIN, from AI 01 or the form that stands for it.
     *
     * @return the GTIN, or empty
     */
    public Optional<Gtin> gtin() {
        return Optional.ofNullable(gtin);
    }

    /**
     * Pharmacy Product Number (data identifier 9N).
     *
     * @return the PPN, or empty
     */
    public Optional<String> ppn() {
        return Optional.ofNullable(ppn);
    }

    /**
     * Serial number, AI 21: 1 to 20 characters of GS1 set 82.
     *
     * @return the serial number, or empty
     */
    public Optional<String> serial() {
        return Optional.ofNullable(serial);
    }

    /**
     * Batch or lot number, AI 10: 1 to 20 characters of GS1 set 82.
     *
     * @return the batch, or empty
     */
    public Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    /**
     * Expiry date, AI 17 else 7003; day 00 read as the last day of the month.
     *
     * @return the date, or empty
     */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    /**
     * The digits of the expiry as they stand in the code.
     *
     * @return the digits, or empty
     */
    public Optional<String> expiryRaw() {
        return Optional.ofNullable(expiryRaw);
    }

    /**
     * Production date, AI 11; day 00 read as the last day of the month.
     *
     * @return the date, or empty
     */
    public Optional<LocalDate> productionDate() {
        return Optional.ofNullable(productionDate);
    }

    /**
     * National numbers, stated in the code or derived from its GTIN or PPN.
     *
     * @return unmodifiable, in the order of {@link NationalScheme}
     */
    public Map<NationalScheme, String> national() {
        return national;
    }

    /**
     * UDI device identifier of the code's issuing entity.
     *
     * @return the device identifier, or empty
     */
    public Optional<String> udiDi() {
        return Optional.ofNullable(udiDi);
    }

    /**
     * Verification key and code of the EAEU marking systems (AI 91 and 92).
     *
     * @return both as printed, or empty
     */
    public Optional<CryptoCode> crypto() {
        return Optional.ofNullable(crypto);
    }
}
