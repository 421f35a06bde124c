package org.packseal.crypto.seal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.seal.Packs.Arrived;

/** One place of a sealed pack in which its token stands, to be written anew. */
record Damage(Arrived arrived, @Nullable String ai, String original) {
    static List<Damage> places(Arrived arrived) {
        List<Damage> places = new ArrayList<>();
        if (arrived.text() != null) {
            places.add(new Damage(arrived, null, arrived.text()));
        }
        for (String ai : List.of("98", "99")) {
            if (arrived.elements().stream().anyMatch(element -> element.ai().equals(ai))) {
                places.add(new Damage(arrived, ai, Packs.value(arrived.elements(), ai)));
            }
        }
        return places;
    }

    Arrived with(String text) {
        return ai == null
                ? new Arrived(arrived.elements(), text)
                : arrived.with(Packs.replaced(arrived.elements(), ai, text));
    }
}
