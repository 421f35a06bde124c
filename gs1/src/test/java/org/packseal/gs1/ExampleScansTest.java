package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanProfile;

/** The published example scans: pack content, and whether there is a problem, as each expects. */
class ExampleScansTest {
    private static final Path EXAMPLES = Path.of("..", "..", "shared", "facts", "pack-scans.jsonl");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    /** Examples that are not answered as expected, each with the reason; one that is must leave this list. */
    private static final Map<String, String> NOT_YET = Map.of();

    @Test
    void parse_exampleScans_answersAsExpected() throws IOException {
        assumeTrue(Files.exists(EXAMPLES), "the example scans are not beside this checkout");
        List<String> unexpected = new ArrayList<>();
        List<String> answeredAfterAll = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(EXAMPLES)) {
            JsonNode example = json.readTree(line);
            String id = example.path("id").asText();
            List<String> differences = differences(example);
            if (NOT_YET.containsKey(id)) {
                if (differences.isEmpty()) {
                    answeredAfterAll.add(id);
                }
            } else if (!differences.isEmpty()) {
                unexpected.add(id + " " + example.path("form").asText() + ": " + differences);
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(answeredAfterAll).isEmpty();
    }

    private static List<String> differences(JsonNode example) {
        ParsedScan scan = parser(example).parse(example.path("scan").asText());
        List<String> differences = new ArrayList<>();
        if (scan.ok() != example.path("ok").asBoolean()) {
            differences.add("ok=" + scan.ok() + " " + scan.problems());
        }
        PackIdentity pack = scan.pack();
        comparePack(pack, example.path("expected"), differences);
        compareRecovery(scan, example, differences);
        if (scan.suspicions().isEmpty()
                == (example.has("suspect") || example.path("recovery").isObject())) {
            differences.add("suspicions " + scan.suspicions());
        }
        return differences;
    }

    private static void comparePack(PackIdentity pack, JsonNode expected, List<String> differences) {
        compare("gtin", pack.gtin().map(Gtin::value).orElse(null), expected, differences);
        compare("ppn", pack.ppn().orElse(null), expected, differences);
        compare("serial", pack.serial().orElse(null), expected, differences);
        compare("batch", pack.batch().orElse(null), expected, differences);
        compare("expiryRaw", pack.expiryRaw().orElse(null), expected, differences);
        compare("expiry", pack.expiry().map(LocalDate::toString).orElse(null), expected, differences);
        compare("productionDate", pack.productionDate().map(LocalDate::toString).orElse(null), expected, differences);
        expected.path("national").properties().forEach(entry -> {
            String name = entry.getKey().equals("PT_REG") ? "AIM" : entry.getKey();
            String value = pack.national().get(NationalScheme.valueOf(name));
            if (!entry.getValue().asText().equals(value)) {
                differences.add(name + "=" + value);
            }
        });
        JsonNode crypto = expected.path("crypto");
        if (crypto.has("91")
                && !pack.crypto()
                        .map(CryptoCode::key)
                        .orElse("")
                        .equals(crypto.path("91").asText())) {
            differences.add("crypto key=" + pack.crypto().map(CryptoCode::key));
        }
    }

    private static void compare(String name, @Nullable String value, JsonNode expected, List<String> differences) {
        if (expected.has(name) && !expected.path(name).asText().equals(value)) {
            differences.add(name + "=" + value);
        }
    }

    /** A recovery is the true content, to be offered once; null means that nothing may be offered. */
    private static void compareRecovery(ParsedScan scan, JsonNode example, List<String> differences) {
        if (!example.has("recovery")) {
            return;
        }
        List<PackIdentity> recovered = scan.suspicions().stream()
                .flatMap(suspicion -> suspicion.recovered().stream())
                .toList();
        JsonNode recovery = example.path("recovery");
        if (recovery.isNull()) {
            if (!recovered.isEmpty()) {
                differences.add("recovered although ambiguous");
            }
        } else if (recovered.size() != 1) {
            differences.add("recovered " + recovered.size() + " times");
        } else {
            comparePack(recovered.get(0), recovery, differences);
        }
    }

    private static ScanParser parser(JsonNode example) {
        ScanParser.Builder builder = ScanParser.builder().clock(CLOCK);
        if (example.has("clock")) {
            Instant noon = Instant.parse(example.path("clock").asText() + "T12:00:00Z");
            builder.clock(Clock.fixed(noon, ZoneOffset.UTC));
        }
        if (example.has("separator")) {
            builder.separator(example.path("separator").asText());
        }
        for (ScanProfile profile : ScanProfile.values()) {
            if (profile.key().equals(example.path("profile").asText())) {
                builder.profile(profile);
            }
        }
        return builder.build();
    }
}
