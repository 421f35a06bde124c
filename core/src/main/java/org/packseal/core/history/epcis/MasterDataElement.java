package org.packseal.core.history.epcis;

import org.jspecify.annotations.Nullable;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.Position;

/** One location of a document's master data while it is read. Not thread-safe. */
final class MasterDataElement {
    /** Radius in kilometres of a site whose master data state a point alone. */
    private static final double RADIUS_KM = 1;

    @Nullable
    String id;

    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    void attribute(@Nullable String name, @Nullable String value) {
        if (name == null || value == null) {
            return;
        }
        switch (Terms.attribute(name)) {
            case "latitude" -> latitude = Numbers.decimal(value);
            case "longitude" -> longitude = Numbers.decimal(value);
            default -> {}
        }
    }

    void finish(ReadContext context, EventAssembly assembly) {
        if (id == null || Double.isNaN(latitude) || Double.isNaN(longitude)) {
            return;
        }
        if (!Position.inRange(latitude, longitude)) {
            context.problem(
                    HistoryProblemCode.POSITION_OUT_OF_RANGE,
                    "Expected a latitude within 90 and a longitude within 180 degrees, found another position.");
            return;
        }
        Place place = assembly.place(id);
        if (place != null) {
            place.gln().ifPresent(gln -> context.position(gln, Position.of(latitude, longitude, RADIUS_KM)));
        }
    }
}
