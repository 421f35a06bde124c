package org.packseal.core.history.place;

import java.util.Locale;

/**
 * A position on earth, to about a tenth of a metre, with the radius within which the place lies. Immutable.
 *
 * @param latitudeMicros latitude in millionths of a degree, -90,000,000 to 90,000,000
 * @param longitudeMicros longitude in millionths of a degree, -180,000,000 to 180,000,000
 * @param radiusMetres radius in metres, 0 or more
 */
public record Position(int latitudeMicros, int longitudeMicros, int radiusMetres) {
    /** Mean radius of the earth in kilometres (IUGG, R1 of the Geodetic Reference System 1980). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private static final double MICROS = 1_000_000;
    private static final int MAX_LATITUDE = 90_000_000;
    private static final int MAX_LONGITUDE = 180_000_000;

    /**
     * Checks the ranges.
     *
     * @param latitudeMicros latitude in millionths of a degree
     * @param longitudeMicros longitude in millionths of a degree
     * @param radiusMetres radius in metres
     */
    public Position {
        if (Math.abs((long) latitudeMicros) > MAX_LATITUDE
                || Math.abs((long) longitudeMicros) > MAX_LONGITUDE
                || radiusMetres < 0) {
            throw new IllegalArgumentException(
                    "Expected a latitude within 90 and a longitude within 180 degrees and a radius of 0 or more.");
        }
    }

    /**
     * A position in degrees.
     *
     * @param latitude -90 to 90
     * @param longitude -180 to 180
     * @param radiusKm 0 to 20,000
     * @return the position
     * @throws IllegalArgumentException if one is outside its range or not a number
     */
    public static Position of(double latitude, double longitude, double radiusKm) {
        if (!inRange(latitude, longitude) || !(radiusKm >= 0 && radiusKm <= 20_000)) {
            throw new IllegalArgumentException("Expected a latitude within 90 and a longitude within 180 degrees and a"
                    + " radius of 0 to 20,000 km, found " + latitude + ", " + longitude + " and " + radiusKm + ".");
        }
        return new Position((int) Math.round(latitude * MICROS), (int) Math.round(longitude * MICROS), (int)
                Math.round(radiusKm * 1000));
    }

    /**
     * Whether two numbers are a position.
     *
     * @param latitude degrees
     * @param longitude degrees
     * @return false outside the ranges and for NaN
     */
    public static boolean inRange(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** {@return latitude in degrees} */
    public double latitude() {
        return latitudeMicros / MICROS;
    }

    /** {@return longitude in degrees} */
    public double longitude() {
        return longitudeMicros / MICROS;
    }

    /**
     * The least distance that can lie between the two: the great circle less both radii.
     *
     * @param other the other position
     * @return kilometres, 0 or more
     */
    public double kilometresBetween(Position other) {
        double radii = (radiusMetres + (double) other.radiusMetres) / 1000;
        return Math.max(0, greatCircle(other) - radii);
    }

    /** Haversine formula: exact enough on a sphere for near and far points alike. */
    private double greatCircle(Position other) {
        double lat1 = Math.toRadians(latitude());
        double lat2 = Math.toRadians(other.latitude());
        double half = Math.sin((lat2 - lat1) / 2);
        double across = Math.sin(Math.toRadians(other.longitude() - longitude()) / 2);
        double chord = half * half + Math.cos(lat1) * Math.cos(lat2) * across * across;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude(), longitude());
    }
}
