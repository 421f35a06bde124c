package org.packseal.core.cli.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.packseal.core.history.EventTime;
import org.packseal.core.history.Feed;
import org.packseal.core.history.Sighting;
import org.packseal.core.history.finding.HistoryFinding;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.JourneyStep;
import org.packseal.core.history.place.PlaceRegister;

/** The history of one pack as JSON: facts, findings with the sightings behind each, all sightings in the order of time. */
final class HistoryJson {
    private final PlaceRegister places;

    HistoryJson(PlaceRegister places) {
        this.places = places;
    }

    /** {@code {"pack":{"gtin","serial"},"facts":{},"findings":[{"code","sightings":[]}],"sightings":[],"cut":false}}. */
    ObjectNode of(HistoryFindings found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode pack = json.putObject("pack");
        found.subject().gtin().ifPresent(gtin -> pack.put("gtin", gtin));
        found.subject().serial().ifPresent(serial -> pack.put("serial", serial));
        ObjectNode facts = json.putObject("facts");
        found.values().forEach(facts::put);
        ArrayNode findings = json.putArray("findings");
        for (HistoryFinding finding : found.findings()) {
            ObjectNode one = findings.addObject().put("code", finding.code().name());
            one.set("sightings", sightings(finding.steps()));
        }
        json.set("sightings", sightings(found.steps()));
        return json.put("cut", found.cut());
    }

    private ArrayNode sightings(List<JourneyStep> steps) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        steps.forEach(step -> json.add(sighting(step)));
        return json;
    }

    private ObjectNode sighting(JourneyStep step) {
        Sighting seen = step.sighting();
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("kind", seen.kind().name());
        putTime(json, seen.time());
        seen.place().ifPresent(place -> {
            json.put("place", places.name(place));
            place.gln().ifPresent(gln -> json.put("gln", gln));
        });
        seen.step().ifPresent(bizStep -> json.put("bizStep", bizStep));
        seen.disposition().ifPresent(disposition -> json.put("disposition", disposition));
        ArrayNode feeds = json.putArray("feeds");
        for (Feed feed : step.feeds()) {
            ObjectNode one = feeds.addObject().put("name", feed.name());
            feed.role().ifPresent(role -> one.put("role", role.name()));
        }
        json.put("via", step.via().name());
        if (step.via() != JourneyStep.Via.PACK) {
            json.put("of", step.subject().key());
        }
        return json;
    }

    /** One time where the zone is known, otherwise the two ends between which it lies. */
    private static void putTime(ObjectNode json, EventTime time) {
        String earliest = Instant.ofEpochMilli(time.earliest()).toString();
        if (time.exact()) {
            json.put("time", earliest);
        } else {
            json.put("earliest", earliest);
            json.put("latest", Instant.ofEpochMilli(time.latest()).toString());
        }
    }
}
