/** Key pairs of issuers and roots, the signers that use them, and their files. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.key;
