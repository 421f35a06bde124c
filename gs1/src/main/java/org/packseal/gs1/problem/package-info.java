/**
 * What can be wrong with a scan, and the forms and profiles it is read by.
 *
 * <p>Programs decide by the code, which keeps its meaning; the message is for people.
 *
 * <pre>{@code
 * for (ScanProblem problem :
 *         ScanParser.builder().build().parse("(01)09506000134353").problems()) {
 *     System.out.println(problem.code() + " at " + problem.offset() + ": " + problem.message());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.problem;
