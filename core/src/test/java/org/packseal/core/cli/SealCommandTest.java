package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACK = "(01)09521101530001(17)280630(10)B7(21)K7M2";

    @Test
    void pack_sealed_carriesItsToken(@TempDir Path folder) throws IOException {
        Path key = new TrustFixture(folder).issuer;
        CommandRun run = CommandRun.of(
                "{\"id\":\"a\",\"scan\":\"" + PACK + "\"}\n" + PACK.replace("280630", "280600") + "\n(10)B\n",
                "seal",
                "--key",
                key.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode sealed = JSON.readTree(run.lines().get(0));
        assertThat(sealed.get("id").asText()).isEqualTo("a");
        assertThat(sealed.get("token").asText()).hasSize(90);
        assertThat(sealed.get("scan").asText())
                .isEqualTo("]d20109521101530001" + "17280630" + "10B7\u001d21K7M2\u001d98"
                        + sealed.get("token").asText());
        assertThat(sealed.at("/written/bracketed").asText()).startsWith(PACK + "(98)");
        assertThat(JSON.readTree(run.lines().get(1)).at("/problems/0/code").asText())
                .isEqualTo("DAY_MISSING");
        assertThat(JSON.readTree(run.lines().get(2)).get("ok").asBoolean()).isFalse();
        for (String line : run.lines()) {
            assertThat(SchemaCheck.errors("seal.schema.json", JSON.readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void forms_all_areSealed(@TempDir Path folder) throws IOException {
        String key = new TrustFixture(folder).newKey("es", "ES256").toString();
        JsonNode upper = JSON.readTree(
                CommandRun.of(PACK, "seal", "--key", key, "--form", "upper").out());
        assertThat(upper.get("scan").asText()).matches("]d2.*\u001d98[0-9A-X]{53}\u001d99[0-9A-X]{53}");
        JsonNode jws = JSON.readTree(
                CommandRun.of(PACK, "seal", "--key", key, "--form", "jws").out());
        assertThat(jws.get("token").asText().split("\\.", -1)).hasSize(3);
        assertThat(CommandRun.of(PACK, "seal", "--key", key, "--form", "x").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.of(PACK, "seal").status()).isEqualTo(ExitStatus.USAGE);
    }
}
