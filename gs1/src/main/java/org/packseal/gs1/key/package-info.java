/** GS1 identification keys as values: GTIN, SSCC, GLN and their check digits. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.key;
