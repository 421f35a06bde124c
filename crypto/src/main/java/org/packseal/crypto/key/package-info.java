/**
 * Key pairs of issuers and roots, the signers that use them, and their files.
 *
 * <p>Keys that live elsewhere, in a hardware module for instance, sign through the interface {@link
 * org.packseal.crypto.key.MessageSigner}.
 *
 * <pre>{@code
 * SigningKey key = SigningKey.newEd25519(new SecureRandom());
 * PublicKey published = PublicKey.read(key.publicKey().toJwk());
 * byte[] message = "a message".getBytes(StandardCharsets.UTF_8);
 * System.out.println(published.verify(message, key.sign(message)));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.key;
