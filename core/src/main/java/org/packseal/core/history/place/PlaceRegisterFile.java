package org.packseal.core.history.place;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;
import org.packseal.gs1.key.CheckDigit;

/** Reads the file of a place register. */
final class PlaceRegisterFile {
    /** A country has some 100,000 pharmacies and wholesale sites; an entry takes 200 bytes at most as people write it. */
    private static final JsonLimits LIMITS = new JsonLimits(64 * 1024 * 1024, 4, 200, 1_000_000);

    private static final Set<String> MEMBERS = Set.of("name", "lat", "lon", "radiusKm", "country");
    private static final int GLN_DIGITS = 13;

    private PlaceRegisterFile() {}

    static Map<String, RegisteredPlace> read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS);
        Map<String, RegisteredPlace> places = new TreeMap<>();
        file.members().forEach((gln, entry) -> {
            RegisteredPlace place = place(gln, entry);
            if (place != null) {
                places.put(gln, place);
            }
        });
        file.refuseIfWrong();
        return places;
    }

    private static @Nullable RegisteredPlace place(String gln, JsonValue entry) {
        if (!isGln(gln)) {
            entry.problem(
                    Code.OUT_OF_RANGE,
                    "Expected a location number of 13 digits with a correct check digit, found another text.");
            return null;
        }
        entry.only(MEMBERS);
        String name = entry.has("name") ? entry.text("name") : gln;
        String country = entry.has("country") ? entry.text("country") : null;
        Position position = entry.has("lat") || entry.has("lon") ? position(entry) : null;
        return new RegisteredPlace(name, position, country);
    }

    private static @Nullable Position position(JsonValue entry) {
        double latitude = entry.required("lat", Code.MISSING_MEMBER, "Expected a latitude, found none.")
                .number();
        double longitude = entry.required("lon", Code.MISSING_MEMBER, "Expected a longitude, found none.")
                .number();
        double radius = entry.has("radiusKm") ? entry.at("radiusKm").number() : 0;
        if (!Position.inRange(latitude, longitude) || !(radius >= 0 && radius <= 20_000)) {
            entry.problem(
                    Code.OUT_OF_RANGE,
                    "Expected a latitude within 90 and a longitude within 180 degrees and a radius of 0 to 20,000 km, "
                            + "found another position or radius.");
            return null;
        }
        return Position.of(latitude, longitude, radius);
    }

    private static boolean isGln(String text) {
        return text.length() == GLN_DIGITS && CheckDigit.isCorrect(text, 0, GLN_DIGITS);
    }
}
