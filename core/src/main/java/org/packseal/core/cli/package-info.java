/**
 * The command {@code packseal}: one class a command, {@link org.packseal.core.cli.RecordLoop} for what commands over
 * records share.
 *
 * <p>Data goes to standard output in UTF-8, one JSON object per input line; messages go to standard error. Exit status:
 * 0 all records answered, 1 usage, 2 a file or list could not be used, 3 interrupted.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli;
