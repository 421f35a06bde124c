/**
 * Evidence records: an assessment with everything it was made from, signed, so that a second party can evaluate it again
 * offline; and the signed chain of custody of a sample.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.record;
