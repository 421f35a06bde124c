package org.packseal.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of Project Wycheproof (C2SP) for both algorithms; not part of this repository, so skipped without them. */
class WycheproofTest {
    private static final Path FOLDER = Path.of("../../shared/facts/wycheproof");

    @Test
    void ed25519Vectors_areJudgedAsPublished() throws IOException {
        assertJudged("ed25519_test.json", 150);
    }

    /** A high s is valid in these vectors as it is here. */
    @Test
    void p256Vectors_areJudgedAsPublished() throws IOException {
        assertJudged("ecdsa_secp256r1_sha256_p1363_test.json", 260);
    }

    private static void assertJudged(String name, int atLeast) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no " + name + " beside the repository");
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (JsonNode group : new ObjectMapper().readTree(file.toFile()).path("testGroups")) {
            Optional<VerificationKey> key = key(group.path("publicKey"));
            for (JsonNode test : group.path("tests")) {
                count++;
                boolean expected = test.path("result").asText().equals("valid");
                boolean actual = key.isPresent()
                        && key.get()
                                .verify(
                                        Hex.bytes(test.path("msg").asText()),
                                        Hex.bytes(test.path("sig").asText()));
                if (actual != expected) {
                    wrong.add(test.path("tcId") + " " + test.path("comment"));
                }
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
        assertThat(wrong).isEmpty();
    }

    private static Optional<VerificationKey> key(JsonNode key) {
        if (key.has("pk")) {
            return VerificationKey.ed25519(Hex.bytes(key.path("pk").asText()));
        }
        String uncompressed = key.path("uncompressed").asText();
        return VerificationKey.p256(Hex.bytes(uncompressed.substring(2, 66)), Hex.bytes(uncompressed.substring(66)));
    }
}
