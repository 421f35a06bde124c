package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gtin;

/** The example scans, intact and damaged in the usual ways: none is a sign of falsification. */
class ExampleScanErrorTest {
    private final ScanParser parser = ScanParser.builder().build();

    @Test
    void examples_damaged_areNoSign() throws IOException {
        List<JsonNode> examples = examples();
        TrustList all = trustingAll(examples);
        List<String> accused = new ArrayList<>();
        for (Tokens tokens : Tokens.values()) {
            PackSeal packSeal = DamagedScans.packSeal(all, tokens);
            for (JsonNode example : examples) {
                boolean damaged = !example.get("ok").booleanValue() || example.has("suspect");
                // A pack of a batch nobody knows is rightly asked about.
                Set<String> due = damaged ? Set.of() : Set.of("ID-09");
                List<String> signs = new ArrayList<>(
                        DamagedScans.signs(packSeal.assess(example.get("scan").textValue())));
                signs.removeAll(due);
                if (!signs.isEmpty()) {
                    accused.add(example.get("id") + " " + tokens + " " + signs);
                }
            }
        }
        assertThat(accused).isEmpty();
    }

    @Test
    void examples_sealedAndDamaged_areNoSign() throws IOException {
        List<JsonNode> examples = examples();
        PackSeal packSeal = DamagedScans.packSeal(trustingAll(examples), Tokens.EXPECTED);
        List<String> accused = new ArrayList<>();
        int sealed = 0;
        for (JsonNode example : examples) {
            ParsedScan scan = parser.parse(example.get("scan").textValue());
            if (sealable(scan)) {
                sealed++;
                DamagedScans.damages(Issuers.seal(scan, TokenForm.COMPACT)).forEach((kind, damaged) -> {
                    List<String> signs = new ArrayList<>(DamagedScans.signs(packSeal.assess(damaged)));
                    signs.remove("ID-09");
                    if (!signs.isEmpty()) {
                        accused.add(example.get("id") + " " + kind + " " + signs + DamagedScans.visible(damaged));
                    }
                });
            }
        }
        assertThat(accused).isEmpty();
        assertThat(sealed).isGreaterThan(5);
    }

    private static boolean sealable(ParsedScan scan) {
        return scan.ok()
                && scan.suspicions().isEmpty()
                && scan.warnings().isEmpty()
                && scan.pack().gtin().filter(Gtin::hasCorrectCheckDigit).isPresent()
                && scan.pack().serial().isPresent()
                && scan.pack().expiryRaw().filter(raw -> !raw.endsWith("00")).isPresent();
    }

    private TrustList trustingAll(List<JsonNode> examples) {
        return Issuers.trusting(Stream.concat(
                        Stream.of(DamagedScans.GTIN),
                        examples.stream()
                                .map(example -> parser.parse(example.get("scan").textValue()))
                                .flatMap(scan -> scan.pack().gtin().stream())
                                .filter(gtin -> gtin.hasCorrectCheckDigit() && gtin.indicator() != 9)
                                .map(Gtin::value))
                .distinct()
                .toArray(String[]::new));
    }

    private static List<JsonNode> examples() throws IOException {
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Path.of("src/test/resources/org/packseal/core/cli/pack-scans.jsonl")));
        Path more = Path.of("../../shared/facts/pack-scans.jsonl");
        if (Files.isReadable(more)) {
            lines.addAll(Files.readAllLines(more));
        }
        List<JsonNode> examples = new ArrayList<>();
        for (String line : lines) {
            examples.add(new ObjectMapper().readTree(line));
        }
        return examples;
    }
}
