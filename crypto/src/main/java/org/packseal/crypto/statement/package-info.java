/**
 * Signed statements of facts: what a laboratory, an authority, a holder, a repository, the police or a pharmacy says about a
 * pack, a batch or a product. Start at {@link org.packseal.crypto.statement.StatementVerifier}.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.statement;
