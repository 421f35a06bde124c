package org.packseal.gs1.form;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.Ppn;
import org.packseal.gs1.national.Pzn;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.scan.PackDraft;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.syntax.DateDigits;

/**
 * Compares the records of one ISO/IEC 15434 message: format 06 has filled the draft, format 05 the elements with
 * application identifiers. Where the records contradict each other the message is reported as a problem.
 */
final class EnvelopeConflict {
    private final ScanAssembly scan;
    private final PackDraft draft;

    private EnvelopeConflict(ScanAssembly scan) {
        this.scan = scan;
        this.draft = scan.draft();
    }

    static void check(ScanAssembly scan) {
        if (!hasBoth(scan)) {
            return;
        }
        EnvelopeConflict conflict = new EnvelopeConflict(scan);
        conflict.compareProduct(scan.find(PackElements.GTIN));
        conflict.compare(scan.find(PackElements.SERIAL), conflict.draft.serial);
        conflict.compare(scan.find(PackElements.BATCH), conflict.draft.batch);
        conflict.compareExpiry(scan.find(PackElements.EXPIRY));
    }

    /** Whether there is a record of either format. */
    private static boolean hasBoth(ScanAssembly scan) {
        boolean elements = false;
        for (int i = 0; i < scan.size() && !elements; i++) {
            elements = scan.identifierAt(i) != null;
        }
        return elements && scan.hasDraft();
    }

    /** A GTIN and a PPN in different records name one product only if the GTIN is the PPN's National Trade Item Number. */
    private void compareProduct(int index) {
        if (index < 0 || !scan.isValid(index)) {
            return;
        }
        Gtin gtin = new Gtin(scan.valueAt(index));
        if (draft.gtin != null && !draft.gtin.equals(gtin)) {
            tell(index, "another GTIN");
        } else if (draft.gtin == null && draft.ppn != null) {
            Optional<Pzn> pzn = Ppn.parse(draft.ppn).flatMap(Ppn::pzn);
            if (pzn.isEmpty() || !pzn.equals(Pzn.ofGtin(gtin))) {
                tell(index, "a PPN that this GTIN does not stand for");
            }
        }
    }

    private void compare(int index, @Nullable String other) {
        if (index >= 0 && other != null && !scan.valueAt(index).equals(other)) {
            tell(index, "another value");
        }
    }

    private void compareExpiry(int index) {
        if (index >= 0 && scan.isValid(index) && draft.expiry != null) {
            LocalDate date = DateDigits.date(scan.valueAt(index), scan.year());
            if (!date.equals(draft.expiry)) {
                tell(index, "another date");
            }
        }
    }

    private void tell(int index, String what) {
        Element element = scan.elementAt(index);
        scan.problem(
                ScanCode.DUPLICATE_CONFLICT,
                element.ai(),
                element.offset(),
                element.length(),
                "Another record of this message has " + what + ".");
    }
}
