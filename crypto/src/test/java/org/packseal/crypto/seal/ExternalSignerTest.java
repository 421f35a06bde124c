package org.packseal.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.packseal.crypto.seal.Packs.ED25519;
import static org.packseal.crypto.seal.Packs.ES256;
import static org.packseal.crypto.seal.Packs.EXPIRY;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.SealingException;
import org.packseal.crypto.problem.SealingProblem;
import org.packseal.gs1.element.Element;

/** Sealing with a key held elsewhere: what its signer may answer, and what it is given. */
class ExternalSignerTest {
    private static SealingProblem refusal(PackSealer sealer, List<Element> pack) {
        SealingException refused = catchThrowableOfType(
                SealingException.class, () -> sealer.clock(Packs.CLOCK).seal(pack, EXPIRY));
        assertThat(refused).hasMessage(refused.problem().message());
        return refused.problem();
    }

    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @Test
    void externalSigner_answersWithHighSOrInDer_andLowSLeaves() throws KeyFormatException {
        String expected = PackSealer.with(ES256).seal(Packs.pack(), EXPIRY).token();
        MessageSigner good = ES256;
        List<MessageSigner> signers = List.of(
                good,
                message -> highS(good.sign(message)),
                message -> der(good.sign(message)),
                message -> der(highS(good.sign(message))));
        for (MessageSigner signer : signers) {
            assertThat(PackSealer.with(ES256.publicKey(), signer)
                            .seal(Packs.pack(), EXPIRY)
                            .token())
                    .isEqualTo(expected);
        }
    }

    @Test
    void externalSigner_withAWrongAnswer_sealsNothing() throws KeyFormatException {
        MessageSigner good = ES256;
        byte[] valid = good.sign(new byte[1]);
        List<MessageSigner> signers = List.of(
                ExternalSignerTest::noAnswer,
                message -> new byte[0],
                message -> new byte[64],
                message -> valid,
                message -> Arrays.copyOf(good.sign(message), 65),
                message -> good.sign(new byte[0]),
                message -> Packs.key(org.packseal.crypto.signature.SignatureAlgorithm.ES256, 7)
                        .sign(message),
                message -> new byte[] {0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01});
        for (MessageSigner signer : signers) {
            assertThat(refusal(PackSealer.with(ES256.publicKey(), signer), Packs.pack()))
                    .isEqualTo(SealingProblem.SIGNATURE_REJECTED);
            assertThat(refusal(PackSealer.with(ED25519.publicKey(), signer), Packs.pack()))
                    .isEqualTo(SealingProblem.SIGNATURE_REJECTED);
        }
    }

    @SuppressWarnings("NullAway") // what a signer must not answer and one that nobody checked may
    private static byte[] noAnswer(byte[] message) {
        return null;
    }

    /** The numbers are right in each, so only the reader of the form can refuse them. */
    @Test
    void externalSigner_withDerOutOfForm_sealsNothing() throws KeyFormatException {
        MessageSigner good = ES256;
        List<UnaryOperator<byte[]>> changes = new ArrayList<>(List.of(
                der -> new byte[0],
                der -> Arrays.copyOf(der, der.length + 1),
                der -> resized(der, der.length + 1),
                der -> with(resized(der, 6 + der[3]), 5 + der[3], 0),
                der -> with(der, 0, 0x31),
                der -> with(der, 1, der[1] + 1),
                der -> with(der, 1, der[1] - 1),
                der -> with(der, 2, 3),
                der -> with(der, 3, 0),
                der -> with(der, 3, der[3] + 1),
                der -> with(der, 3, 127),
                der -> with(der, 4 + der[3], 3),
                der -> with(der, 5 + der[3], 0),
                der -> with(der, 5 + der[3], 127),
                der -> padded(der)));
        for (int i = 2; i < 72; i++) {
            int length = i;
            changes.add(der -> resized(der, Math.min(length, der.length - 1)));
        }
        for (UnaryOperator<byte[]> change : changes) {
            MessageSigner signer = message -> change.apply(der(good.sign(message)));
            assertThat(refusal(PackSealer.with(ES256.publicKey(), signer), Packs.pack()))
                    .isEqualTo(SealingProblem.SIGNATURE_REJECTED);
        }
    }

    private static byte[] resized(byte[] der, int length) {
        return with(Arrays.copyOf(der, length), 1, length - 2);
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        byte[] changed = bytes.clone();
        changed[place] = (byte) value;
        return changed;
    }

    /** The first number with eight zeros before it. */
    private static byte[] padded(byte[] der) {
        byte[] padded = new byte[der.length + 8];
        System.arraycopy(der, 0, padded, 0, 4);
        System.arraycopy(der, 4, padded, 12, der.length - 4);
        padded[1] = (byte) (der[1] + 8);
        padded[3] = (byte) (der[3] + 8);
        return padded;
    }

    @Test
    void externalSigner_thatChangesTheMessage_changesNothingThatIsVerified() throws KeyFormatException {
        MessageSigner signer = message -> {
            byte[] signature = ED25519.sign(message);
            Arrays.fill(message, (byte) 0);
            return signature;
        };
        assertThat(PackSealer.with(ED25519.publicKey(), signer)
                        .seal(Packs.pack(), EXPIRY)
                        .token())
                .isEqualTo(PackSealer.with(ED25519).seal(Packs.pack(), EXPIRY).token());
    }

    @Test
    void externalSigner_isGivenTheSignedBytesAndNoHash() throws KeyFormatException {
        AtomicReference<byte[]> seen = new AtomicReference<>(new byte[0]);
        MessageSigner signer = message -> {
            seen.set(message);
            return ES256.sign(message);
        };
        PackSealer.with(ES256.publicKey(), signer).seal(Packs.elements("01", Packs.GTIN, "21", "A"), EXPIRY);
        int kid16 = Integer.parseInt(ES256.publicKey().kid16(), 16);
        byte[] expected = {
            'P',
            'S',
            'T',
            '1',
            0,
            0x12,
            (byte) (kid16 >>> 8),
            (byte) kid16,
            2,
            2,
            '0',
            '1',
            14,
            '0',
            '4',
            '0',
            '1',
            '2',
            '3',
            '4',
            '5',
            '6',
            '7',
            '8',
            '9',
            '0',
            '1',
            2,
            '2',
            '1',
            1,
            'A'
        };
        assertThat(seen.get()).isEqualTo(expected);
    }

    private static byte[] highS(byte[] signature) {
        BigInteger s = new BigInteger(1, signature, 32, 32);
        byte[] high = N.subtract(s).toByteArray();
        byte[] result = signature.clone();
        Arrays.fill(result, 32, 64, (byte) 0);
        int length = Math.min(high.length, 32);
        System.arraycopy(high, high.length - length, result, 64 - length, length);
        return result;
    }

    private static byte[] der(byte[] signature) {
        byte[] r = new BigInteger(1, signature, 0, 32).toByteArray();
        byte[] s = new BigInteger(1, signature, 32, 32).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        der[2] = 2;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 2;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }
}
