/**
 * Rule sets: definition-based rules as data, checked when loaded, evaluated in three-valued logic.
 *
 * <p>The rules of a set carry their own tests, and a set of which one fails is refused.
 *
 * <pre>{@code
 * for (RuleResult result : RuleSet.who7c().evaluate(seen, LocalDate.of(2026, 11, 23))) {
 *     System.out.println(result.rule().id() + " " + result.state());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.rule;
