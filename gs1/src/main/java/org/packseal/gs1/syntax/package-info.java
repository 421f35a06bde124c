/** The application identifier table, the syntax checks it names, and the identifiers that carry the parts of a pack. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.syntax;
