package org.packseal.gs1;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;

/** What identifies one pack, as far as its code says. Every part may be absent. Immutable and thread-safe. */
public final class PackIdentity {
    private final ElementList elements;
    private final @Nullable PackDraft draft;
    private final int year;

    /**
     * A view of the elements; strings and dates are made when asked for.
     *
     * @param elements not changed any more
     * @param draft what goes before the elements, not changed any more, or null
     * @param year the present year, which decides centuries
     */
    PackIdentity(ElementList elements, @Nullable PackDraft draft, int year) {
        this.elements = elements;
        this.draft = draft;
        this.year = year;
    }

    static PackIdentity of(ScanAssembly scan) {
        return new PackIdentity(scan.elements(), scan.draftOrNull(), scan.year());
    }

    /**
     * GTIN, from AI 01 or the form that stands for it.
     *
     * @return the GTIN, or empty
     */
    public Optional<Gtin> gtin() {
        return Optional.ofNullable(PackElements.gtin(elements, draft));
    }

    /**
     * Pharmacy Product Number (data identifier 9N).
     *
     * @return the PPN, or empty
     */
    public Optional<String> ppn() {
        return Optional.ofNullable(PackElements.ppn(draft));
    }

    /**
     * Serial number, AI 21: 1 to 20 characters of GS1 set 82.
     *
     * @return the serial number, or empty
     */
    public Optional<String> serial() {
        return Optional.ofNullable(PackElements.serial(elements, draft));
    }

    /**
     * Batch or lot number, AI 10: 1 to 20 characters of GS1 set 82.
     *
     * @return the batch, or empty
     */
    public Optional<String> batch() {
        return Optional.ofNullable(PackElements.batch(elements, draft));
    }

    /**
     * Expiry date, AI 17 else 7003; day 00 read as the last day of the month.
     *
     * @return the date, or empty
     */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(PackElements.expiry(elements, draft, year));
    }

    /**
     * The digits of the expiry as they stand in the code.
     *
     * @return the digits, or empty
     */
    public Optional<String> expiryRaw() {
        return Optional.ofNullable(PackElements.expiryRaw(elements, draft));
    }

    /**
     * Production date, AI 11; day 00 read as the last day of the month.
     *
     * @return the date, or empty
     */
    public Optional<LocalDate> productionDate() {
        return Optional.ofNullable(PackElements.productionDate(elements, draft, year));
    }

    /**
     * National numbers, stated in the code or derived from its GTIN or PPN.
     *
     * @return unmodifiable, in the order of {@link NationalScheme}
     */
    public Map<NationalScheme, String> national() {
        return PackElements.national(elements, draft);
    }

    /**
     * UDI device identifier of the code's issuing entity; of GS1 it is the GTIN.
     *
     * @return the device identifier, or empty
     */
    public Optional<String> udiDi() {
        return Optional.ofNullable(PackElements.udiDi(elements, draft));
    }

    /**
     * Verification key and code of the EAEU marking systems (AI 91 and 92).
     *
     * @return both as printed, or empty
     */
    public Optional<CryptoCode> crypto() {
        return Optional.ofNullable(PackElements.crypto(elements, draft));
    }

    @Override
    public String toString() {
        return "PackIdentity[gtin=" + gtin().map(Gtin::value).orElse("-") + ", ppn=" + ppn().orElse("-")
                + ", serial=" + serial().orElse("-") + ", batch=" + batch().orElse("-")
                + ", expiry=" + expiryRaw().orElse("-") + ", national=" + national() + "]";
    }
}
