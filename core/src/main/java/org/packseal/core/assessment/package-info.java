/**
 * The judgement on one pack: supply, verdict, and why.
 *
 * <p>{@link org.packseal.core.assessment.Supply} is what a till acts on. Software alone never says {@code FALSIFIED}.
 *
 * <pre>{@code
 * Assessment assessment = PackSeal.builder().build().assess(scan);
 * if (assessment.supply() == Supply.HOLD) {
 *     assessment.because().forEach(System.out::println);
 *     assessment.actions().forEach(System.out::println);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.assessment;
