package org.packseal.core.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;

/** One suspected pack and what its pharmacy says of it. */
final class IncidentFixture {
    static final String SERIAL = "SN4711ABCD";
    static final String SCAN = "]d2010415004775933417270630" + "10B1234\u001D21" + SERIAL;

    private IncidentFixture() {}

    static Assessment suspected() {
        PackSeal packSeal = PackSeal.builder()
                .definition(Definition.bundled("EU-1-33").orElseThrow())
                .now(Instant.parse("2026-11-23T08:00:00Z"))
                .build();
        return packSeal.assess(
                SCAN,
                Evidence.builder()
                        .trustPlainFacts()
                        .add("product.category", "MEDICINE")
                        .add("product.controlled", "NARCOTIC")
                        .add("identity.mahExam", "NOT_GENUINE")
                        .build());
    }

    static IncidentContext context(String json) {
        return IncidentContext.read(json.getBytes(StandardCharsets.UTF_8));
    }

    static String json(String more) {
        return """
            {"id":"urn:uuid:6f1c2a4e-0000-4000-8000-000000000001","type":"INITIAL",
             "createdAt":"2026-11-23T09:00:00Z","determinedAt":"2026-11-23T08:00:00Z",
             "reporter":{"organisation":"Central Hospital Pharmacy","country":"DE"},
             "suspicion":"The carton of SN4711ABCD is <glued> twice & \\"old\\".",
             "discovery":{"country":"DE","stage":"SUPPLY","place":"HOSPITAL"},
             "route":{"departure":"IN","destination":"DE"}""" + more + "}";
    }
}
