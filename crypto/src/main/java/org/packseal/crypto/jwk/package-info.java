/** Public and private keys as JWK (RFC 7517, RFC 8037) and PKCS #8 (RFC 5958). Internal. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.jwk;
