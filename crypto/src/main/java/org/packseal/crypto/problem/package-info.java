/** What may be wrong with keys, trust lists, tokens and sealing: a stable code, the place and one sentence. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.problem;
