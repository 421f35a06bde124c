package org.packseal.gs1.scan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.DateDigits;
import org.packseal.gs1.syntax.PackPart;

/**
 * What the application identifiers say about the pack. A part that is faulty is left out; a GTIN with a wrong check digit
 * is given, since it still says what was read.
 */
public final class PackElements {
    public static final ApplicationIdentifier GTIN = ai(PackPart.GTIN);
    public static final ApplicationIdentifier SERIAL = ai(PackPart.SERIAL);
    public static final ApplicationIdentifier BATCH = ai(PackPart.BATCH);
    public static final ApplicationIdentifier EXPIRY = ai(PackPart.EXPIRY);
    public static final ApplicationIdentifier EXPIRY_TIME = ai(PackPart.EXPIRY_TIME);
    public static final ApplicationIdentifier PRODUCTION = ai(PackPart.PRODUCTION);
    /** Verification key of EAEU marking systems, in a company-internal identifier. */
    static final ApplicationIdentifier VERIFICATION_KEY = ai("91");
    /** Verification code of EAEU marking systems. */
    static final ApplicationIdentifier VERIFICATION_CODE = ai("92");

    private PackElements() {}

    public static @Nullable Gtin gtin(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.gtin != null ? draft.gtin : gtin(elements);
    }

    public static @Nullable String ppn(@Nullable PackDraft draft) {
        return draft == null ? null : draft.ppn;
    }

    public static @Nullable String serial(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.serial != null ? draft.serial : value(elements, SERIAL);
    }

    public static @Nullable String batch(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.batch != null ? draft.batch : value(elements, BATCH);
    }

    public static @Nullable String expiryRaw(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.expiryRaw != null ? draft.expiryRaw : expiryRaw(elements);
    }

    public static @Nullable LocalDate expiry(ElementList elements, @Nullable PackDraft draft, int year) {
        if (draft != null && draft.expiryRaw != null) {
            return draft.expiry;
        }
        String expiry = expiryRaw(elements);
        return expiry == null ? null : DateDigits.date(expiry, year);
    }

    public static @Nullable LocalDate productionDate(ElementList elements, @Nullable PackDraft draft, int year) {
        if (draft != null && draft.productionDate != null) {
            return draft.productionDate;
        }
        String production = value(elements, PRODUCTION);
        return production == null ? null : DateDigits.date(production, year);
    }

    /** National numbers; where no review has derived them, those inside the GTIN and PPN, since nothing else carries one then. */
    public static Map<NationalScheme, String> national(ElementList elements, @Nullable PackDraft draft) {
        if (draft != null && draft.nationalDerived) {
            return draft.national();
        }
        Gtin gtin = gtin(elements, draft);
        String ppn = ppn(draft);
        return gtin == null && ppn == null
                ? Map.of()
                : NationalNumbers.of(gtin, ppn, Map.of()).numbers();
    }

    public static @Nullable String udiDi(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.udiDi != null ? draft.udiDi : value(elements, GTIN);
    }

    public static @Nullable CryptoCode crypto(ElementList elements, @Nullable PackDraft draft) {
        return draft != null && draft.crypto != null ? draft.crypto : crypto(elements);
    }

    private static @Nullable Gtin gtin(ElementList elements) {
        int index = elements.find(GTIN);
        boolean readable = index >= 0 && (elements.isValid(index) || elements.onlyCheckDigitWrong(index));
        return readable ? new Gtin(elements.value(index)) : null;
    }

    private static @Nullable String expiryRaw(ElementList elements) {
        String expiry = value(elements, EXPIRY);
        return expiry != null ? expiry : value(elements, EXPIRY_TIME);
    }

    /** Keys of other systems stand in (91) too: only together with (92) they are taken for these. */
    private static @Nullable CryptoCode crypto(ElementList elements) {
        String key = value(elements, VERIFICATION_KEY);
        String code = value(elements, VERIFICATION_CODE);
        return key != null && code != null ? CryptoCode.of(key, code) : null;
    }

    /** The value of the first element with this identifier, if it is valid. */
    static @Nullable String value(ElementList elements, ApplicationIdentifier ai) {
        int index = elements.find(ai);
        return index >= 0 && elements.isValid(index) ? elements.value(index) : null;
    }

    private static ApplicationIdentifier ai(PackPart part) {
        return ai(part.ai().orElseThrow());
    }

    private static ApplicationIdentifier ai(String ai) {
        return ApplicationIdentifiers.table().known(ai);
    }
}
