package org.packseal.crypto.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.Lists;
import org.packseal.gs1.ScanParser;

/**
 * Inputs that once broke something, one file each, replayed for ever: none may throw, and each comes to the outcome that its file states.
 * The first line of a file says what broke, the second names the kind of input and the outcome. The rest is the input: a scan, sealed by
 * the key of RFC 8037, with visible signs for its separators; or members of a list's payload or a statement, a line each, that
 * replace those of a good one before it is signed.
 */
class RegressionInputsTest {
    private static final String SEALER =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
                    + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    static Stream<Path> files() throws IOException {
        // By path: a folder is no resource that a module could name.
        Path folder = Path.of("src/test/resources/org/packseal/crypto/regressions");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void check_inputThatOnceBroke_comesToItsOutcome(Path file) throws IOException, KeyFormatException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines.get(0)).startsWith("# ");
        String[] kindAndOutcome = lines.get(1).split(" = ", 2);
        List<String> input = lines.subList(2, lines.size());

        String outcome = switch (kindAndOutcome[0]) {
            case "scan" -> scan(input.get(0));
            case "list" -> list(input);
            case "statement" -> statement(input);
            default -> "Expected scan, list or statement, found " + kindAndOutcome[0];
        };

        assertThat(outcome).isEqualTo(kindAndOutcome[1]);
    }

    private static String scan(String text) throws KeyFormatException {
        String scan =
                text.replace('\u241D', '\u001D').replace('\u241E', '\u001E').replace('\u2404', '\u0004');
        Lists list = Lists.list().key(Lists.entry(SigningKey.read(SEALER)));
        TokenCheck check = TokenVerifier.with(Statements.trust(list))
                .clock(Statements.CLOCK)
                .check(ScanParser.builder().clock(Statements.CLOCK).build().parse(scan));
        return check.result() + check.problem().map(problem -> " " + problem).orElse("");
    }

    private static String list(List<String> members) {
        Lists list = Lists.list();
        members.forEach(member -> list.set(name(member), json(member)));
        return Lists.verify(list.signed()).problems().stream()
                .map(problem -> problem.code().name())
                .collect(Collectors.joining(" "));
    }

    private static String statement(List<String> members) {
        Statements statement = Statements.statement();
        members.forEach(member -> statement.set(name(member), json(member)));
        StatementCheck check = Statements.check(
                Statements.trust(Statements.entry(Statements.LAB)), statement.signedBy(Statements.LAB));
        return check.result()
                + check.problem().map(problem -> " " + problem.code()).orElse("");
    }

    private static String name(String member) {
        return member.substring(0, member.indexOf(' '));
    }

    private static String json(String member) {
        return member.substring(member.indexOf(' ') + 1);
    }
}
