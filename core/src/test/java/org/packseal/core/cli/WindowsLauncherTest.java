package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the text of the launchers for Windows shows of cmd.exe's rules: it is read on every machine, and run on none that has no
 * Windows. Folders there have blanks, parentheses and ampersands in their names.
 */
class WindowsLauncherTest {
    private static final String LAUNCHER = "packseal.cmd";
    private static final String ARCHIVE = "packseal-archive.cmd";
    private static final Path FOLDER = Path.of("src/main/launcher");
    /** Variables that hold a path: each must stand between quotation marks wherever it is expanded. */
    private static final Pattern PATHS =
            Pattern.compile("%(?:(?:PACKSEAL_HOME|PACKSEAL_JAVA|PACKSEAL_JAVA_HOME|JAVA_HOME)[%:]|~)");

    private static final Pattern JUMP = Pattern.compile("(?:goto |call :)(\\w+)");

    private static List<String> lines(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.US_ASCII)
                .lines()
                .toList();
    }

    /** The lines that cmd.exe executes. */
    private static List<String> commands(String name) throws IOException {
        return lines(name).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("rem ") && !line.startsWith(":"))
                .toList();
    }

    private static boolean isQuoted(String line, int at) {
        return line.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** With line feeds alone cmd.exe misses labels, and other encodings than ASCII depend on the code page. */
    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void lines_areAsciiAndEndAsWindowsHasThem(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name), StandardCharsets.US_ASCII);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    /** Delayed expansion would take exclamation marks out of arguments. */
    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void settings_areMadeBeforeAnythingElse_andStayInside(String name) throws IOException {
        assertThat(commands(name).subList(0, 2))
                .containsExactly("@echo off", "setlocal EnableExtensions DisableDelayedExpansion");
    }

    /** A single argument such as %1 loses its quotation marks or splits at a comma; all together are handed on as typed. */
    @Test
    void arguments_areHandedOnAllTogetherAndLast() throws IOException {
        assertThat(commands(LAUNCHER))
                .filteredOn(line -> line.contains("%*"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("\"%PACKSEAL_JAVA%\" ").endsWith("\\lib\\packseal.jar\" %*"));
        for (String name : List.of(LAUNCHER, ARCHIVE)) {
            assertThat(commands(name)).noneMatch(line -> line.matches(".*%~?[a-z]*[1-9].*"));
        }
        assertThat(commands(ARCHIVE)).noneMatch(line -> line.contains("%*"));
    }

    @Test
    void exitCode_ofJava_isThatOfTheLauncher() throws IOException {
        List<String> commands = commands(LAUNCHER);
        int java = commands.indexOf(commands.stream()
                .filter(line -> line.endsWith("%*"))
                .findFirst()
                .orElseThrow());
        assertThat(commands.get(java + 1)).isEqualTo("exit /b %ERRORLEVEL%");
        assertThat(commands.indexOf("set \"ERRORLEVEL=\"")).isBetween(0, java);
        List<String> all = lines(LAUNCHER);
        assertThat(all.indexOf("exit /b %ERRORLEVEL%")).isLessThan(all.indexOf(":home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void paths_areQuotedWhereverTheyAreExpanded(String name) throws IOException {
        int expanded = 0;
        for (String line : commands(name)) {
            for (MatchResult path : PATHS.matcher(line).results().toList()) {
                assertThat(isQuoted(line, path.start())).as(line).isTrue();
                expanded++;
            }
            assertThat(line.chars().filter(c -> c == '"').count() % 2)
                    .as(line)
                    .isEqualTo(line.contains("%JAVA_HOME:\"=%") ? 1 : 0);
        }
        assertThat(expanded).isGreaterThan(5);
    }

    /** Quotation marks inside JAVA_HOME would end those around it, so it is used only after they were taken out. */
    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void javaHome_isUsedWithoutItsOwnQuotationMarks(String name) throws IOException {
        List<String> uses = commands(name).stream()
                .filter(line -> line.contains("%JAVA_HOME"))
                .toList();
        assertThat(uses).containsExactly("set \"PACKSEAL_JAVA_HOME=%JAVA_HOME:\"=%\"");
        // Where it is not set, the same expansion would leave a piece of itself behind.
        assertThat(commands(name)).containsSubsequence("if not defined JAVA_HOME goto chosen", uses.get(0));
    }

    /** Inside a block in parentheses, one parenthesis of a folder such as "Program Files (x86)" ends the block. */
    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void blocksInParentheses_areNotUsed(String name) throws IOException {
        for (String line : commands(name)) {
            for (int i = 0; i < line.length(); i++) {
                boolean parenthesis = line.charAt(i) == '(' || line.charAt(i) == ')';
                assertThat(parenthesis && !isQuoted(line, i)).as(line).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, ARCHIVE})
    void labels_thatAreJumpedTo_areThere(String name) throws IOException {
        List<String> jumps = new ArrayList<>();
        for (String line : commands(name)) {
            Matcher matcher = JUMP.matcher(line);
            while (matcher.find()) {
                jumps.add(":" + matcher.group(1));
            }
        }
        assertThat(jumps).contains(":home", ":chosen");
        assertThat(lines(name)).containsAll(jumps);
    }
}
