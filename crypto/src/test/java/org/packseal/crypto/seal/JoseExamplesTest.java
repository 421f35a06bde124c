package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.encoding.TableResource;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.TokenProblem;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;

/** The examples of RFC 7515, 7517 and 8037: keys and signatures are those printed, and no example passes for a token. */
class JoseExamplesTest {
    private static List<Arguments> rows(String table) {
        return TableResource.lines(SigningKey.class, table).stream()
                .map(line -> Arguments.of((Object[]) line.cells(3)))
                .toList();
    }

    static List<Arguments> keys() {
        return rows("jose-keys.tsv");
    }

    static List<Arguments> signatures() {
        return rows("jose-signatures.tsv");
    }

    private static SigningKey key(String source) throws KeyFormatException {
        String jwk = keys().stream()
                .map(Arguments::get)
                .filter(row -> row[0].toString().startsWith(source))
                .map(row -> row[1].toString())
                .findFirst()
                .orElseThrow();
        return SigningKey.read(jwk);
    }

    /** A private key whose public part did not follow from it would be refused. */
    @ParameterizedTest
    @MethodSource("keys")
    void read_publishedKey_hasItsThumbprint(String source, String jwk, String thumbprint) throws KeyFormatException {
        assertThat(SigningKey.read(jwk).publicKey().kid()).as(source).isEqualTo(thumbprint);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void check_publishedSignature_holdsAndIsNoToken(String source, String key, String jws) throws KeyFormatException {
        int last = jws.lastIndexOf('.');
        byte[] input = jws.substring(0, last).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(jws.substring(last + 1));
        assertThat(key(key).publicKey().verify(input, signature)).as(source).isTrue();
        if (key(key).publicKey().algorithm().equals("Ed25519")) {
            assertThat(key(key).sign(input)).as("Ed25519 is deterministic").isEqualTo(signature);
        }

        TokenCheck check = Checks.check(Packs.verifier(), Packs.pack(), jws);

        assertThat(check.result()).isEqualTo(TokenResult.MALFORMED);
        assertThat(check.problem()).contains(TokenProblem.WRONG_HEADER);
    }
}
