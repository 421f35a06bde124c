/**
 * What can be wrong with a data file that is loaded into the library: rule sets, definitions, registers, alerts.
 *
 * <p>A file is taken whole or refused whole, with every problem found, each at its JSON pointer (RFC 6901).
 *
 * <pre>{@code
 * try {
 *     RegisterFile.read(file);
 * } catch (DataFileException refused) {
 *     refused.problems().forEach(problem -> System.out.println(problem.code() + " at " + problem.pointer()));
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.file;
