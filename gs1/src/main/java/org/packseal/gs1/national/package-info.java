/** National product numbers of medicines, each with its own check rule and its relation to the GTIN. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.national;
