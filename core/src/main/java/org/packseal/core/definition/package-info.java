/**
 * Legal definitions as data: which of the rules that fired matter under which text, and what they point to there. An
 * outcome says what the evidence points to; it is never a finding, and nothing here is legal advice. The definition of
 * the World Health Assembly (WHO-7C) is the rule set itself; those here map the same fired rules to other texts.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.definition;
