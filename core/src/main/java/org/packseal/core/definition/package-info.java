/**
 * Legal definitions as data: which of the rules that fired matter under which text, and what they point to there. An
 * outcome says what the evidence points to; it is never a finding, and nothing here is legal advice. The definition of
 * the World Health Assembly (WHO-7C) is the rule set itself; those here map the same fired rules to other texts.
 *
 * <pre>{@code
 * Definition european = Definition.bundled("EU-1-33").orElseThrow();
 * Assessment assessment = PackSeal.builder().definition(european).build().assess(scan);
 * for (DefinitionResult result : assessment.definitions()) {
 *     System.out.println(result.definition().citation());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.definition;
