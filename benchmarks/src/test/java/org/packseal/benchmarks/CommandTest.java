package org.packseal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.PackSeal;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListVerifier;

class CommandTest {
    @Test
    void sealedScans_haveATokenThatTheListBesideThemVouchesFor(@TempDir Path folder) throws Exception {
        CommandFiles files = new CommandFiles(folder);
        List<String> lines = Files.readAllLines(files.sealedScans(20_010));
        String roots = Files.readString(files.roots());
        TrustList list = TrustListVerifier.of(
                        "urn:example:list",
                        RootSet.read("{" + roots.substring(roots.indexOf("\"threshold\""))),
                        new InMemoryTrustStateStore())
                .verify(Files.readAllBytes(files.list()))
                .trustList()
                .orElseThrow();
        PackSeal packSeal =
                PackSeal.builder().trustList(list).clock(ExampleList.CLOCK).build();

        assertThat(lines).hasSize(20_010).element(20_000).isEqualTo(lines.get(0));
        assertThat(lines.subList(0, 20_000)).doesNotHaveDuplicates();
        for (String line : lines.subList(0, 100)) {
            assertThat(packSeal.assess(line).evidence().value("token.result")).contains("SIGNATURE_VALID");
        }
    }

    @Test
    void command_thatFails_isNoMeasurement() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(new Command(List.of(java)).run(null, "--version")).isZero();
        assertThatThrownBy(() -> new Command(List.of(java)).run(null, "-jar", "no such file"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 1");
    }
}
