/**
 * Seals packs on a packaging line. Start at {@link org.packseal.crypto.seal.PackSealer}.
 *
 * <p>{@link org.packseal.crypto.seal.TokenForm} says how long each form of the token is.
 *
 * <pre>{@code
 * ParsedScan pack = ScanParser.builder().build().parse(scan);
 * SealedPack sealed = PackSealer.with(signingKey).seal(pack);
 * System.out.println(sealed.elementString().toScanData());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.seal;
