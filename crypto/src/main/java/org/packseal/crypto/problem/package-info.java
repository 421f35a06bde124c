/**
 * What may be wrong with keys, trust lists, tokens, statements and sealing: a stable code, the place and one sentence.
 *
 * <p>Branch on codes; sentences are for people and logs, and may change. What a caller cannot go on without (a key, a list to be
 * signed) is refused with an exception that carries them.
 *
 * <pre>{@code
 * try {
 *     PublicKey.read("{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}");
 * } catch (KeyFormatException refused) {
 *     System.out.println(refused.fault() + " at " + refused.where() + ": " + refused.getMessage());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.problem;
