/** Scans of pack barcodes: text to elements, pack identity, problems and suspicions, and the writers back. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1;
