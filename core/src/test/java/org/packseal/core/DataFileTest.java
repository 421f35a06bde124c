package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.core.definition.Definition;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.rule.RuleSet;

/** What holds for every kind of data file, whoever reads it. */
class DataFileTest {
    /** A kind of data file, with a good one. */
    enum Kind {
        RULE_PACK(RuleSet.who7c().json(), "about", "rules", 2_000),
        DEFINITION(resource("EU-1-33.json"), "title", "notes", 1_000),
        REGISTER(
                "{\"schemaVersion\": 1, \"name\": \"Example\", \"date\": \"2026-11-01\", \"products\":"
                        + " [{\"gtin\": \"04012345678901\", \"markets\": [\"DE\"]}]}",
                "name",
                "products/0/markets",
                100_000);

        private final String good;
        private final String text;
        private final String list;
        private final int maxList;

        Kind(String good, String text, String list, int maxList) {
            this.good = good;
            this.text = text;
            this.list = list;
            this.maxList = maxList;
        }

        private void read(byte[] file) {
            switch (this) {
                case RULE_PACK -> RuleSet.read(file);
                case DEFINITION -> Definition.read(file);
                case REGISTER -> RegisterFile.read(file);
            }
        }

        private static String resource(String file) {
            try (InputStream in = Objects.requireNonNull(Definition.class.getResourceAsStream(file), file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<DataFileProblem> problems(byte[] file) {
            DataFileException refusal = catchThrowableOfType(DataFileException.class, () -> read(file));
            assertThat(refusal).as("the file has to be refused").isNotNull();
            return refusal.problems();
        }

        private List<String> places(String file) {
            return problems(file.getBytes(StandardCharsets.UTF_8)).stream()
                    .map(problem -> problem.code() + " " + problem.pointer())
                    .toList();
        }

        /** The good file with more members in front. */
        private String with(String members) {
            return good.replaceFirst("\\{", "{" + members);
        }

        private String withList(int entries) {
            String name = list.substring(list.lastIndexOf('/') + 1);
            String many = String.join(",", Collections.nCopies(entries, "0"));
            return good.replaceFirst("\"" + name + "\": ?\\[", "\"" + name + "\": [" + many + ",");
        }
    }

    static Stream<Arguments> badBytes() {
        // A lone continuation, an overlong slash, half a surrogate pair (RFC 3629, section 10), ISO 8859-1, a cut end.
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        Stream.of("80", "c0af", "eda080", "e46e", "f09f").map(bytes -> Arguments.of(kind, bytes)));
    }

    @ParameterizedTest
    @MethodSource("badBytes")
    void text_notUtf8_isRefused(Kind kind, String bytes) {
        byte[] file = kind.with("\"bad\": \"??\", ").getBytes(StandardCharsets.UTF_8);
        byte[] bad = HexFormat.of().parseHex(bytes);
        System.arraycopy(bad, 0, file, new String(file, StandardCharsets.ISO_8859_1).indexOf("??"), bad.length);

        assertThat(kind.problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).isEqualTo("NOT_JSON (file): Expected UTF-8, found another encoding.");
        });
    }

    static Stream<Arguments> otherEncodings() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")
                        .map(encoding -> Arguments.of(kind, encoding)));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void file_inAnotherEncoding_isRefused(Kind kind, String encoding) {
        byte[] file = kind.good.getBytes(Charset.forName(encoding));

        assertThat(kind.problems(file))
                .extracting(problem -> problem.code() + problem.pointer())
                .containsExactly("NOT_JSON");
    }

    @ParameterizedTest
    @EnumSource
    void file_withByteOrderMark_isRead(Kind kind) {
        byte[] file = ("\uFEFF" + kind.good).getBytes(StandardCharsets.UTF_8);

        assertThatCode(() -> kind.read(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void file_nestedTooDeep_isRefusedBeforeItIsBuilt(Kind kind) {
        assertThat(kind.places("{\"deep\": " + "[".repeat(100_000)))
                .singleElement()
                .satisfies(place ->
                        assertThat(place).startsWith("TOO_DEEP /deep/0/0/0").hasSizeLessThan(200));
    }

    @ParameterizedTest
    @EnumSource
    void pointer_ofLongNames_isCutShort(Kind kind) {
        String deep = ("{\"" + "n".repeat(200) + "\": ").repeat(100);

        assertThat(kind.places("{\"deep\": " + deep))
                .singleElement()
                .satisfies(place -> assertThat(place)
                        .startsWith("TOO_DEEP /deep/nnn")
                        .endsWith("…")
                        .hasSizeLessThan(420));
    }

    @ParameterizedTest
    @EnumSource
    void number_tooLong_isRefusedAtItsPlace(Kind kind) {
        assertThat(kind.places(kind.with("\"number\": " + "1".repeat(33) + ", ")))
                .containsExactly("TOO_MANY /number");
    }

    @ParameterizedTest
    @EnumSource
    void member_twice_isRefusedAtItsPlace(Kind kind) {
        byte[] file = kind.with("\n\"a\": {\"twice\": 1,\n\"twice\": 2}, ").getBytes(StandardCharsets.UTF_8);

        assertThat(kind.problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DataFileProblem.Code.DUPLICATE_MEMBER);
            assertThat(problem.pointer()).isEqualTo("/a/twice");
            assertThat(problem.message()).startsWith("Line 3: ");
        });
    }

    @ParameterizedTest
    @EnumSource
    void text_tooLong_isRefusedAtItsPlace(Kind kind) {
        String name = "\"" + kind.text + "\": \"";
        String longest = kind.good.replaceFirst(name + "[^\"]*", name + "x".repeat(4_000));
        assertThatCode(() -> kind.read(longest.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();

        assertThat(kind.places(longest.replaceFirst(name, name + "y"))).containsExactly("OUT_OF_RANGE /" + kind.text);
    }

    @ParameterizedTest
    @EnumSource
    void list_tooLong_isRefusedAtItsPlace(Kind kind) {
        assertThat(kind.places(kind.withList(kind.maxList))).contains("TOO_MANY /" + kind.list);
    }

    @ParameterizedTest
    @EnumSource
    void member_unknown_isNamedCutShort(Kind kind) {
        String name = "n".repeat(200);

        assertThat(kind.problems(kind.with("\"" + name + "\": 1, ").getBytes(StandardCharsets.UTF_8)))
                .extracting(DataFileProblem::toString)
                .containsExactly("UNKNOWN_MEMBER /" + name.substring(0, 80)
                        + "…: Expected a member of the format, found \"" + name.substring(0, 80) + "…\".");
    }

    @ParameterizedTest
    @EnumSource
    void file_ofAnotherType_isRefused(Kind kind) {
        assertThat(kind.places("[]")).containsExactly("WRONG_TYPE ");
        assertThat(kind.places("")).containsExactly("NOT_JSON ");
        assertThat(kind.places(kind.good + "{}")).containsExactly("NOT_JSON ");
    }

    @ParameterizedTest
    @EnumSource
    void member_thatIsNoObject_isNotedOnce(Kind kind) {
        String path = kind == Kind.REGISTER ? "products" : kind == Kind.DEFINITION ? "outcomes" : "rules";
        String file = kind.good.replaceFirst("\"" + path + "\": ?\\[", "\"" + path + "\": [7, ");

        assertThat(kind.places(file))
                .contains("WRONG_TYPE /" + path + "/0")
                .noneMatch(place -> place.contains(path + "/0/"));
    }
}
