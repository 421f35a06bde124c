/**
 * Checks the token of a pack against a trust list. Start at {@link org.packseal.crypto.token.TokenVerifier}.
 *
 * <p>A valid signature says who issued the identity, never that this pack is the one: a copy carries a valid token
 * too.
 *
 * <pre>{@code
 * TokenCheck check =
 *         TokenVerifier.with(trust).check(ScanParser.builder().build().parse(sealed));
 * System.out.println(check.result() + " by " + check.issuer().orElse("nobody known"));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.token;
