package org.packseal.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.Dimension;
import org.packseal.core.rule.Act;
import org.packseal.core.statistics.Incident;
import org.packseal.core.statistics.IncidentStatus;
import org.packseal.core.statistics.Stage;

/** Takes from a report what statistics count: codes alone. */
final class IncidentCodes {
    private final ObjectNode report;

    IncidentCodes(ObjectNode report) {
        this.report = report;
    }

    Incident incident() {
        Incident.Builder incident = Incident.builder(
                        BoxValue.id(text("/incidentId").or(() -> text("/id")).orElseThrow()),
                        Instant.parse(text("/createdAt").orElseThrow()))
                .status(status(text("/assessment/verdict").orElse("")))
                .acts(set(Act.class, "/assessment/acts"))
                .dimensions(set(Dimension.class, "/assessment/dimensions"));
        text("/discovery/country").ifPresent(incident::country);
        text("/discovery/stage").map(Stage::valueOf).ifPresent(incident::stage);
        text("/discovery/place").or(() -> text("/assessment/place")).ifPresent(incident::channel);
        text("/products/0/category").or(() -> text("/assessment/category")).ifPresent(incident::category);
        text("/products/0/controlled").or(() -> text("/assessment/controlled")).ifPresent(incident::controlled);
        text("/route/departure")
                .ifPresent(from -> text("/route/destination").ifPresent(to -> incident.route(from, to)));
        return incident.build();
    }

    private static IncidentStatus status(String verdict) {
        return switch (verdict) {
            case "FALSIFIED" -> IncidentStatus.CONFIRMED;
            case "SUSPECTED" -> IncidentStatus.SUSPECTED;
            default -> IncidentStatus.NOT_COUNTED;
        };
    }

    private Optional<String> text(String pointer) {
        return Optional.ofNullable(report.at(pointer).textValue());
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, String pointer) {
        Set<E> set = EnumSet.noneOf(type);
        for (JsonNode entry : report.at(pointer)) {
            set.add(Enum.valueOf(type, entry.textValue()));
        }
        return set;
    }
}
