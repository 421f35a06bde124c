package org.packseal.core.fuzz;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.Issuers;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.SignedPack;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.element.Element;

/**
 * Tokens in the code of a pack and beside it. Each input is tried as a token, as a change of a good token, as the pack that is sealed,
 * and beside the code also as a payload that the issuer's key signs, so that what lies behind the signature is reached.
 */
final class TokenTargets {
    private static final String GTIN = "09506000134352";
    private static final String SERIAL = "SN4711";
    private static final String PACK = "]d201" + GTIN + "1728063010B1234\u001D21" + SERIAL;

    private static final ScanParser PARSER = ScanParser.builder().build();
    private static final TokenVerifier VERIFIER = TokenVerifier.with(Issuers.trusting(GTIN));
    private static final ParsedScan PARSED = PARSER.parse(PACK);
    private static final String COMPACT = Issuers.token(PARSED, TokenForm.COMPACT);
    private static final String JWS = Issuers.token(PARSED, TokenForm.JWS);
    private static final String JWS_DETACHED = Issuers.token(PARSED, TokenForm.JWS_DETACHED);

    private TokenTargets() {}

    /** Tokens in elements of their own; a change of a good one is made by position and difference. */
    static void inCode(byte[] data) {
        String text = ScanTargets.text(data);
        check(VERIFIER.check(PARSER.parse(PACK + "\u001D98" + text)));
        int half = text.length() / 2;
        check(VERIFIER.check(
                PARSER.parse(PACK + "\u001D98" + text.substring(0, half) + "\u001D99" + text.substring(half))));
        changed(data, COMPACT, token -> VERIFIER.check(PARSER.parse(PACK + "\u001D98" + token)));
        sealedAndRead(text, TokenForm.COMPACT);
        sealedAndRead(text, TokenForm.UPPER);
    }

    /** Tokens beside the code. */
    static void besideCode(byte[] data) {
        String text = ScanTargets.text(data);
        check(VERIFIER.check(PARSED, text));
        changed(data, JWS, token -> VERIFIER.check(PARSED, token));
        changed(data, JWS_DETACHED, token -> VERIFIER.check(PARSED, token));
        String signed = Issuers.jws(data);
        TokenCheck check = VERIFIER.check(PARSED, signed);
        check(check);
        Require.that(
                check.result() != TokenResult.SIGNATURE_VALID || signed.equals(JWS),
                "one text for the statement about a pack: " + JWS,
                signed);
        sealedAndRead(text, TokenForm.JWS);
        sealedAndRead(text, TokenForm.JWS_DETACHED);
    }

    private interface Check {
        TokenCheck of(String token);
    }

    /** One changed character is another token, so that a second text for one token would show here. */
    private static void changed(byte[] data, String token, Check verifier) {
        if (data.length < 2) {
            return;
        }
        int at = (data[0] & 0xFF) % token.length();
        String other = token.substring(0, at) + (char) (data[1] & 0x7F) + token.substring(at + 1);
        TokenCheck check = verifier.of(other);
        check(check);
        Require.that((check.result() == TokenResult.SIGNATURE_VALID) == other.equals(token), token, other);
    }

    private static void check(TokenCheck check) {
        if (check.result() == TokenResult.SIGNATURE_VALID) {
            SignedPack signed = check.signedPack().orElseThrow();
            Require.that(signed.gtin().value().equals(GTIN), GTIN, signed);
            Require.that(signed.serial().equals(SERIAL), SERIAL, signed);
        } else {
            Require.that(check.signedPack().isEmpty(), "no signed pack with " + check.result(), check);
        }
    }

    /** A pack that can be sealed is read back with the signed elements that it has, and sealing it again writes the same token. */
    private static void sealedAndRead(String rest, TokenForm form) {
        ParsedScan pack = PARSER.parse("]d201" + GTIN + "21" + rest);
        SealedPack sealed;
        try {
            sealed = Issuers.sealed(pack, form);
        } catch (SealingException e) {
            Require.that(e.problem() != null, "the reason for which a pack is refused", e);
            return;
        }
        Require.that(Issuers.sealed(pack, form).token().equals(sealed.token()), sealed.token(), "another token");
        ParsedScan read = PARSER.parse(sealed.elementString().toScanData());
        TokenCheck check = form == TokenForm.JWS || form == TokenForm.JWS_DETACHED
                ? VERIFIER.check(read, sealed.token())
                : VERIFIER.check(read);
        Require.that(check.result() == TokenResult.SIGNATURE_VALID, "a sealed pack that verifies: " + sealed, check);
        Set<String> both = texts(check.signed());
        both.addAll(texts(check.unsigned()));
        Require.that(both.equals(texts(pack.elements())), "each element signed or unsigned: " + pack, both);
        Require.that(
                check.signedPack().orElseThrow().serial().equals(value(pack, "21")),
                "the serial number of " + pack,
                check);
    }

    /** An element that stands twice in a code counts once. */
    private static Set<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> element.ai() + ' ' + element.value())
                .collect(Collectors.toSet());
    }

    private static String value(ParsedScan pack, String ai) {
        return pack.elements().stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst()
                .orElse("");
    }
}
