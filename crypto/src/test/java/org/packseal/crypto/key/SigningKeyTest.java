package org.packseal.crypto.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;

class SigningKeyTest {
    /** RFC 8037 appendix A.1, with the thumbprint of A.3. */
    private static final String RFC_8037 =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
                    + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    /** RFC 7515 appendix A.3.1. */
    private static final String RFC_7515 =
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                    + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
                    + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}";

    @TempDir
    private Path folder;

    @Test
    void read_rfc8037Key_hasThePublishedThumbprint() throws KeyFormatException {
        SigningKey key = SigningKey.read(RFC_8037);

        assertThat(key.publicKey().kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(key.publicKey().kid16()).isEqualTo("90fa");
        assertThat(key.publicKey().algorithm()).isEqualTo("Ed25519");
        assertThat(key.publicKey().toJwk())
                .isEqualTo("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\","
                        + "\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\",\"kid16\":\"90fa\"}");
    }

    static Stream<SigningKey> newKeys() {
        SecureRandom random = new SecureRandom();
        return Stream.of(SigningKey.newEd25519(random), SigningKey.newEs256(random));
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void read_publicKey_saysThatThePrivateOneIsNeeded(SigningKey key) {
        assertThatThrownBy(() -> SigningKey.read(key.publicKey().toJwk()))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageContaining("found a public one");
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void write_newKey_isReadBackAndPrivateToItsOwner(SigningKey key) throws IOException, KeyFormatException {
        Path made = folder.resolve("keys");
        KeyFiles files = KeyFiles.write(made, key);

        assertThat(KeyFiles.read(files.privateKey()).publicKey().kid())
                .isEqualTo(key.publicKey().kid());
        assertThat(Files.readString(files.publicKey()))
                .isEqualTo(key.publicKey().toJwk() + '\n')
                .doesNotContain("\"d\"");
        assertThat(files.privateKey()).hasFileName("key-" + key.publicKey().kid16() + ".private.jwk");
        Assumptions.assumeTrue(
                made.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.privateKey())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    /** A zip file as file system keeps no permissions, so that it could not keep the key from other users. */
    @ParameterizedTest
    @MethodSource("newKeys")
    void write_whereNothingCanBeRestricted_leavesNoFile(SigningKey key) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("keys.zip"), Map.of("create", "true"))) {
            Path made = zip.getPath("/keys");

            assertThat(catchThrowableOfType(IOException.class, () -> KeyFiles.write(made, key)))
                    .hasMessageContaining("keep a private key from other users");
            assertThat(made).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void write_diskFullInEitherFile_leavesNeither(SigningKey key) {
        for (boolean privateFile : new boolean[] {true, false}) {
            KeyFiles.Content disk = (channel, text) -> {
                channel.write(ByteBuffer.wrap(text.getBytes(UTF_8), 0, 20));
                if (privateFile == text.contains("\"d\"")) {
                    throw new FileSystemException("file", null, "No space left on device");
                }
            };

            assertThat(catchThrowableOfType(FileSystemException.class, () -> KeyFiles.write(folder, key, disk)))
                    .hasMessageContaining("No space left");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void write_besideAPublicKeyOfItsName_leavesThatAlone(SigningKey key) throws IOException {
        Path other = folder.resolve("key-" + key.publicKey().kid16() + ".public.jwk");
        Files.writeString(other, "another");

        assertThat(catchThrowableOfType(FileAlreadyExistsException.class, () -> KeyFiles.write(folder, key)))
                .isNotNull();
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(other));
        assertThat(other).hasContent("another");
    }

    /** As on Windows, where access lists stand for permissions. */
    @Test
    void accessList_ofAPrivateKey_allowsEverythingToItsOwnerAlone() throws IOException {
        AccessList list = new AccessList();

        KeyFiles.restrict(list);

        assertThat(list.getAcl()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
            assertThat(entry.principal()).isEqualTo(list.getOwner());
            assertThat(entry.permissions()).containsExactlyInAnyOrder(AclEntryPermission.values());
            assertThat(entry.flags()).isEmpty();
        });
    }

    /** An access list without entries at first. */
    private static final class AccessList implements AclFileAttributeView {
        private final UserPrincipal owner = new UserPrincipal() {
            @Override
            public String getName() {
                return "owner";
            }
        };

        private List<AclEntry> entries = List.of();

        @Override
        public String name() {
            return "acl";
        }

        @Override
        public List<AclEntry> getAcl() {
            return entries;
        }

        @Override
        public void setAcl(List<AclEntry> acl) {
            entries = List.copyOf(acl);
        }

        @Override
        public UserPrincipal getOwner() {
            return owner;
        }

        @Override
        public void setOwner(UserPrincipal other) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void write_overAnOldKey_isRefused(SigningKey key) throws IOException {
        KeyFiles files = KeyFiles.write(folder, key);
        String before = Files.readString(files.privateKey());

        assertThat(catchThrowableOfType(FileAlreadyExistsException.class, () -> KeyFiles.write(folder, key)))
                .isNotNull();
        assertThat(Files.readString(files.privateKey())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void publicTexts_neverHoldThePrivatePart(SigningKey key) throws IOException {
        String file = Files.readString(KeyFiles.write(folder, key).privateKey());
        String secret = file.substring(file.indexOf("\"d\":\"") + 5, file.indexOf("\"d\":\"") + 48);

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(key.toString() + key.publicKey().toJwk() + key.publicKey()).doesNotContain(secret);
        assertThat(refusal(file.replace(secret, secret + "=")).getMessage()).doesNotContain(secret);
        assertThat(refusal(file.replace("\"kty\"", "\"kty")).getMessage()).doesNotContain(secret);
        assertThat(refusal(file.replace("\"d\"", "\"" + secret + "\"")).fault()).isEqualTo(KeyFault.MALFORMED);
    }

    @Test
    void read_fileOfTheLongestTextAndOneByteMore_isReadAndRefused() throws IOException, KeyFormatException {
        Path file = folder.resolve("padded");
        Files.writeString(file, RFC_8037 + " ".repeat(10_000 - RFC_8037.length()));
        assertThat(KeyFiles.read(file).publicKey().kid16()).isEqualTo("90fa");
        Files.writeString(file, RFC_8037 + " ".repeat(10_001 - RFC_8037.length()));
        assertThat(catchThrowableOfType(KeyFormatException.class, () -> KeyFiles.read(file))
                        .fault())
                .isEqualTo(KeyFault.MALFORMED);
    }

    @Test
    void read_privatePartWithAByteMore_isRefused() {
        byte[] secret = Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
        String longer = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, 33));
        assertThat(refusal(RFC_8037.replace("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", longer))
                        .fault())
                .isEqualTo(KeyFault.INVALID_KEY);
    }

    static Stream<String> jdkKeys() {
        return Stream.of("Ed25519", "ES256");
    }

    @ParameterizedTest
    @MethodSource("jdkKeys")
    void read_pkcs8OfTheJdk_signsWhatTheJdkVerifies(String algorithm)
            throws GeneralSecurityException, KeyFormatException {
        KeyPair pair =
                jdkPair(algorithm.equals("Ed25519") ? NamedParameterSpec.ED25519 : new ECGenParameterSpec("secp256r1"));

        SigningKey key = SigningKey.read(pem(pair.getPrivate().getEncoded()));

        assertThat(key.publicKey().algorithm()).isEqualTo(algorithm);
        byte[] message = "message".getBytes(UTF_8);
        Signature verifier =
                Signature.getInstance(algorithm.equals("Ed25519") ? algorithm : "SHA256withECDSAinP1363Format");
        verifier.initVerify(pair.getPublic());
        verifier.update(message);
        assertThat(verifier.verify(key.sign(message))).isTrue();
    }

    @Test
    void read_pkcs8OfAnotherKind_isRefused() throws GeneralSecurityException {
        assertThat(refusal(pem(jdkPair(new ECGenParameterSpec("secp384r1"))
                                .getPrivate()
                                .getEncoded()))
                        .fault())
                .isEqualTo(KeyFault.UNKNOWN_TYPE);
        assertThat(refusal(pem(jdkPair(NamedParameterSpec.X25519).getPrivate().getEncoded()))
                        .fault())
                .isEqualTo(KeyFault.UNKNOWN_TYPE);
        assertThat(refusal(pem(new byte[] {1, 2, 3})).fault()).isEqualTo(KeyFault.MALFORMED);
        assertThat(refusal("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----")
                        .fault())
                .isEqualTo(KeyFault.MALFORMED);
        assertThat(refusal("-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----")
                        .fault())
                .isEqualTo(KeyFault.MALFORMED);
        assertThat(refusal("-----BEGIN PRIVATE KEY-----").fault()).isEqualTo(KeyFault.MALFORMED);
        assertThat(refusal("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----")
                        .fault())
                .isEqualTo(KeyFault.MALFORMED);
        assertThat(refusal("x".repeat(10_001)).fault()).isEqualTo(KeyFault.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"d\":\"jpsQ | \"z\":\"jpsQ | MALFORMED | /z",
                "\"d\":\"jpsQ | \"d\":\"jpsR | INVALID_KEY | /d",
                "\"d\":\"jpsQnnGQ | \"d\":\" | INVALID_KEY | /d",
                "E9-E9LI | E9-E9LJ | MALFORMED | /d",
                "E9-E9LI | E9-E9LI= | MALFORMED | /d",
                "\"x\":\"f83O | \"x\":\"f83P | INVALID_KEY | /x",
                "P-256 | P-384 | UNKNOWN_TYPE | /kty",
                "\"EC\" | \"RSA\" | UNKNOWN_TYPE | /kty",
                "{ | {\"alg\":\"ES384\", | UNKNOWN_TYPE | /alg",
                "{ | {\"alg\":\"EdDSA\", | UNKNOWN_TYPE | /alg",
                "{ | {\"use\":\"enc\", | UNKNOWN_TYPE | /use",
                "{ | {\"kid\":\"mine\", | WRONG_KEY_ID | /kid",
                "{ | {\"kid16\":\"A1B2\", | WRONG_KEY_ID | /kid16",
                "{ | {\"kid16\":\"a1b\", | WRONG_KEY_ID | /kid16",
                "{ | {\"kid16\":\"a1b2c\", | WRONG_KEY_ID | /kid16",
                "{ | {\"kid16\":\"\", | WRONG_KEY_ID | /kid16",
                "{ | {\"kty\":\"EC\", | MALFORMED | /kty",
                "} | `` | MALFORMED | ``",
            })
    void read_jwkThatIsNone_isRefusedWithPlace(String original, String changed, String fault, String place) {
        KeyFormatException refusal = refusal(RFC_7515.replace(original, changed));

        assertThat(refusal.fault().name()).isEqualTo(fault);
        assertThat(refusal.where()).isEqualTo(place);
    }

    @Test
    void keyHeldElsewhere_asksItsSigner_andIsNeverWrittenToAFile(@TempDir Path folder) {
        SigningKey inMemory = SigningKey.newEd25519(new SecureRandom());
        SigningKey elsewhere = SigningKey.of(inMemory.publicKey(), inMemory);
        byte[] message = {1, 2, 3};

        assertThat(elsewhere.sign(message)).isEqualTo(inMemory.sign(message));
        assertThat(elsewhere.publicKey()).isEqualTo(inMemory.publicKey());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFiles.write(folder, elsewhere))
                .withMessage("Expected a key held in memory, found one held elsewhere.");
        assertThat(folder).isEmptyDirectory();
    }

    private static KeyFormatException refusal(String text) {
        return catchThrowableOfType(KeyFormatException.class, () -> SigningKey.read(text));
    }

    private static KeyPair jdkPair(NamedParameterSpec spec) throws GeneralSecurityException {
        boolean curve = spec instanceof ECGenParameterSpec;
        KeyPairGenerator generator = KeyPairGenerator.getInstance(curve ? "EC" : spec.getName());
        if (curve) {
            generator.initialize(spec);
        }
        return generator.generateKeyPair();
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
