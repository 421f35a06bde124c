package org.packseal.core.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.CommandSchemas;
import org.packseal.core.cli.console.ExitStatus;

class DemoCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Title, token result, supply, verdict. */
    private static final List<String> EXPECTED = List.of(
            "Sealed, and looked at by the pharmacist | SIGNATURE_VALID | NO_OBJECTION | NO_INDICATION",
            "A forged token | SIGNATURE_INVALID | HOLD | INCONCLUSIVE",
            "The batch was changed after sealing | SIGNATURE_INVALID | HOLD | INCONCLUSIVE",
            "A token copied onto another serial number | SIGNATURE_INVALID | HOLD | INCONCLUSIVE",
            "The same pack, read again by a second scanner | SIGNATURE_INVALID | DO_NOT_SUPPLY | SUSPECTED",
            "An issuer signed for a GTIN that is not his | OUT_OF_SCOPE | HOLD | INCONCLUSIVE",
            "Expired | SIGNATURE_VALID | DO_NOT_SUPPLY | NO_INDICATION",
            "The serial number was already dispensed elsewhere | SIGNATURE_VALID | DO_NOT_SUPPLY | INCONCLUSIVE",
            "A keyboard scanner lost the group separator | ABSENT | HOLD | INCONCLUSIVE",
            "Unregistered here, but a genuine import | SIGNATURE_VALID | DO_NOT_SUPPLY | UNREGISTERED",
            "A trademark dispute, and nothing else | SIGNATURE_VALID | NO_OBJECTION | NO_INDICATION",
            "The laboratory found no active ingredient | SIGNATURE_VALID | DO_NOT_SUPPLY | SUSPECTED",
            "Nothing is known but the code | ABSENT | CHECK | INCONCLUSIVE",
            "A cloned serial number, found by its history | ABSENT | DO_NOT_SUPPLY | SUSPECTED",
            "Returned, and supplied again | ABSENT | CHECK | INCONCLUSIVE");

    @Test
    void packs_all_areJudgedAsTheyShould() throws IOException {
        List<String> judged = new ArrayList<>();
        for (String line : CommandRun.of("", "demo", "--json").lines()) {
            JsonNode json = JSON.readTree(line);
            assertThat(CommandSchemas.violations("assess.schema.json", json)).isEmpty();
            judged.add(String.join(
                    " | ",
                    json.get("id").asText(),
                    json.at("/token/result").asText(),
                    json.get("supply").asText(),
                    json.get("verdict").asText()));
        }
        assertThat(judged).isEqualTo(EXPECTED);
    }

    @Test
    void files_passedToAssess_giveTheSame(@TempDir Path folder) {
        Path files = folder.resolve("demo");
        assertThat(CommandRun.of("", "demo", "--write", files.toString()).status())
                .isZero();
        CommandRun assessed = CommandRun.typed(
                "assess --now 2026-11-23T12:00:00Z --trust {} --roots {} --state {} --history {} --places {} --speaks-for REPOSITORY,LAB,REGULATOR,OTHER_REGULATOR,ACTOR {}",
                files.resolve("trust-list.json").toString(),
                files.resolve("roots.json").toString(),
                folder.resolve("state").toString(),
                "partners:REPOSITORY=" + files.resolve("events.jsonl"),
                files.resolve("places.json").toString(),
                files.resolve("packs.jsonl").toString());
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.out())
                .isNotEmpty()
                .isEqualTo(CommandRun.of("", "demo", "--json").out());
        CommandRun again = CommandRun.of("", "demo", "--write", files.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.FILE);
        assertThat(again.err()).startsWith("FILE_EXISTS ");
    }

    @Test
    void page_forPeople_saysWhatWasReadAndWhy() {
        CommandRun run = CommandRun.of("", "demo");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        int place = 0;
        for (String expected : EXPECTED) {
            String[] parts = expected.split(" \\| ", -1);
            place = run.out().indexOf("  " + parts[0] + "\n", place);
            assertThat(place).as(parts[0]).isPositive();
            int end = run.out().indexOf("\n\n", place);
            String block = run.out().substring(place, end);
            assertThat(block)
                    .contains("    read     GTIN 09521101530001, serial ")
                    .contains("    supply   " + parts[2] + ". ")
                    .contains("    verdict  " + parts[3] + ". ")
                    .contains("    why      ");
        }
        assertThat(run.lines()).allMatch(line -> line.length() < 80);
        assertThat(run.out()).contains("It would then be GTIN 09521101530001, serial 4K7W2, batch L24A7,");
        assertThat(run.out()).contains("told     label: match (pharmacy); anti-tampering device: intact (pharmacy)");
    }

    @Test
    void history_ofACopy_showsWhereAndWhenTheTwoPacksWereSeen() throws IOException {
        CommandRun run = CommandRun.of("", "demo");
        assertThat(run.out())
                .contains("2026-11-21 09:40 supply, Linden Pharmacy, Berlin")
                .contains("2026-11-21 10:25 supply, Farmacia del Olmo, Madrid");
        String copied = CommandRun.of("", "demo", "--json").lines().get(13);
        assertThat(JSON.readTree(copied)
                        .at("/history/findings/0/sightings/1/time")
                        .asText())
                .isEqualTo("2026-11-21T10:25:00Z");
    }
}
