package org.packseal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactException;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.gs1.ScanParser;

/**
 * What a package outside the library must not be able to do: state facts as the library, or show an assessment with
 * another pack. Tried on the class path by this test itself and on the module path by a module that it compiles.
 */
@Tag("class-path") // starts processes, or looks into objects, as code on the class path can
class DoorsTest {
    private static final String SCAN = "]d201095060001343521721063010BATCH01\u001d21SERIAL01";

    @Test
    void factAsLibrary_statedByACaller_isRefused() {
        assertThatExceptionOfType(FactException.class)
                .isThrownBy(() -> Fact.of("token.result", "SIGNATURE_VALID").by(Producer.LIBRARY))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FactException.Code.PRODUCER_RESERVED))
                .satisfies(e -> assertThat(e.fact()).hasValue("token.result"));
    }

    @Test
    void factAsLibrary_takenFromAnotherAssessment_isRefused() {
        Evidence other = PackSeal.builder().build().assess(SCAN).evidence();
        Fact stated = other.find("scan.status").orElseThrow();
        assertThat(stated.producer()).hasValue(Producer.LIBRARY);
        assertThatExceptionOfType(FactException.class)
                .isThrownBy(() -> Evidence.builder().add(stated))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FactException.Code.PRODUCER_RESERVED));
    }

    @Test
    void evidenceOfOneScan_givenWithAnother_isRefused() {
        PackSeal packSeal = PackSeal.builder().build();
        Evidence other = packSeal.assess(SCAN).evidence();
        assertThatExceptionOfType(FactException.class)
                .isThrownBy(() -> packSeal.assess(SCAN.replace("SERIAL01", "SERIAL02"), other))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FactException.Code.SCAN_ONLY));
    }

    @Test
    void typesThatProve_seenFromOutside_haveNoMaker() {
        for (Class<?> type : List.of(ProvenFacts.class, Assessment.class)) {
            assertThat(Modifier.isFinal(type.getModifiers()))
                    .as("%s is final", type)
                    .isTrue();
            assertThat(Arrays.stream(type.getConstructors()).map(Constructor::toString))
                    .isEmpty();
            assertThat(Arrays.stream(type.getMethods())
                            .filter(method -> method.getReturnType() == type)
                            .map(Method::toString))
                    .as("public methods of %s that make one", type)
                    .isEmpty();
        }
    }

    @Test
    void hiddenMakers_usedByAnotherModule_doNotCompile(@TempDir Path folder) throws IOException {
        assertThat(compile(folder.resolve("proofs"), "org.packseal.core.fact.proof.Proofs.of(java.util.List.of());"))
                .contains("org.packseal.core.fact.proof");
        assertThat(compile(
                        folder.resolve("makers"),
                        "org.packseal.core.access.SharedMakers.make(org.packseal.core.fact.ProvenFacts.class, \"\");"))
                .contains("org.packseal.core.access");
    }

    @Test
    void exportedTypes_usedByAnotherModule_refuseFactsAsLibrary(@TempDir Path folder) throws Exception {
        String code = "try { org.packseal.core.fact.Fact.of(\"token.result\", \"SIGNATURE_VALID\")"
                + ".by(org.packseal.core.fact.Producer.LIBRARY); System.out.print(\"accepted\"); }"
                + " catch (org.packseal.core.fact.FactException e) { System.out.print(e.code()); }"
                + " try { Class.forName(\"org.packseal.core.fact.proof.Proofs\").getMethods()[0].invoke(null, (Object) null); }"
                + " catch (IllegalAccessException e) { System.out.print(\" CLOSED\"); }";
        assertThat(compile(folder, code)).isEmpty();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath() + System.getProperty("path.separator") + folder.resolve("out"),
                        "--module",
                        "outside/outside.Main")
                .redirectErrorStream(true)
                .start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).isEqualTo("PRODUCER_RESERVED CLOSED");
    }

    /** Compiles a module that requires the library, and returns what the compiler says. */
    private static String compile(Path folder, String statement) throws IOException {
        Path code = Files.createDirectories(folder.resolve("src/outside"));
        Path module = folder.resolve("src/module-info.java");
        Path main = code.resolve("Main.java");
        Files.writeString(module, "module outside { requires org.packseal.core; }");
        Files.writeString(
                main,
                "package outside; class Main { public static void main(String[] a) throws Exception { " + statement
                        + " } }");
        java.io.StringWriter said = new java.io.StringWriter();
        java.io.PrintWriter out = new java.io.PrintWriter(said);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--module-path",
                        modulePath(),
                        "-d",
                        folder.resolve("out").toString(),
                        module.toString(),
                        main.toString());
        out.flush();
        return said.toString();
    }

    private static String modulePath() {
        List<Class<?>> ofEachJar = List.of(
                PackSeal.class,
                TokenVerifier.class,
                ScanParser.class,
                Ed25519.class,
                NullMarked.class,
                com.fasterxml.jackson.databind.JsonNode.class,
                com.fasterxml.jackson.core.JsonParser.class,
                com.fasterxml.jackson.annotation.JsonProperty.class);
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : ofEachJar) {
            places.add(Path.of(java.net.URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString());
        }
        return places.stream().collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
