package org.packseal.core.history.epcis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.text.Ascii;

/**
 * Identifiers of EPCIS events, as EPC URI (EPC Tag Data Standard, sections 6 to 8) or GS1 Digital Link, in the terms of
 * histories. GS1 keys are read by the scan parser, so that an event's pack is the scan's pack to the letter.
 */
final class EpcIdentifiers {
    private static final String SGTIN = "urn:epc:id:sgtin:";
    private static final String SSCC = "urn:epc:id:sscc:";
    private static final String SGLN = "urn:epc:id:sgln:";
    private static final String PGLN = "urn:epc:id:pgln:";
    private static final String LGTIN = "urn:epc:class:lgtin:";
    private static final String PATTERN = "urn:epc:idpat:sgtin:";
    private static final int GLN_DIGITS = 12;

    private final ScanParser parser;

    EpcIdentifiers(ScanParser parser) {
        this.parser = parser;
    }

    /**
     * What an identifier comes to.
     *
     * @param subject what has a history, or null
     * @param problem what is wrong, or null
     */
    record Identified(
            @Nullable HistorySubject subject, @Nullable HistoryProblemCode problem) {
        static final Identified NONE = new Identified(null, null);
        static final Identified INVALID = new Identified(null, HistoryProblemCode.INVALID_EPC);

        static Identified as(HistorySubject subject) {
            return new Identified(subject, null);
        }
    }

    /**
     * What a place comes to.
     *
     * @param place the place, or null if it is not a known kind of place
     * @param problem what is wrong, or null
     */
    record Located(@Nullable Place place, @Nullable HistoryProblemCode problem) {
        static final Located UNKNOWN = new Located(null, null);
        static final Located INVALID = new Located(null, HistoryProblemCode.INVALID_EPC);
    }

    /** Reads the identifier of an object, container or class. */
    Identified subject(String uri) {
        if (uri.startsWith(SGTIN) || uri.startsWith(SSCC)) {
            return key(parser.parse(uri), false);
        }
        if (uri.startsWith(LGTIN)) {
            return key(parser.parse(SGTIN + uri.substring(LGTIN.length())), true);
        }
        if (uri.startsWith(PATTERN)) {
            return pattern(uri);
        }
        if (isWeb(uri)) {
            return key(parser.parse(padded(uri)), false);
        }
        boolean tag = uri.startsWith("urn:epc:tag:") || uri.startsWith("urn:epc:raw:");
        return tag || uri.indexOf(':') <= 0 || uri.length() > HistorySubject.MAX_KEY
                ? Identified.INVALID
                : Identified.NONE;
    }

    private static boolean isWeb(String uri) {
        return uri.startsWith("https://") || uri.startsWith("http://");
    }

    /** A pattern names all serial numbers of a GTIN: the class of its packs. */
    private Identified pattern(String uri) {
        if (!uri.endsWith(".*")) {
            return Identified.NONE;
        }
        String any = SGTIN + uri.substring(PATTERN.length(), uri.length() - 1) + '0';
        Identified item = key(parser.parse(any), false);
        return item.subject == null
                ? item
                : Identified.as(HistorySubject.lot(new Gtin(item.subject.gtin().orElseThrow()), null));
    }

    /** GTINs of 8, 12 and 13 digits are brought to 14, which a Digital Link in strict form always has. */
    private static String padded(String uri) {
        int from = uri.indexOf("/01/") + 4;
        if (from < 4) {
            return uri;
        }
        int to = Ascii.firstNonDigit(uri, from, uri.length());
        int digits = to - from;
        boolean shorter = digits == 8 || digits == 12 || digits == 13;
        return shorter ? uri.substring(0, from) + "0".repeat(14 - digits) + uri.substring(from) : uri;
    }

    private static Identified key(ParsedScan scan, boolean lot) {
        if (!scan.ok()) {
            return new Identified(null, problem(scan));
        }
        Optional<Element> sscc = scan.element("00");
        if (sscc.isPresent()) {
            return Identified.as(HistorySubject.logisticUnit(new Sscc(sscc.get().value())));
        }
        Optional<Gtin> gtin = scan.pack().gtin();
        if (gtin.isEmpty()) {
            return Identified.NONE;
        }
        String serial = scan.pack().serial().orElse(null);
        if (lot || serial == null) {
            String batch = lot ? serial : scan.pack().batch().orElse(null);
            return Identified.as(HistorySubject.lot(gtin.get(), batch));
        }
        return Identified.as(HistorySubject.item(gtin.get(), serial));
    }

