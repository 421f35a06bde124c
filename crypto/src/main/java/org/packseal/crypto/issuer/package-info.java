/** The entries of a trust list: which key may sign for which GTIN, and the search for it. Internal. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.issuer;
