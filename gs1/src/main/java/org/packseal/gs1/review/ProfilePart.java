package org.packseal.gs1.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.scan.ScanAssembly;

/** A part of a pack's code that a profile can ask for, and the identifiers that carry it. */
enum ProfilePart {
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

    ProfilePart(String ai, String di) {
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
    String value(ScanAssembly scan) {
        return switch (this) {
            case PRODUCT_CODE -> productCode(scan);
            case SERIAL -> scan.serial();
            case BATCH -> scan.batch();
            case EXPIRY -> scan.expiryRaw();
            case VERIFICATION_KEY -> element(scan, "91");
            case VERIFICATION_CODE -> element(scan, "92");
            case DEVICE_IDENTIFIER -> scan.udiDi() != null ? scan.udiDi() : productCode(scan);
            case PRODUCTION_IDENTIFIER -> productionIdentifier(scan);
            case CARRIER -> scan.symbology();
        };
    }

    private static @Nullable String element(ScanAssembly scan, String ai) {
        int index = scan.find(ai);
        return index >= 0 && scan.isValid(index) ? scan.valueAt(index) : null;
    }

    private static @Nullable String productCode(ScanAssembly scan) {
        Gtin gtin = scan.gtin();
        return gtin != null ? gtin.value() : scan.ppn();
    }

    private static @Nullable String productionIdentifier(ScanAssembly scan) {
        LocalDate production = scan.productionDate();
        return Stream.of(
                        scan.serial(),
                        scan.batch(),
                        scan.expiryRaw(),
                        production == null ? null : production.toString())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
