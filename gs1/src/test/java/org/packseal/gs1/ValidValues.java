package org.packseal.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.CharacterSet;
import org.packseal.gs1.syntax.CheckPair;
import org.packseal.gs1.syntax.Component;
import org.packseal.gs1.syntax.SyntaxCheck;

/** Generates values that pass every check of an application identifier. */
final class ValidValues {
    static final int YEAR = 2026;
    private static final int ATTEMPTS = 20_000;

    private final Random random;

    ValidValues(Random random) {
        this.random = random;
    }

    /** A valid value with this many of the optional components. */
    String value(ApplicationIdentifier ai, int optionals) {
        StringBuilder value = new StringBuilder();
        int left = optionals;
        for (Component part : ai.components()) {
            if (part.optional() && left-- <= 0) {
                break;
            }
            value.append(component(part));
        }
        return value.toString();
    }

    static int optionals(ApplicationIdentifier ai) {
        return (int) ai.components().stream().filter(Component::optional).count();
    }

    private String component(Component part) {
        List<SyntaxCheck> checks = part.checks();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String candidate = candidate(part);
            if (checks.stream().allMatch(check -> check.passes(candidate, 0, candidate.length(), YEAR))) {
                return candidate;
            }
        }
        throw new AssertionError("no value found for " + part);
    }

    private String candidate(Component part) {
        List<SyntaxCheck> checks = part.checks();
        int length = part.shortest() + random.nextInt(part.longest() - part.shortest() + 1);
        if (checks.contains(SyntaxCheck.CSUM)) {
            String digits = text(CharacterSet.N, length - 1);
            return digits + CheckDigit.of(digits);
        }
        if (checks.contains(SyntaxCheck.CSUMALPHA)) {
            String body = "9506" + text(CharacterSet.X, Math.max(0, length - 6));
            return body + CheckPair.of(body);
        }
        if (checks.contains(SyntaxCheck.GCPPOS1)) {
            return "9506" + text(part.set(), Math.max(0, length - 4));
        }
        if (checks.contains(SyntaxCheck.IBAN)) {
            return List.of("DE89370400440532013000", "GB82WEST12345698765432", "NO9386011117947")
                    .get(random.nextInt(3));
        }
        if (checks.contains(SyntaxCheck.POSINSEQSLASH)) {
            return (1 + random.nextInt(4)) + "/" + (4 + random.nextInt(6));
        }
        if (checks.contains(SyntaxCheck.PCENC)) {
            return text(part.set(), length).replace('%', '+') + (length + 3 <= part.longest() ? "%2F" : "");
        }
        if (checks.contains(SyntaxCheck.HYPHEN)) {
            return "-";
        }
        if (checks.contains(SyntaxCheck.ZERO)) {
            return "0".repeat(length);
        }
        if (part.set() == CharacterSet.Z) {
            return text(part.set(), length).replace('=', '_');
        }
        return text(part.set(), length);
    }

    String text(CharacterSet set, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(set.characters().charAt(random.nextInt(set.characters().length())));
        }
        return text.toString();
    }

    /** A handful of distinct identifiers, the first being the one asked for. */
    List<ApplicationIdentifier> around(ApplicationIdentifier first, List<ApplicationIdentifier> all) {
        List<ApplicationIdentifier> chosen = new ArrayList<>(List.of(first));
        for (int count = random.nextInt(4); count > 0; count--) {
            ApplicationIdentifier other = all.get(random.nextInt(all.size()));
            if (!chosen.contains(other)) {
                chosen.add(random.nextInt(chosen.size() + 1), other);
            }
        }
        return chosen;
    }
}
