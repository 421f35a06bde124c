/** The judgement on one pack: supply, verdict, and why. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.assessment;
