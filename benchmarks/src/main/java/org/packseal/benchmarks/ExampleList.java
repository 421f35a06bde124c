package org.packseal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.key.CheckDigit;

/** A trust list signed by a fresh root, as bytes. */
final class ExampleList {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final String URN = "urn:example:list";
    private static final long DAY = 86_400;

    private final RootSet roots;
    private final byte[] bytes;

    private ExampleList(RootSet roots, byte[] bytes) {
        this.roots = roots;
        this.bytes = bytes;
    }

    /** A list of one key for one GTIN. */
    static ExampleList of(SigningKey issuer, String gtin) {
        return of(entry(issuer, gtin));
    }

    /** A list of many fresh keys, each for a GTIN of its own. */
    static ExampleList of(KeyAlgorithm algorithm, int keys) {
        return of(entries(algorithm, keys).collect(Collectors.joining(",")));
    }

    /** A list of one key for one GTIN and of many fresh Ed25519 keys for others. */
    static ExampleList among(SigningKey issuer, String gtin, int others) {
        return of(Stream.concat(Stream.of(entry(issuer, gtin)), entries(KeyAlgorithm.ED25519, others))
                .collect(Collectors.joining(",")));
    }

    private static Stream<String> entries(KeyAlgorithm algorithm, int keys) {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, keys).parallel().mapToObj(number -> entry(algorithm.newKey(random), gtin(number)));
    }

    private static ExampleList of(String entries) {
        try {
            SigningKey root = SigningKey.newEd25519(new SecureRandom());
            RootSet roots = RootSet.of(1, List.of(root.publicKey()));
            long now = CLOCK.instant().getEpochSecond();
            String payload = "{\"list\":\"" + URN + "\",\"seq\":1,\"iat\":" + now + ",\"nextUpdate\":" + (now + DAY)
                    + ",\"graceUntil\":" + (now + 2 * DAY) + ",\"roots\":" + roots.toJson()
                    + ",\"rootChanges\":[],\"keys\":[" + entries + "]}";
            String list = TrustListSigner.sign(payload.getBytes(StandardCharsets.UTF_8), List.of(root))
                    .text()
                    .orElseThrow();
            return new ExampleList(roots, list.getBytes(StandardCharsets.UTF_8));
        } catch (KeyFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String entry(SigningKey issuer, String gtin) {
        String jwk = issuer.publicKey().toJwk();
        return jwk.substring(0, jwk.lastIndexOf('}'))
                + ",\"issuer\":{\"name\":\"Example Pharma\"},\"scope\":{\"gtin\":[\"" + gtin + "\"]}}";
    }

    /** GTIN-14 of the example prefix 0950600, with its check digit. */
    private static String gtin(int number) {
        String digits = "0" + (950_600_000_000L + number);
        return digits + CheckDigit.of(digits);
    }

    /** The list as a file. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The roots as a file that a verifier pins. */
    String rootsFile() {
        return "{\"list\":\"" + URN + "\"," + roots.toJson().substring(1);
    }

    /** The list read and verified as by somebody who never saw one before. */
    TrustList verified() {
        return TrustListVerifier.of(URN, roots, new InMemoryTrustStateStore())
                .verify(bytes)
                .trustList()
                .orElseThrow();
    }
}
