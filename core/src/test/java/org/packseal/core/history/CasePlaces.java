package org.packseal.core.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.packseal.core.history.place.PlaceRegister;

/** The invented companies of the test cases, their location numbers and where they are. */
public final class CasePlaces {
    private static final Map<String, String> PREFIXES = Map.of(
            "plant", "9521001",
            "depot", "9521002",
            "linden", "9521003",
            "olmo", "9521004",
            "acacia", "9521005",
            "kowhai", "9521006",
            "havel", "9521007",
            "donau", "9521008",
            "dunaj", "9521009");

    private CasePlaces() {}

    public static PlaceRegister register() {
        return PlaceRegister.fromJson(resource("places.json"));
    }

    public static String sgln(String place) {
        return "urn:epc:id:sgln:" + Objects.requireNonNull(PREFIXES.get(place), place) + ".00001.0";
    }

    public static String gln(String place) {
        String digits = Objects.requireNonNull(PREFIXES.get(place), place) + "00001";
        return digits + org.packseal.gs1.key.CheckDigit.of(digits);
    }

    public static byte[] resource(String name) {
        try (InputStream in = CasePlaces.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
