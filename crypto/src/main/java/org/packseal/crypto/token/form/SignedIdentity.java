package org.packseal.crypto.token.form;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.Ppn;
import org.packseal.gs1.national.Pzn;
import org.packseal.gs1.text.Ascii;

/**
 * The identity of a pack as the elements of its statement give it, and nothing else. A message may say more about the pack in
 * a record of another format (ISO/IEC 15434 format 06 beside 05, a HIBC secondary code), which no token covers: a thief of a
 * genuine code could write another batch or expiry there.
 */
public final class SignedIdentity {
    private SignedIdentity() {}

    /**
     * Reads the identity.
     *
     * @param statement the elements that a token covers
     * @param scan the scan they came from, or null where they came from none
     * @param clock decides the century of dates where there is no scan to take it from
     */
    public static PackIdentity of(PackStatement statement, @Nullable ParsedScan scan, Clock clock) {
        if (scan != null && isOfElementsAlone(scan)) {
            return scan.pack();
        }
        ElementString signed = ElementString.of(statement.signed());
        String code = (signed.writable() ? signed : withoutFaulty(statement.signed())).toScanData();
        return ScanParser.builder().clock(clock).build().parse(code).pack();
    }

    /** A misread value gives no identity, as in a scan. */
    private static ElementString withoutFaulty(List<Element> signed) {
        return ElementString.of(signed.stream()
                .filter(element -> ElementString.of(List.of(element)).writable())
                .toList());
    }

    /** Whether a scan shows nothing about the pack but what its application identifiers say. */
    private static boolean isOfElementsAlone(ParsedScan scan) {
        return switch (scan.form()) {
            case SCAN_DATA, ELEMENT_STRING, CARET, BRACKETED, DIGITAL_LINK, GTIN, PLAIN -> true;
            case ISO15434 -> scan.elements().stream().allMatch(element -> isApplicationIdentifier(element.ai()));
            case NATIONAL, HIBC, ISBT128, EPC -> false;
        };
    }

    /** An application identifier ends with a digit, a data identifier of ANSI MH10.8.2 with its letter. */
    private static boolean isApplicationIdentifier(String identifier) {
        return !identifier.isEmpty() && Ascii.isDigit(identifier.charAt(identifier.length() - 1));
    }

    /**
     * Whether a scan shows no identity but the signed one: neither as the parser reads it nor in a field that people may read.
     *
     * @param scan the scan
     * @param statement the elements that a token covers
     * @param signed what they say, as {@link #of} gives it
     */
    public static boolean isAllThatShows(ParsedScan scan, PackStatement statement, PackIdentity signed) {
        PackIdentity shown = scan.pack();
        return shown == signed || (isAllOf(shown, signed) && IdentifyingField.agree(scan.elements(), statement));
    }

    /**
     * Whether a pack shows no identity but the signed one: each member it shows equals the signed member.
     *
     * @param shown what all of a scan says about the pack
     * @param signed what its signed elements say
     */
    private static boolean isAllOf(PackIdentity shown, PackIdentity signed) {
        return isSame(shown.gtin(), signed.gtin())
                && isSame(shown.serial(), signed.serial())
                && isSame(shown.batch(), signed.batch())
                && isSame(shown.expiry(), signed.expiry())
                && shown.expiryRaw().isPresent() == signed.expiryRaw().isPresent()
                && isSame(shown.productionDate(), signed.productionDate())
                && isProductOf(shown.ppn(), signed.gtin())
                && (isSame(shown.udiDi(), signed.gtin().map(Gtin::value)) || isSame(shown.udiDi(), shown.ppn()))
                && isAllOf(shown.national(), signed.national());
    }

    private static <T> boolean isSame(Optional<T> shown, Optional<T> signed) {
        return shown.isEmpty() || shown.equals(signed);
    }

    /** A PPN names the signed product only if the GTIN is the National Trade Item Number of its Pharmazentralnummer. */
    private static boolean isProductOf(Optional<String> ppn, Optional<Gtin> gtin) {
        Optional<Pzn> named = ppn.flatMap(Ppn::parse).flatMap(Ppn::pzn);
        return ppn.isEmpty() || (named.isPresent() && named.equals(gtin.flatMap(Pzn::ofGtin)));
    }

    private static boolean isAllOf(Map<NationalScheme, String> shown, Map<NationalScheme, String> signed) {
        return signed.entrySet().containsAll(shown.entrySet());
    }
}
