package org.packseal.core.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FeedFileTest {
    private final FeedFile.Converter converter = new FeedFile.Converter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events.json              | default          | events.json",
                "-                        | default          | -",
                "wholesale=events.json    | wholesale        | events.json",
                "w-1_2.x:MAH=a b.json     | w-1_2.x:MAH      | a b.json",
                "hub:REPOSITORY=-         | hub:REPOSITORY   | -",
                "hub=a=b                  | hub              | a=b",
                "C:\\a=b                   | default          | C:\\a=b",
                "C:/a=b                   | default          | C:/a=b",
                "./a=b                    | default          | ./a=b",
                "=a                       | default          | =a",
                "hub=                     | default          | hub=",
            })
    void argument_anyForm_isFeedAndFile(String argument, String feed, String file) {
        FeedFile read = converter.convert(argument);
        assertThat(read.feed()).hasToString(feed);
        assertThat(read.file()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub:LIBRARY=a", "hub:ME=a", "hub:mah=a"})
    void role_nobodyCanVouchFor_isRefused(String argument) {
        assertThatThrownBy(() -> converter.convert(argument))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("Expected a producer ");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 4000})
    void name_tooLong_isRefused(int length) {
        assertThatThrownBy(() -> converter.convert("x".repeat(length) + "=a"))
                .isInstanceOf(TypeConversionException.class);
    }
}
