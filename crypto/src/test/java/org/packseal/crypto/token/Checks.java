package org.packseal.crypto.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;

/** Lets tests of other packages check elements that no scan gave. */
public final class Checks {
    private Checks() {}

    public static TokenCheck check(TokenVerifier verifier, List<Element> elements, @Nullable String text) {
        return verifier.check(elements, text);
    }
}
