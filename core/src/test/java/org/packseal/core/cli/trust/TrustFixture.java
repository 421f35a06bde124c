package org.packseal.core.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.packseal.core.cli.CommandRun;

/** Keys and lists made by the commands themselves, in a folder of the test. */
public final class TrustFixture {
    public static final String URN = "urn:example:packseal-test";
    /** 2026-11-01 in epoch seconds, three weeks before the test's clock. */
    public static final long ISSUED = 1_793_491_200L;

    private static final long DAY = 86_400;

    public final Path folder;
    public final Path firstRoot;
    public final Path secondRoot;
    public final Path issuer;

    public TrustFixture(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.firstRoot = newKey("root-1", "Ed25519");
        this.secondRoot = newKey("root-2", "Ed25519");
        this.issuer = newKey("issuer", "Ed25519");
    }

    /** Makes a key and answers the file with its private part. */
    public Path newKey(String name, String algorithm) throws IOException {
        Path keys = folder.resolve(name);
        CommandRun run = CommandRun.of("", "key", "new", "--alg", algorithm, "--out", keys.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(keys)) {
            return files.filter(file -> file.toString().endsWith(".private.jwk"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public static String publicJwk(Path privateKey) throws IOException {
        return Files.readString(Path.of(privateKey.toString().replace(".private.", ".public.")))
                .strip();
    }

    /** The roots file, with the list's name where {@code named}. */
    public Path roots(boolean named) throws IOException {
        String name = named ? "\"list\":\"" + URN + "\"," : "";
        return Files.writeString(folder.resolve("roots-" + named + ".json"), "{" + name + rootMembers() + "}");
    }

    private String rootMembers() throws IOException {
        return rootMembers(2, firstRoot, secondRoot);
    }

    /** What stands in a roots file and in a list's {@code roots}. */
    public static String rootMembers(int threshold, Path... roots) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path root : roots) {
            keys.add(publicJwk(root));
        }
        return "\"threshold\":" + threshold + ",\"keys\":[" + String.join(",", keys) + "]";
    }

    /** An entry of the list for the issuer's key, for GTINs of one company. */
    public String entry() throws IOException {
        String jwk = publicJwk(issuer);
        return jwk.substring(0, jwk.length() - 1)
                + ",\"issuer\":{\"name\":\"Example Pharma\"},\"scope\":{\"gcp\":[\"9521101\"]}}";
    }

    /** A payload with these entries. */
    public String payload(long sequence, String... entries) throws IOException {
        String previous = sequence == 1 ? "" : hash(payload(sequence - 1, entries));
        return payloadUnder(sequence, previous, rootMembers(), "", entries);
    }

    /** A payload after the one with this hash, with these roots and changes of roots. */
    public static String payloadUnder(
            long sequence, String previous, String rootMembers, String changes, String... entries) {
        String prev = sequence == 1 ? "" : ",\"prev\":\"" + previous + "\"";
        return "{\"list\":\"" + URN + "\",\"seq\":" + sequence + prev + ",\"iat\":" + ISSUED + ",\"nextUpdate\":"
                + (ISSUED + 40 * DAY) + ",\"graceUntil\":" + (ISSUED + 80 * DAY) + ",\"roots\":{" + rootMembers
                + "},\"rootChanges\":[" + changes + "],\"keys\":[" + String.join(",", entries) + "]}";
    }

    /** A list signed by both roots with {@code trust sign}. */
    public Path list(long sequence, String... entries) throws IOException {
        Path payload = Files.writeString(folder.resolve("payload-" + sequence), payload(sequence, entries));
        CommandRun run = CommandRun.typed("trust sign --payload {} --key {} --key {}", payload, firstRoot, secondRoot);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.writeString(folder.resolve("list-" + sequence), run.out());
    }

    /** A list that the command would refuse to sign, signed by both roots through the JDK. */
    public Path listSignedAnyway(long sequence, String... entries) throws IOException, GeneralSecurityException {
        String payload = base64(payload(sequence, entries));
        List<String> signatures = new ArrayList<>();
        for (Path root : List.of(firstRoot, secondRoot)) {
            JsonNode jwk = new ObjectMapper().readTree(Files.readString(root));
            String header =
                    base64("{\"alg\":\"EdDSA\",\"kid\":\"" + jwk.get("kid").asText() + "\",\"typ\":\"pst-trust+jws\"}");
            byte[] secret = Base64.getUrlDecoder().decode(jwk.get("d").asText());
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            signatures.add("{\"protected\":\"" + header + "\",\"signature\":\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()) + "\"}");
        }
        String jws = "{\"payload\":\"" + payload + "\",\"signatures\":[" + String.join(",", signatures) + "]}";
        return Files.writeString(folder.resolve("list-anyway-" + sequence), jws);
    }

    public static String hash(String payload) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
