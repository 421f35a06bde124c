/** What an assessment is made from. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.assessment.input;
