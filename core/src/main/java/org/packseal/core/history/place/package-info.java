/** Where events happen: location numbers, positions, distances, and a register of places. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.place;
