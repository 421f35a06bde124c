/** The signed list of who may seal packs, the root keys that sign it, and what verifiers remember of lists accepted before. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.trust;
