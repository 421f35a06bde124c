package org.packseal.gs1.repair;

import java.util.List;
import org.packseal.gs1.scan.ScanAssembly;

/**
 * Where separators must have stood in a code of the EAEU marking systems, whose parts have fixed lengths: (21) of 13, (91) of
 * 4 and (92) of 44 characters.
 */
final class EaeuLayout {
    private static final int SERIAL = 13;
    private static final int KEY = 4;
    private static final int CODE = 44;
    private static final int AI = 2;

    private EaeuLayout() {}

    /** Places in the value where (91) and (92) begin; none if the value is not made that way. */
    static List<Integer> cuts(ScanAssembly scan, int index) {
        String value = scan.valueAt(index);
        String ai = scan.elementAt(index).ai();
        boolean lacksKey = scan.find("91") < 0;
        boolean lacksCode = scan.find("92") < 0;
        int afterKey = SERIAL + AI + KEY;
        if (ai.equals("21") && lacksKey && value.startsWith("91", SERIAL)) {
            if (lacksCode && value.length() == afterKey + AI + CODE && value.startsWith("92", afterKey)) {
                return List.of(SERIAL, afterKey);
            }
            int code = scan.find("92");
            if (!lacksCode && value.length() == afterKey && scan.lengthAt(code) == CODE) {
                return List.of(SERIAL);
            }
        }
        boolean keyHoldsCode = value.length() == KEY + AI + CODE && value.startsWith("92", KEY);
        return ai.equals("91") && lacksCode && keyHoldsCode ? List.of(KEY) : List.of();
    }
}
