/**
 * Pictures of pack codes: a GS1 Data Matrix drawn for printing, and symbols found in a photograph or scan of a pack.
 *
 * <p>Part of the command line, not of the library: the drawing comes from Okapi Barcode, the reading from ZXing, and
 * both stand only in the command-line jar.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.picture;
