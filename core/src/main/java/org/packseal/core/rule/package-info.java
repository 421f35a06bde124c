/** Rule sets: definition-based rules as data, checked when loaded, evaluated in three-valued logic. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.rule;
