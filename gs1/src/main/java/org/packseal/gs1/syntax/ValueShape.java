package org.packseal.gs1.syntax;

import java.util.List;

/** The shapes of value that nearly every scan consists of, determined once per identifier so that each is tested directly. */
enum ValueShape {
    /** One component of any characters of set 82, from one to the longest. */
    TEXT,
    /** Digits of fixed length, the last of them the check digit. */
    KEY,
    /** Six digits of a date with day 00. */
    DATE,
    /** Anything else. */
    OTHER;

    static ValueShape of(List<Component> components) {
        if (components.size() != 1) {
            return OTHER;
        }
        Component only = components.get(0);
        List<SyntaxCheck> checks = only.checks();
        if (checks.isEmpty() && only.set() == CharacterSet.X && only.shortest() == 1) {
            return TEXT;
        }
        if (checks.equals(List.of(SyntaxCheck.YYMMD0))) {
            return DATE;
        }
        // In ten or more digits there is always room for a company prefix: gcppos1 and gcppos2 hold.
        boolean key = checks.equals(List.of(SyntaxCheck.CSUM, SyntaxCheck.GCPPOS1))
                || checks.equals(List.of(SyntaxCheck.CSUM, SyntaxCheck.GCPPOS2));
        return key && only.set() == CharacterSet.N && only.shortest() == only.longest() && only.shortest() >= 10
                ? KEY
                : OTHER;
    }
}
