package org.packseal.core.cli.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.packseal.core.cli.CommandRun;
import org.packseal.core.cli.trust.TrustFixture;

/** A trust list with the keys of a laboratory and of a pharmacy that signs records, made by the commands themselves. */
public final class StatementFixture {
    public static final String GTIN = "09521101530001";
    public static final String SERIAL = "K7M2345";
    public static final String SCAN = "(01)" + GTIN + "(17)280630(10)B7(21)" + SERIAL;
    public static final String ABSENT = "[{\"key\":\"comp.method\",\"value\":\"CONFIRMATORY\"},"
            + "{\"key\":\"comp.apiIdentity\",\"value\":\"ABSENT\",\"method\":\"HPLC\"}]";

    public final Path folder;
    public final Path laboratory;
    public final Path pharmacy;
    public final Path carrier;
    public final Path list;
    public final Path roots;

    public StatementFixture(Path folder) throws IOException {
        this.folder = folder;
        TrustFixture trust = new TrustFixture(folder.resolve("trust"));
        laboratory = trust.newKey("laboratory", "Ed25519");
        pharmacy = trust.newKey("pharmacy", "ES256");
        carrier = trust.newKey("carrier", "Ed25519");
        String payload = trust.payload(1, trust.entry());
        String keys = String.join(
                ",",
                entry(
                        laboratory,
                        "Example Laboratory",
                        "\"for\":\"STATEMENT\",\"producer\":\"LAB\",\"scope\":{\"facts\":"
                                + "[\"comp.*\",\"identity.tamper\"],\"any\":true}"),
                entry(pharmacy, "Example Pharmacy", "\"for\":\"RECORD\""),
                entry(carrier, "Example Carrier", "\"for\":\"CUSTODY\""));
        Path file = Files.writeString(
                folder.resolve("payload.json"),
                payload.substring(0, payload.length() - 1) + ",\"statementKeys\":[" + keys + "]}");
        CommandRun signed =
                CommandRun.typed("trust sign --payload {} --key {} --key {}", file, trust.firstRoot, trust.secondRoot);
        assertThat(signed.err()).isEmpty();
        list = Files.writeString(folder.resolve("list.json"), signed.out());
        roots = trust.roots(true);
    }

    private static String entry(Path key, String holder, String members) throws IOException {
        String jwk = TrustFixture.publicJwk(key);
        return jwk.substring(0, jwk.indexOf(",\"kid16\"")) + ",\"holder\":{\"name\":\"" + holder
                + "\",\"country\":\"DE\"}," + members + "}";
    }

    /** Facts about the pack as the laboratory's file has them. */
    public Path facts(String facts) throws IOException {
        return Files.writeString(
                folder.resolve("facts.json"),
                "{\"subject\":{\"gtin\":\"" + GTIN + "\",\"serial\":\"" + SERIAL + "\"},\"facts\":" + facts + "}");
    }

    /** The statement that the laboratory signs about the pack. */
    public String statement(String facts) throws IOException {
        CommandRun run = CommandRun.typed(
                "statement sign --key {} {}", laboratory, facts(facts).toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out().strip();
    }

    /** A command with the trust list behind its arguments. */
    public CommandRun trusting(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(trust());
        return CommandRun.of(input, all.toArray(String[]::new));
    }

    /** The options that name the trust list. */
    public List<String> trust() {
        return List.of(
                "--trust",
                list.toString(),
                "--roots",
                roots.toString(),
                "--state",
                folder.resolve("state").toString());
    }

    /** A file with one line. */
    public String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n").toString();
    }
}
