package org.packseal.gs1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.Requirement;

/**
 * Relations between the elements of one scan (General Specifications 4.13). What an element needs may stand in another
 * symbol of the same item, so a missing one is a warning unless strict; what excludes each other is a problem always.
 */
final class AssociationCheck {
    private AssociationCheck() {}

    static void check(ScanAssembly scan) {
        for (int i = 0; i < scan.size(); i++) {
            @Nullable ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null) {
                checkRequirements(scan, ai, scan.elementAt(i));
            }
        }
    }

    private static void checkRequirements(ScanAssembly scan, ApplicationIdentifier ai, Element element) {
        for (Requirement requirement : ai.requirements()) {
            if (requirement.alternatives().stream().noneMatch(group -> allPresent(scan, ai, group))) {
                scan.tolerated(
                        ScanCode.MISSING_ASSOCIATION,
                        ai.ai(),
                        element.offset(),
                        element.length(),
                        "(" + ai.ai() + ") needs " + requirement.inWords() + ".");
            }
        }
    }

    private static boolean allPresent(ScanAssembly scan, ApplicationIdentifier except, List<String> group) {
        return group.stream().allMatch(pattern -> present(scan, except, pattern));
    }

    private static boolean present(ScanAssembly scan, ApplicationIdentifier except, String pattern) {
        for (int i = 0; i < scan.size(); i++) {
            @Nullable ApplicationIdentifier ai = scan.identifierAt(i);
            if (ai != null && ai != except && matches(ai.ai(), pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String ai, String pattern) {
        if (ai.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < ai.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != ai.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
