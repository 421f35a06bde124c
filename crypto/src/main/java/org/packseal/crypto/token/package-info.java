/** Checks the token of a pack against a trust list. Start at {@link org.packseal.crypto.token.TokenVerifier}. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.token;
