package org.packseal.core.scan;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

/**
 * Finds out whether a scanner or keyboard caused a failed token check: if undoing one usual damage makes the signature
 * valid, the damage is proven, because a valid signature cannot arise by accident. The repaired reading is used for
 * this proof alone; the pack is to be scanned again. Immutable and thread-safe.
 */
public final class ReadRepair {
    /** Each variant may cost one signature check. */
    private static final int MAX_VARIANTS = 32;

    private static final char GS = 0x1D;

    /** Elements of variable length, which swallow what follows when their separator is lost. */
    private static final Set<String> VARIABLE = Set.of("10", "21");

    private static final String[] FOLLOWING = {"01", "10", "11", "15", "17", "21", "71", "98", "99"};

    private final ScanParser parser;
    private final TokenVerifier verifier;

    /**
     * A repair with the parser and the verifier that read and judged.
     *
     * @param parser the parser
     * @param verifier the verifier
     */
    public ReadRepair(ScanParser parser, TokenVerifier verifier) {
        this.parser = Objects.requireNonNull(parser, "parser");
        this.verifier = Objects.requireNonNull(verifier, "verifier");
    }

    /**
     * Whether undoing one usual damage makes the signature valid.
     *
     * @param scan the read
     * @param check what the token check said of it
     * @param jws the token that came beside the code and was checked, or null for the one in the code
     * @return true if the damage is proven
     */
    public boolean provesDamage(ParsedScan scan, TokenCheck check, @Nullable String jws) {
        if (check.result() == TokenResult.SIGNATURE_VALID || check.result() == TokenResult.ABSENT) {
            return false;
        }
        return variants(scan).stream().limit(MAX_VARIANTS).anyMatch(text -> holds(parser.parse(text), jws))
                || (jws != null && Keystrokes.variants(jws).stream().anyMatch(text -> holds(scan, text)));
    }

    private boolean holds(ParsedScan scan, @Nullable String jws) {
        TokenCheck check = jws == null ? verifier.check(scan) : verifier.check(scan, jws);
        return check.result() == TokenResult.SIGNATURE_VALID;
    }

    private static Set<String> variants(ParsedScan scan) {
        String text = scan.text();
        Set<String> variants = new LinkedHashSet<>();
        variants.addAll(Keystrokes.variants(text));
        // Some scanners send the symbology identifier as key codes of its own, past the Caps Lock.
        variants.add(Keystrokes.invertCase(text, Math.min(3, text.length())));
        for (Element element : scan.elements()) {
            if (VARIABLE.contains(element.ai())
                    && element.length() == element.value().length()) {
                separators(text, element, variants);
            }
        }
        variants.remove(text);
        return variants;
    }

    private static void separators(String text, Element element, Set<String> variants) {
        int end = Math.min(element.offset() + element.length(), text.length());
        for (int at = element.offset() + 1; at < end; at++) {
            for (String ai : FOLLOWING) {
                if (text.startsWith(ai, at)) {
                    variants.add(text.substring(0, at) + GS + text.substring(at));
                }
            }
        }
    }
}
