/** Tokens that say who made a pack's data, the keys behind them, and the trust list that names the keys. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto;
