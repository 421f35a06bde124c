/**
 * The command {@code packseal}. Its packages, each of which may use those before it: {@code console} (streams, files, exit
 * statuses), {@code picture} (symbols in pictures), {@code page} (assessments as HTML), {@code record} (input records and
 * their answers), {@code trust} (keys and trust lists), {@code history}, {@code statement}, {@code assess}, {@code demo},
 * {@code exchange} (records, custody, reports, statistics). This package holds the other commands and
 * {@link org.packseal.core.cli.Main}, which puts them together.
 *
 * <p>Data goes to standard output in UTF-8, one JSON object per input line; messages go to standard error. Exit status:
 * 0 all records answered, 1 usage, 2 a file or list could not be used, 3 interrupted.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli;
