/** The application identifier table and the syntax checks it names. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.syntax;
