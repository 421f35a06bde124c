package org.packseal.core;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.seal.PackSealer;
import org.packseal.crypto.seal.SealedPack;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** An invented issuer, the list that names it, and packs it seals. */
public final class Issuers {
    /** The moment of all tests. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** The issuer's name on the list. */
    public static final String NAME = "Example Pharma";

    private static final String URN = "urn:example:medicines";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey ROOT = SigningKey.newEd25519(RANDOM);
    private static final SigningKey ISSUER = SigningKey.newEd25519(RANDOM);
    private static final SigningKey UNLISTED = SigningKey.newEd25519(RANDOM);

    private static final String HEADER = token(
                    ScanParser.builder().build().parse("(01)09506000134352(21)SN4711"), TokenForm.JWS)
            .split("\\.", -1)[0];

    private Issuers() {}

    /** A list that trusts the issuer for these GTINs. */
    public static TrustList trusting(String... gtins) {
        return list(NOW.getEpochSecond() + 86_400, gtins);
    }

    /** The same, overdue for an update. */
    public static TrustList staleTrusting(String... gtins) {
        return list(NOW.getEpochSecond() - 86_400, gtins);
    }

    /** A list whose key vouches for no pack that expires after a date. */
    public static TrustList trustingUntil(String expiryNotAfter, String... gtins) {
        return list(NOW.getEpochSecond() + 86_400, ",\"expiryNotAfter\":\"" + expiryNotAfter + '"', gtins);
    }

    private static TrustList list(long nextUpdate, String... gtins) {
        return list(nextUpdate, "", gtins);
    }

    private static TrustList list(long nextUpdate, String members, String[] gtins) {
        return verified(signed(nextUpdate, members, "", gtins));
    }

    /** The keys that sign the lists. */
    public static RootSet roots() {
        try {
            return RootSet.of(1, List.of(ROOT.publicKey()));
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes of a list that trusts the issuer and has these entries of {@code statementKeys}. */
    public static byte[] signedListWithStatementKeys(String entries, String... gtins) {
        return signed(NOW.getEpochSecond() + 86_400, "", ",\"statementKeys\":[" + entries + "]", gtins);
    }

    /** An entry of {@code statementKeys}, of an invented laboratory. */
    public static String statementKey(PublicKey key, String members) {
        String jwk = key.toJwk();
        return jwk.substring(0, jwk.indexOf(",\"kid16\""))
                + ",\"holder\":{\"name\":\"Example Laboratory\",\"country\":\"DE\"}," + members + "}";
    }

    /** Verifies a list of these roots. */
    public static TrustList verified(byte[] list) {
        return TrustListVerifier.of(URN, roots(), new InMemoryTrustStateStore())
                .verify(list)
                .trustList()
                .orElseThrow();
    }

    /** The bytes of the list that {@link #trusting} verifies. */
    public static byte[] signedList(String... gtins) {
        return signed(NOW.getEpochSecond() + 86_400, "", "", gtins);
    }

    private static byte[] signed(long nextUpdate, String members, String more, String[] gtins) {
        RootSet roots = roots();
        long issued = NOW.getEpochSecond() - 10 * 86_400;
        String jwk = ISSUER.publicKey().toJwk();
        String key = jwk.substring(0, jwk.lastIndexOf('}'))
                + (jwk.contains("\"kid\"")
                        ? ""
                        : ",\"kid\":\"" + ISSUER.publicKey().kid() + '"')
                + (jwk.contains("\"kid16\"")
                        ? ""
                        : ",\"kid16\":\"" + ISSUER.publicKey().kid16() + '"')
                + ",\"issuer\":{\"name\":\"" + NAME + "\"},\"scope\":{\"gtin\":[\"" + String.join("\",\"", gtins)
                + "\"]},\"nbf\":" + (issued - 1000) + ",\"exp\":" + (issued + 400L * 86_400) + members + "}";
        String payload = "{\"list\":\"" + URN + "\",\"seq\":1,\"iat\":" + issued + ",\"nextUpdate\":" + nextUpdate
                + ",\"graceUntil\":" + (issued + 60L * 86_400) + ",\"roots\":" + roots.toJson()
                + ",\"rootChanges\":[],\"keys\":[" + key + "]" + more + "}";
        return TrustListSigner.sign(payload.getBytes(StandardCharsets.UTF_8), List.of(ROOT))
                .text()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The pack with the issuer's token. */
    public static SealedPack sealed(ParsedScan pack, TokenForm form) {
        return PackSealer.with(ISSUER).form(form).seal(pack);
    }

    /** The scan of the pack with the issuer's token. */
    public static String seal(ParsedScan pack, TokenForm form) {
        return sealed(pack, form).elementString().toScanData();
    }

    /** The issuer's token for the pack, to go beside its code. */
    public static String token(ParsedScan pack, TokenForm form) {
        return sealed(pack, form).token();
    }

    /** A JWS of the issuer with the header of its tokens and any payload. */
    public static String jws(byte[] payload) {
        Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
        String input = HEADER + '.' + base64url.encodeToString(payload);
        return input + '.' + base64url.encodeToString(ISSUER.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The scan of the pack with a token of a key that no list names. */
    public static String sealUnlisted(ParsedScan pack) {
        return PackSealer.with(UNLISTED).seal(pack).elementString().toScanData();
    }
}
