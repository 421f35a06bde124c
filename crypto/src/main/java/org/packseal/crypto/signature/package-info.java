/**
 * Signatures and their text codings under one strict rule, the same on every JDK. A leaf: depends on nothing else here.
 *
 * <p>BouncyCastle's lightweight interface does the mathematics. No security provider is consulted, because providers
 * differ in which crafted signatures they accept.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.signature;
