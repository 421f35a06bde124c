package org.packseal.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The public API against its committed listing, which a reviewer reads, and against japicmp's baseline. A change of the
 * API is meant where both are taken anew: {@code .ci/retake-api}.
 */
class PublicApiTest {
    private static final Path LISTINGS = Path.of("src", "test", "resources", "public-api");
    private static final Path BASELINES = Path.of("..", ".ci", "api");

    @ParameterizedTest
    @CsvSource({
        "packseal-gs1, org.packseal.gs1.ScanParser",
        "packseal-crypto, org.packseal.crypto.token.TokenVerifier",
        "packseal-core, org.packseal.core.PackSeal"
    })
    void publicApi_ofAModule_isTheCommittedOne(String module, String frontDoor)
            throws IOException, ClassNotFoundException, URISyntaxException {
        Path classes = Path.of(Class.forName(frontDoor)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        PublicApi api = PublicApi.ofModule(classes);
        Path listing = LISTINGS.resolve(module + ".txt");
        Path baseline = BASELINES.resolve(module + ".jar");
        if (Boolean.getBoolean("packseal.api.retake")) {
            Files.createDirectories(BASELINES);
            Files.writeString(listing, api.listing());
            api.write(baseline);
        }
        assertThat(api.listing())
                .as("the public API changed; if that is meant, run .ci/retake-api and let the difference be reviewed")
                .isEqualTo(Files.readString(listing));
        assertThat(PublicApi.ofBaseline(baseline).listing())
                .as("japicmp's baseline is older than the listing; run .ci/retake-api")
                .isEqualTo(Files.readString(listing));
    }
}
