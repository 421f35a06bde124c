/**
 * What an assessment says in words: coded statements in the order in which a pharmacist needs them, and their texts in
 * several languages. Knows nothing of how an assessment is made. Nothing here is legal advice.
 *
 * <pre>{@code
 * Explanation explanation = assessment.explain();
 * System.out.println(explanation.text(Locale.GERMAN));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.explain;
