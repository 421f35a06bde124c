/** Seals packs on a packaging line. Start at {@link org.packseal.crypto.seal.PackSealer}. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.seal;
