package org.packseal.gs1;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/** A part of a pack's code that a profile can ask for, and the identifiers that carry it. */
enum PackPart {
    PRODUCT_CODE("01", "9N"),
    SERIAL("21", "S"),
    BATCH("10", "1T"),
    EXPIRY("17", "D"),
    VERIFICATION_KEY("91", ""),
    VERIFICATION_CODE("92", ""),
    DEVICE_IDENTIFIER("01", "9N"),
    /** Any of batch, serial, expiry and production date. */
    PRODUCTION_IDENTIFIER("10", "1T"),
    CARRIER("", "");

    private final String ai;
    private final String di;

    PackPart(String ai, String di) {
        this.ai = ai;
        this.di = di;
    }

    /** The identifier to name in a finding: that of the scan's own form. */
    @Nullable
    String identifier(ScanAssembly scan) {
        boolean dataIdentifiers = scan.find("9N") >= 0 || scan.find("1T") >= 0 || scan.find("S") >= 0;
        String identifier = dataIdentifiers && !di.isEmpty() ? di : ai;
        return identifier.isEmpty() ? null : identifier;
    }

    /** The value of this part, or null where it is missing or faulty. */
    @Nullable
    String value(ScanAssembly scan, PackIdentity pack) {
        Optional<String> value = switch (this) {
            case PRODUCT_CODE -> productCode(pack);
            case SERIAL -> pack.serial();
            case BATCH -> pack.batch();
            case EXPIRY -> pack.expiryRaw();
            case VERIFICATION_KEY -> element(scan, "91");
            case VERIFICATION_CODE -> element(scan, "92");
            case DEVICE_IDENTIFIER -> pack.udiDi().or(() -> productCode(pack));
            case PRODUCTION_IDENTIFIER ->
                pack.serial()
                        .or(pack::batch)
                        .or(pack::expiryRaw)
                        .or(() -> pack.productionDate().map(LocalDate::toString));
            case CARRIER -> Optional.ofNullable(scan.symbology());
        };
        return value.orElse(null);
    }

    private static Optional<String> element(ScanAssembly scan, String ai) {
        int index = scan.find(ai);
        return index >= 0 && scan.sound(index) ? Optional.of(scan.valueAt(index)) : Optional.empty();
    }

    private static Optional<String> productCode(PackIdentity pack) {
        return pack.gtin().map(Gtin::value).or(pack::ppn);
    }
}
