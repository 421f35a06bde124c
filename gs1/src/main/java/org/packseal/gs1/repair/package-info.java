/** Damage of the read: what keyboards, scanners and copies do to a code, and the reading it would have been. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.repair;
