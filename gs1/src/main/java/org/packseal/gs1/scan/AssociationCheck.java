package org.packseal.gs1.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.syntax.PresentIdentifiers;

/**
 * Relations between the elements of one scan (General Specifications 4.13). What an element needs may stand in another
 * symbol of the same item, so a missing one is a warning unless strict; what contradicts is a problem always.
 */
public final class AssociationCheck {
    private static final ApplicationIdentifier SIGNATURE =
            ApplicationIdentifiers.table().known("8030");
    /** Keys whose serial component is optional. */
    private static final List<String> OPTIONALLY_SERIAL = List.of("253", "255", "8003");

    private AssociationCheck() {}

    /** Whether there is certainly nothing to report. */
    public static boolean holds(ElementList elements) {
        if (!hasApplicationIdentifier(elements)) {
            return true;
        }
        PresentIdentifiers present = present(elements);
        return !present.conspicuous() && !present.wanting() && elements.find(SIGNATURE) < 0;
    }

    private static boolean hasApplicationIdentifier(ElementList elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.identifier(i) != null) {
                return true;
            }
        }
        return false;
    }

    public static void check(ScanAssembly scan) {
        if (!holds(scan.elements())) {
            checkClosely(scan);
        }
    }

    /** Finds what there is to report, whether or not {@link #holds} says that there is nothing. */
    public static void checkClosely(ScanAssembly scan) {
        PresentIdentifiers present = present(scan.elements());
        if (present.conspicuous()) {
            checkRepeated(scan);
            checkExcluded(scan);
        }
        boolean signed = false;
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai == null) {
                continue;
            }
            if (!present.meet(ai)) {
                tellMissing(scan, i, ai, present);
            }
            signed |= ai == SIGNATURE;
        }
        if (signed) {
            checkSigned(scan);
        }
    }

    private static PresentIdentifiers present(ElementList elements) {
        PresentIdentifiers present = new PresentIdentifiers();
        for (int i = 0; i < elements.size(); i++) {
            ApplicationIdentifier ai = elements.identifier(i);
            if (ai != null) {
                present.add(ai);
            }
        }
        return present;
    }

    private static void tellMissing(
            ScanAssembly scan, int index, ApplicationIdentifier ai, PresentIdentifiers present) {
        for (int i = 0; i < ai.requirements().size(); i++) {
            if (!present.meet(ai, i)) {
                scan.tolerated(
                        ScanCode.MISSING_ASSOCIATION,
                        ai.ai(),
                        scan.offsetAt(index),
                        scan.lengthAt(index),
                        "(" + ai.ai() + ") needs " + ai.requirements().get(i).inWords() + ".");
            }
        }
    }

    /** A repeated identifier counts once if its values agree. If they differ, none of them is relied on. */
    private static void checkRepeated(ScanAssembly scan) {
        BitSet seen = new BitSet(ApplicationIdentifiers.table().all().size());
        boolean repeated = false;
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null) {
                repeated |= seen.get(ai.index());
                seen.set(ai.index());
            }
        }
        if (repeated) {
            compareRepeated(scan, seen.toLongArray(), new int[seen.cardinality()]);
        }
    }

    /**
     * Compares each element with the first of its identifier, which is found without a search.
     *
     * @param occurring one bit for each identifier that occurs
     * @param firstPlusOne room for one more than the place where each of these occurs first
     */
    private static void compareRepeated(ScanAssembly scan, long[] occurring, int[] firstPlusOne) {
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            int number = ai == null ? -1 : bitsBelow(occurring, ai.index());
            if (ai != null && firstPlusOne[number] > 0) {
                compareRepeated(scan, firstPlusOne[number] - 1, i, ai);
            } else if (ai != null) {
                firstPlusOne[number] = i + 1;
            }
        }
    }

    private static int bitsBelow(long[] words, int bit) {
        int last = bit / Long.SIZE;
        int count = Long.bitCount(words[last] & ((1L << bit) - 1));
        for (int i = 0; i < last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    private static void compareRepeated(ScanAssembly scan, int first, int index, ApplicationIdentifier ai) {
        if (scan.valueAt(first).equals(scan.valueAt(index))) {
            tellRepeated(scan, index, ai);
            return;
        }
        scan.distrust(first);
        scan.problem(
                ScanCode.DUPLICATE_CONFLICT,
                ai.ai(),
                scan.offsetAt(index),
                scan.lengthAt(index),
                "(" + ai.ai() + ") stands here again with another value.");
    }

    /** Tolerated in an element string, never in a Digital Link (GS1 Digital Link Standard: URI Syntax). */
    private static void tellRepeated(ScanAssembly scan, int index, ApplicationIdentifier ai) {
        int offset = scan.offsetAt(index);
        int length = scan.lengthAt(index);
        String sentence = "(" + ai.ai() + ") stands here again with the same value.";
        if (scan.form() == ScanForm.DIGITAL_LINK) {
            scan.problem(ScanCode.REPEATED_AI, ai.ai(), offset, length, sentence);
        } else {
            scan.warning(ScanCode.REPEATED_AI, ai.ai(), offset, length, sentence);
        }
    }

    private static void checkExcluded(ScanAssembly scan) {
        List<ApplicationIdentifier> distinct = new ArrayList<>();
        BitSet seen = new BitSet(ApplicationIdentifiers.table().all().size());
        for (int i = 0; i < scan.size(); i++) {
            ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null && !seen.get(ai.index())) {
                seen.set(ai.index());
                distinct.add(ai);
            }
        }
        for (ApplicationIdentifier ai : distinct) {
            for (ApplicationIdentifier other : distinct) {
                if (other != ai && ai.excludes(other)) {
                    int index = scan.find(ai);
                    scan.problem(
                            ScanCode.INVALID_PAIR,
                            ai.ai(),
                            scan.offsetAt(index),
                            scan.lengthAt(index),
                            "(" + ai.ai() + ") must not stand beside (" + other.ai() + ").");
                }
            }
        }
    }

    /** A digital signature covers one instance, so its key needs the serial component. */
    private static void checkSigned(ScanAssembly scan) {
        for (String key : OPTIONALLY_SERIAL) {
            int index = scan.find(key);
            ApplicationIdentifier ai = index < 0 ? null : scan.identifierAt(index);
            if (ai != null && scan.valueAt(index).length() <= ai.shortest()) {
                scan.problem(
                        ScanCode.MISSING_SERIAL_COMPONENT,
                        key,
                        scan.offsetAt(index),
                        scan.lengthAt(index),
                        "(" + key + ") needs its serial component beside the signature (8030).");
            }
        }
    }
}
