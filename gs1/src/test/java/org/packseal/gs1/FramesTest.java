package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.text.TableLine;

/** What stands around the data of a scan, one row of {@code frames.tsv} for each frame: read, suspected or refused, by mode. */
class FramesTest {
    private static final ScanParser WITH_PROFILE =
            ScanParser.builder().clock(Scans.CLOCK).profile(ScanProfile.EU_FMD).build();

    static List<String[]> rows() {
        return TableLine.readAll("/org/packseal/gs1/frames.tsv").stream()
                .map(line -> line.cells(8))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void frame_inEachMode_isReadSuspectedOrRefused(
            String name,
            String scan,
            String says,
            String tolerant,
            String strict,
            String profile,
            String source,
            String rule) {
        assertThat(rule).isNotEmpty();
        String text = ScanExample.unescaped(scan);
        assertThat(List.of(
                        outcome(Scans.PARSER.parse(text), says),
                        outcome(Scans.STRICT.parse(text), says),
                        outcome(WITH_PROFILE.parse(text), says)))
                .as(name)
                .isEqualTo(List.of(tolerant, strict, profile));
    }

    /** Read, suspected or refused, with the codes; what is read or recovered must be the pack. */
    private static String outcome(ParsedScan scan, String says) {
        String warnings = Scans.codes(scan.warnings());
        if (!scan.suspicions().isEmpty()) {
            return scan.suspicions().stream()
                    .map(suspicion -> suspicion.code()
                            + suspicion
                                    .recovered()
                                    .map(pack ->
                                            says.equals(said(pack, says)) ? " recovered" : " recovered WRONG " + pack)
                                    .orElse(""))
                    .collect(Collectors.joining(" ", "suspicion ", ""));
        }
        if (!scan.ok()) {
            return "refused " + Scans.codes(scan.problems());
        }
        String read = says.equals(said(scan.pack(), says)) ? "read" : "read WRONG " + scan.pack();
        return (read + " " + warnings).strip();
    }

    /** The parts of a pack that an expectation names. */
    private static String said(PackIdentity pack, String names) {
        return List.of(names.split(" ")).stream()
                .map(name -> name.substring(0, name.indexOf('=')))
                .map(name -> name + "=" + part(pack, name))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String part(PackIdentity pack, String name) {
        return switch (name) {
            case "gtin" -> pack.gtin().map(Gtin::value).orElse(null);
            case "serial" -> pack.serial().orElse(null);
            case "batch" -> pack.batch().orElse(null);
            case "expiry" -> pack.expiryRaw().orElse(null);
            case "udi" -> pack.udiDi().orElse(null);
            default -> pack.national().get(NationalScheme.valueOf(name));
        };
    }
}
