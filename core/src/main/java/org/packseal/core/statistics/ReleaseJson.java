package org.packseal.core.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a release as JSON, always the same members in the same order. A hidden count has no member {@code count}. */
final class ReleaseJson {
    static final String FORMAT = "packseal-statistics/1";

    private ReleaseJson() {}

    static ObjectNode write(Release release) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode periods = json.putArray("periods");
        release.periods().forEach(period -> periods.add(period.toString()));
        json.put("threshold", release.plan().threshold());
        write(json.putObject("confirmed"), release.cube(IncidentStatus.CONFIRMED));
        write(json.putObject("suspected"), release.cube(IncidentStatus.SUSPECTED));
        return json;
    }

    private static void write(ObjectNode json, ReleasedCube cube) {
        if (cube.isWithheld()) {
            json.put("suppressed", true);
            return;
        }
        json.put("total", cube.total());
        ObjectNode totals = json.putObject("totals");
        cube.totals().forEach((axis, counts) -> {
            ObjectNode categories = totals.putObject(axis.name());
            counts.forEach(categories::put);
        });
        ArrayNode tables = json.putArray("tables");
        cube.tables().forEach(table -> write(tables.addObject(), table));
    }

    private static void write(ObjectNode json, ReleasedTable table) {
        json.putArray("axes")
                .add(table.axes().rows().name())
                .add(table.axes().columns().name());
        if (table.isMarginsOnly()) {
            json.put("marginsOnly", true);
            return;
        }
        ArrayNode cells = json.putArray("cells");
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                ObjectNode cell = cells.addObject();
                cell.putArray("at")
                        .add(table.rows().get(row))
                        .add(table.columns().get(column));
                if (table.isHidden(row, column)) {
                    cell.put("suppressed", true);
                } else {
                    cell.put("count", table.count(row, column));
                }
            }
        }
    }
}
