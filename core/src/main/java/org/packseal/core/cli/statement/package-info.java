/** The command {@code statement}, and the results of checking the signed statements of a record. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.statement;
