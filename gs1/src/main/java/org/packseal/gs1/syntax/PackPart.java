package org.packseal.gs1.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a pack's code that the library understands, with the application identifier (General Specifications 3) and the ASC
 * MH10 data identifier of the IFA code (PPN code specification) that carry each.
 */
public enum PackPart {
    /** Global Trade Item Number. */
    GTIN("01", "8P"),
    /** Pharmacy Product Number, in the IFA code only. */
    PPN(null, "9N"),
    /** Serial number. */
    SERIAL("21", "S"),
    /** Batch or lot number. */
    BATCH("10", "1T"),
    /** Expiry date. */
    EXPIRY("17", "D"),
    /** Expiry date and time, in AI data only. */
    EXPIRY_TIME("7003", null),
    /** Production date. */
    PRODUCTION("11", "16D");

    private static final PackPart[] ALL = values();

    private final @Nullable String ai;
    private final @Nullable String di;

    PackPart(@Nullable String ai, @Nullable String di) {
        this.ai = ai;
        this.di = di;
    }

    /** {@return the application identifier, or empty where AI data have none for this part} */
    public Optional<String> ai() {
        return Optional.ofNullable(ai);
    }

    /** {@return the data identifier of the IFA code, or empty where it has none for this part} */
    public Optional<String> di() {
        return Optional.ofNullable(di);
    }

    /**
     * The part that an identifier carries.
     *
     * @param identifier application or data identifier
     * @return the part, or null where the identifier carries none
     */
    public static @Nullable PackPart of(String identifier) {
        for (PackPart part : ALL) {
            if (identifier.equals(part.ai) || identifier.equals(part.di)) {
                return part;
            }
        }
        return null;
    }
}
