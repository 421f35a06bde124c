/** The command {@code statement}, and what the signed statements of a record came to. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.statement;