    /** A web address that is no Digital Link is an identifier of a private scheme, which has no history. */
    private static @Nullable HistoryProblemCode problem(ParsedScan scan) {
        HistoryProblemCode code = HistoryProblemCode.INVALID_EPC;
        for (ScanProblem problem : scan.problems()) {
            if (problem.code() == ScanCode.NOT_A_PACK_CODE || problem.code() == ScanCode.DIGITAL_LINK_ADDRESS) {
                return null;
            }
            if (problem.code() == ScanCode.CHECK_DIGIT) {
                code = HistoryProblemCode.INVALID_CHECK_DIGIT;
            }
        }
        return code;
    }

    /** Reads a place: location number as EPC URI, Digital Link or digits, or position as geo URI. */
    Located place(String uri) {
        if (uri.startsWith("geo:")) {
            return GeoUri.read(uri);
        }
        String gln = gln(uri);
        if (gln == null) {
            boolean malformed = uri.startsWith(SGLN) || uri.startsWith(PGLN) || uri.indexOf(':') <= 0;
            return malformed ? Located.INVALID : Located.UNKNOWN;
        }
        if (CheckDigit.of(gln.substring(0, GLN_DIGITS)) != gln.charAt(GLN_DIGITS)) {
            return new Located(null, HistoryProblemCode.INVALID_CHECK_DIGIT);
        }
        return new Located(Place.of(new Gln(gln)), null);
    }

    /** The 13 digits of a location number, or null for anything else. */
    private @Nullable String gln(String uri) {
        if (uri.startsWith(SGLN)) {
            return fromUrn(uri, SGLN.length(), 2);
        }
        if (uri.startsWith(PGLN)) {
            return fromUrn(uri, PGLN.length(), 1);
        }
        if (isWeb(uri)) {
            ParsedScan scan = parser.parse(uri);
            return scan.element("414")
                    .or(() -> scan.element("417"))
                    .map(Element::value)
                    .filter(EpcIdentifiers::isGln)
                    .orElse(null);
        }
        return isGln(uri) ? uri : null;
    }

    private static boolean isGln(String text) {
        return text.length() == GLN_DIGITS + 1 && Ascii.onlyDigits(text);
    }

    /** Company prefix and reference are the first 12 digits; the check digit is computed, the extension left out. */
    private static @Nullable String fromUrn(String uri, int from, int dots) {
        int first = uri.indexOf('.', from);
        int end = dots == 1 ? uri.length() : uri.indexOf('.', first + 1);
        if (first < 0 || end < 0) {
            return null;
        }
        String digits = uri.substring(from, first) + uri.substring(first + 1, end);
        return digits.length() == GLN_DIGITS && Ascii.onlyDigits(digits) ? digits + CheckDigit.of(digits) : null;
    }

    /** Positions as RFC 5870 writes them. */
    private static final class GeoUri {
        private static final String UNCERTAINTY = "u=";

        private GeoUri() {}

        static Located read(String uri) {
            String[] parts = uri.substring("geo:".length()).split(";", -1);
            String[] numbers = parts[0].split(",", -1);
            if (numbers.length < 2 || numbers.length > 3) {
                return Located.INVALID;
            }
            double uncertainty = 0;
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("crs=") && !parts[i].equalsIgnoreCase("crs=wgs84")) {
                    return Located.UNKNOWN;
                }
                if (parts[i].startsWith(UNCERTAINTY)) {
                    uncertainty = Numbers.decimal(parts[i].substring(UNCERTAINTY.length()));
                }
            }
            return at(Numbers.decimal(numbers[0]), Numbers.decimal(numbers[1]), uncertainty);
        }

        private static Located at(double latitude, double longitude, double uncertainty) {
            if (Double.isNaN(latitude) || Double.isNaN(longitude) || !(uncertainty >= 0)) {
                return Located.INVALID;
            }
            if (!Position.inRange(latitude, longitude)) {
                return new Located(null, HistoryProblemCode.POSITION_OUT_OF_RANGE);
            }
            double km = Math.min(uncertainty / 1000, 20_000);
            return new Located(Place.of(Position.of(latitude, longitude, km)), null);
        }
    }
}
