package org.packseal.core.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonValue;

/** The times of a report. */
final class IncidentTimes {
    /** FD&amp;C Act, sections 582(b)(4), (c)(4), (d)(4), (e)(4): notice within 24 hours after the determination. */
    private static final Duration NOTICE = Duration.ofHours(24);

    private IncidentTimes() {}

    /** Notes a time that follows the report's own. */
    static void check(JsonValue file, ObjectNode members) {
        Optional<Instant> created = time(members, "createdAt");
        Optional<Instant> determined = time(members, "determinedAt");
        if (created.isPresent() && determined.isPresent() && determined.get().isAfter(created.get())) {
            file.at("determinedAt")
                    .problem(Code.OUT_OF_RANGE, "Expected a determination before the report, found a later one.");
        }
    }

    /** When the notice is due, if something was determined. */
    static Optional<Instant> due(ObjectNode members) {
        return time(members, "determinedAt").map(determined -> determined.plus(NOTICE));
    }

    static Optional<Instant> time(ObjectNode members, String name) {
        try {
            String text = members.path(name).asText();
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException noted) {
            return Optional.empty();
        }
    }
}
