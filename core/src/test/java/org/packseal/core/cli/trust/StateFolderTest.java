package org.packseal.core.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.cli.Main;

/**
 * Where accepted lists are remembered when nobody says where. Processes of their own, for the environment decides; a folder
 * that moves from one version to the next would let every verifier take an old list once more.
 */
@Tag("class-path") // starts processes on the class path
class StateFolderTest {
    private static final List<String> VARIABLES = List.of("XDG_STATE_HOME", "LOCALAPPDATA");

    @TempDir
    private Path folder;

    private Path home;
    private TrustFixture fixture;

    @BeforeEach
    void makeKeys() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        fixture = new TrustFixture(folder.resolve("keys"));
    }

    @Test
    void withoutEnvironment_isInTheHomeOfTheUser() throws Exception {
        assertThat(stateOf(Map.of())).isEqualTo(home.resolve(".local/state/packseal"));
    }

    @Test
    void stateHome_comesFirst() throws Exception {
        Path state = folder.resolve("xdg");
        Map<String, String> environment = Map.of("XDG_STATE_HOME", state.toString(), "LOCALAPPDATA", home.toString());
        assertThat(stateOf(environment)).isEqualTo(state.resolve("packseal"));
    }

    @Test
    void localAppData_isTakenWhereThereIsNoStateHome() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of("XDG_STATE_HOME", "", "LOCALAPPDATA", data.toString());
        assertThat(stateOf(environment)).isEqualTo(data.resolve("packseal"));
    }

    /** The XDG Base Directory Specification 0.8 has relative paths ignored. */
    @Test
    void stateHome_relative_isIgnored() throws Exception {
        assertThat(stateOf(Map.of("XDG_STATE_HOME", "state"))).isEqualTo(home.resolve(".local/state/packseal"));
    }

    /** Verifies a list in this environment and answers the one folder that then holds its state. */
    private Path stateOf(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "trust",
                "verify",
                "--list",
                fixture.list(1, fixture.entry()).toString(),
                "--roots",
                fixture.roots(true).toString());
        builder.directory(folder.toFile());
        builder.environment().keySet().removeAll(VARIABLES);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("out").toFile());
        Process process = builder.start();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> folders = files.filter(Files::isDirectory)
                    .filter(state -> state.endsWith("packseal"))
                    .toList();
            assertThat(folders).hasSize(1);
            assertThat(folders.get(0)).isDirectoryContaining("regex:.*/list-[0-9a-f]{32}\\.json");
            return folders.get(0);
        }
    }
}
