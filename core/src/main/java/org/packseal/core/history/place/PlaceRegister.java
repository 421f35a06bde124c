package org.packseal.core.history.place;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names and positions of places by their location numbers. Distances between places can be judged only where both are
 * known. Immutable and thread-safe.
 */
public final class PlaceRegister {
    private static final PlaceRegister NONE = new PlaceRegister(new TreeMap<>());

    private final Map<String, RegisteredPlace> places;

    private PlaceRegister(Map<String, RegisteredPlace> places) {
        this.places = Collections.unmodifiableMap(places);
    }

    /** {@return a register without places} */
    public static PlaceRegister none() {
        return NONE;
    }

    /**
     * A register of places.
     *
     * @param places by location number of 13 digits
     * @return the register
     */
    public static PlaceRegister of(Map<String, RegisteredPlace> places) {
        return new PlaceRegister(new TreeMap<>(places));
    }

    /**
     * Reads a register: a JSON object of location numbers, each with an object of {@code name}, {@code lat},
     * {@code lon}, {@code radiusKm} and {@code country}.
     *
     * @param json the file, UTF-8
     * @return the register
     * @throws org.packseal.core.file.DataFileException if the file is refused; it names everything that is wrong
     */
    public static PlaceRegister fromJson(byte[] json) {
        return of(PlaceRegisterFile.read(json));
    }

    /**
     * This register and positions from master data; what this register knows already, stays.
     *
     * @param positions by location number
     * @return a new register
     */
    public PlaceRegister withPositions(Map<String, Position> positions) {
        Map<String, RegisteredPlace> both = new TreeMap<>(places);
        positions.forEach((gln, position) -> both.merge(
                gln,
                new RegisteredPlace(gln, position, null),
                (known, added) ->
                        known.where() != null ? known : new RegisteredPlace(known.name(), position, known.country())));
        return new PlaceRegister(both);
    }

    /**
     * What is known of a place.
     *
     * @param place the place
     * @return its entry, or empty
     */
    public Optional<RegisteredPlace> find(Place place) {
        return place.gln().map(places::get);
    }

    /**
     * Where a place is.
     *
     * @param place the place
     * @return the position that it states itself or that is registered, or empty
     */
    public Optional<Position> position(Place place) {
        return place.position().or(() -> find(place).flatMap(RegisteredPlace::position));
    }

    /**
     * How people call a place.
     *
     * @param place the place
     * @return its registered name, or its location number or position
     */
    public String name(Place place) {
        return find(place).map(RegisteredPlace::name).orElseGet(place::toString);
    }
}
