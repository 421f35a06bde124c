package org.packseal.crypto.seal;

import org.packseal.gs1.ElementString;

/** A pack's data with its token. Only {@link PackSealer} makes one. Immutable and thread-safe. */
public final class SealedPack {
    private final ElementString elementString;
    private final String token;
    private final TokenForm form;

    SealedPack(ElementString elementString, String token, TokenForm form) {
        this.elementString = elementString;
        this.token = token;
        this.form = form;
    }

    /**
     * What goes into the pack's code, from which scan data or a Digital Link is written. For the forms kept apart from
     * the code these are the pack's elements unchanged.
     *
     * @return the elements, those of the token last
     */
    public ElementString elementString() {
        return elementString;
    }

    /**
     * The token alone: 90 or 106 characters, or a JWS.
     *
     * @return the token
     */
    public String token() {
        return token;
    }

    /**
     * The form of the token.
     *
     * @return the form
     */
    public TokenForm form() {
        return form;
    }

    @Override
    public String toString() {
        return "SealedPack[" + form + ", " + token + "]";
    }
}
