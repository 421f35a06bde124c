package org.packseal.crypto.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of Project Wycheproof for both algorithms; a high s is valid in them as it is here. */
class WycheproofTest {
    @Test
    void vectors_areJudgedAsPublished() throws IOException {
        Map<SignatureAlgorithm, Integer> counts = new EnumMap<>(SignatureAlgorithm.class);
        List<String> wrong = new ArrayList<>();
        SignatureAlgorithm algorithm = SignatureAlgorithm.ED25519;
        Optional<VerificationKey> key = Optional.empty();
        for (String row : rows()) {
            String[] cells = row.split("\\|", -1);
            if (cells[0].equals("key")) {
                algorithm = SignatureAlgorithm.valueOf(cells[1]);
                key = key(algorithm, Hex.bytes(cells[2]));
                continue;
            }
            counts.merge(algorithm, 1, Integer::sum);
            byte[] message = Hex.bytes(cells[2]);
            byte[] signature = Hex.bytes(cells[3]);
            boolean holds = key.isPresent() && key.get().verify(message, signature);
            boolean byTables = key.isPresent() && key.get().precomputed().verify(message, signature);
            if (holds != cells[1].equals("valid") || byTables != holds) {
                wrong.add(algorithm + " " + cells[0]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(counts).containsEntry(SignatureAlgorithm.ED25519, 151).containsEntry(SignatureAlgorithm.ES256, 262);
    }

    private static Optional<VerificationKey> key(SignatureAlgorithm algorithm, byte[] encoded) {
        return algorithm == SignatureAlgorithm.ED25519
                ? VerificationKey.ed25519(encoded)
                : VerificationKey.p256(Arrays.copyOf(encoded, 32), Arrays.copyOfRange(encoded, 32, encoded.length));
    }

    private static List<String> rows() throws IOException {
        try (InputStream table = WycheproofTest.class.getResourceAsStream("wycheproof.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), US_ASCII)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList();
        }
    }
}
