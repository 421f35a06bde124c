/**
 * Signatures under one strict rule, the same on every JDK. Depends on the encodings alone.
 *
 * <p>BouncyCastle's lightweight interface does the mathematics. No security provider is consulted, because providers
 * differ in which crafted signatures they accept.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.signature;
