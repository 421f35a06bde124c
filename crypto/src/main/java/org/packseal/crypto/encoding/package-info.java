/** Texts of bytes, each with exactly one spelling. Internal; a leaf: depends on nothing else here. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.encoding;
