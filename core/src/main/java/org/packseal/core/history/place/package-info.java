/**
 * Where events happen: location numbers, positions, distances, and a register of places.
 *
 * <p>Two places contradict each other only where both positions are known; the radii in which they lie are taken off the
 * distance.
 *
 * <pre>{@code
 * PlaceRegister places = PlaceRegister.fromJson(file);
 * Place pharmacy = Place.of(new Gln("9506000134369"));
 * Position airport = Position.of(40.5, -3.6, 2);
 * System.out.println(places.name(pharmacy) + ", "
 *         + places.position(pharmacy).orElseThrow().kilometresBetween(airport) + " km away");
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.place;
