package org.packseal.gs1.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.text.Ascii;

/**
 * Recognises ISBT 128 data structures of ICCBBA (FDA "UDI formats by issuing agency" 1.3; iccbba.org), one after the
 * other without separators: a data identifier of two characters, or {@code =} alone, says how long the data are. The
 * structures are kept whole: what stands inside them is not taken apart.
 */
final class Isbt128Reader {
    /** The data structures of this library, longest identifiers first and {@code =} alone last. */
    private enum Structure {
        MPHO_LOT("&,1", 18, "MPHO lot number"),
        DEVICE_IDENTIFIER("=/", 16, "Processor Product Identification Code"),
        SERIAL("=,", 6, "MPHO serial number"),
        EXPIRY("=>", 6, "Expiration date"),
        MANUFACTURE("=}", 6, "Production date"),
        BLOOD_CONTAINER("=)", 10, "Blood container identification"),
        BLOOD_CONTAINER_LOT("&)", 10, "Blood container lot number"),
        COMPOUND_MESSAGE("=+", 5, "Compound message"),
        DONATION("=", 15, "Donation identification number");

        final String identifier;
        final int length;
        final String title;

        Structure(String identifier, int length, String title) {
            this.identifier = identifier;
            this.length = length;
            this.title = title;
        }

        static @Nullable Structure at(String text, int from) {
            for (Structure one : values()) {
                if (text.startsWith(one.identifier, from)) {
                    boolean donation = one != DONATION || alphanumericAt(text, from + 1);
                    return donation ? one : null;
                }
            }
            return null;
        }

        /** A donation number begins with a letter or digit; another character belongs to an identifier not known here. */
        private static boolean alphanumericAt(String text, int at) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            return Ascii.isDigit(c) || Ascii.isUpper(c);
        }
    }

    private final ScanAssembly scan;
    private final String text;

    private Isbt128Reader(ScanAssembly scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    /** Reads the text if it begins with an ISBT 128 data structure. */
    static boolean read(ScanAssembly scan) {
        if (Structure.at(scan.text(), scan.start()) == null) {
            return false;
        }
        scan.form(ScanForm.ISBT128);
        new Isbt128Reader(scan).readAll();
        return true;
    }

    private void readAll() {
        int at = scan.start();
        while (at < scan.end()) {
            Structure structure = Structure.at(text, at);
            if (structure == null) {
                scan.problem(
                        ScanCode.UNKNOWN_DATA_STRUCTURE,
                        null,
                        at,
                        scan.end() - at,
                        "No ISBT 128 data structure known to this library begins here.");
                return;
            }
            int from = at + structure.identifier.length();
            int to = Math.min(from + structure.length, scan.end());
            readOne(structure, from, to);
            at = to;
        }
    }

    private void readOne(Structure structure, int from, int to) {
        String value = text.substring(from, to);
        scan.dataIdentifier(structure.identifier, structure.title, value, from, to - from);
        if (value.length() < structure.length) {
            problem(
                    structure,
                    ScanCode.TRUNCATED,
                    from,
                    to,
                    "This data structure has " + structure.length + " characters.");
            return;
        }
        PackDraft draft = scan.draft();
        switch (structure) {
            case DEVICE_IDENTIFIER -> draft.udiDi = single(structure, draft.udiDi, value, from);
            case BLOOD_CONTAINER -> draft.udiDi = single(structure, draft.udiDi, value, from);
            case SERIAL -> draft.serial = single(structure, draft.serial, value, from);
            case MPHO_LOT, BLOOD_CONTAINER_LOT -> draft.batch = single(structure, draft.batch, value, from);
            case EXPIRY -> {
                draft.expiryRaw = single(structure, draft.expiryRaw, value, from);
                draft.expiry = date(structure, from, to, draft.expiry);
            }
            case MANUFACTURE -> draft.productionDate = date(structure, from, to, draft.productionDate);
            default -> {}
        }
    }

    /** The value of a part of the identity, unless another one stands before it. */
    private String single(Structure structure, @Nullable String before, String value, int from) {
        if (before == null || before.equals(value)) {
            return value;
        }
        problem(
                structure,
                ScanCode.DUPLICATE_CONFLICT,
                from,
                from + value.length(),
                "There is another one in this code.");
        return before;
    }

    private @Nullable LocalDate date(Structure structure, int from, int to, @Nullable LocalDate before) {
        LocalDate date = DateForm.YYYJJJ.read(text, from, to, scan.year(), false);
        if (date == null) {
            problem(structure, ScanCode.INVALID_DATE, from, to, "This is no date in the form YYYJJJ.");
        }
        return before != null ? before : date;
    }

    private void problem(Structure structure, ScanCode code, int from, int to, String sentence) {
        scan.problem(code, structure.identifier, from, to - from, sentence);
    }
}
