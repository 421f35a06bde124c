/**
 * Facts that the library itself can state: from the scan, the token check, the calendar, a product register, and the
 * answers of verification systems.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.derive;
