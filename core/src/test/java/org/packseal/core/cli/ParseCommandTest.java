package org.packseal.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whole answers of {@code parse}, to the byte, and its options. */
class ParseCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void scanData_good_answersWithEveryMember() {
        String scan = "{\"id\":\"V001\",\"scan\":\"]d2010479930597141721M4YZ8354737R\\u001d1728063010BSAEJZ7\"}";
        assertThat(CommandRun.of(scan, "parse").out())
                .isEqualTo("{\"id\":\"V001\",\"ok\":true,\"form\":\"SCAN_DATA\",\"elements\":["
                        + "{\"ai\":\"01\",\"value\":\"04799305971417\",\"title\":\"GTIN\",\"offset\":5,\"length\":14},"
                        + "{\"ai\":\"21\",\"value\":\"M4YZ8354737R\",\"title\":\"SERIAL\",\"offset\":21,\"length\":12},"
                        + "{\"ai\":\"17\",\"value\":\"280630\",\"title\":\"USE BY or EXPIRY\",\"offset\":36,\"length\":6},"
                        + "{\"ai\":\"10\",\"value\":\"BSAEJZ7\",\"title\":\"BATCH/LOT\",\"offset\":44,\"length\":7}],"
                        + "\"pack\":{\"gtin\":\"04799305971417\",\"serial\":\"M4YZ8354737R\",\"batch\":\"BSAEJZ7\","
                        + "\"expiry\":\"2028-06-30\",\"expiryRaw\":\"280630\",\"udiDi\":\"04799305971417\"},"
                        + "\"warnings\":[],\"problems\":[],\"suspicions\":[],"
                        + "\"written\":{\"element\":\"^010479930597141721M4YZ8354737R^1728063010BSAEJZ7\","
                        + "\"bracketed\":\"(01)04799305971417(21)M4YZ8354737R(17)280630(10)BSAEJZ7\","
                        + "\"digitalLink\":\"https://id.gs1.org/01/04799305971417/10/BSAEJZ7/21/M4YZ8354737R?17=280630\","
                        + "\"scan\":\"]d2010479930597141721M4YZ8354737R\\u001d1728063010BSAEJZ7\"}}\n");
    }

    @Test
    void envelope_withDataIdentifiers_isNotWrittenAsElements() {
        String scan = "[)>\u001e06\u001d9N114501564800\u001dSWZ89MB9PFAYBUF\u001dD321231\u001d1T6GMLB3H\u001e\u0004";
        assertThat(CommandRun.of(scan, "parse").out())
                .startsWith("{\"ok\":true,\"form\":\"ISO15434\",\"elements\":[{\"ai\":\"9N\",")
                .contains("\"pack\":{\"ppn\":\"114501564800\",\"serial\":\"WZ89MB9PFAYBUF\",\"batch\":\"6GMLB3H\","
                        + "\"expiry\":\"2032-12-31\",\"expiryRaw\":\"321231\",\"national\":{\"PZN\":\"45015648\"}")
                .doesNotContain("\"written\"");
    }

    @Test
    void suspicion_withUniqueReading_isOfferedAndNotApplied() throws IOException {
        JsonNode json = JSON.readTree(
                CommandRun.of("0109521101530001214K7W210L24A717280630", "parse").out());
        assertThat(json.at("/pack/serial").asText()).isEqualTo("4K7W210L24A717280630");
        assertThat(json.at("/suspicions/0/code").asText()).isEqualTo("SEPARATOR_PROBABLY_LOST");
        assertThat(json.at("/suspicions/0/recovered/batch").asText()).isEqualTo("L24A7");
        assertThat(json.at("/suspicions/0/recovered/serial").asText()).isEqualTo("4K7W2");
    }

    @Test
    void problem_ofAScan_hasPlaceAndSentenceAndNothingWritten() throws IOException {
        JsonNode json =
                JSON.readTree(CommandRun.of("(01)09521101530002(10)A", "parse").out());
        assertThat(json.get("problems").toString())
                .startsWith("[{\"code\":\"CHECK_DIGIT\",\"ai\":\"01\",\"offset\":4,\"length\":14,\"message\":\"");
        assertThat(json.at("/pack/batch").asText()).isEqualTo("A");
        assertThat(json.has("written")).isFalse();
    }

    @Test
    void strict_withATolerableFault_refuses() throws IOException {
        String trailing = "]d20109521101530001\u001d ";
        assertThat(ok(trailing, "parse")).isTrue();
        assertThat(ok(trailing, "parse", "--strict")).isFalse();
        assertThat(ok("]d20109521101530001", "parse", "--strict")).isTrue();
    }

    @Test
    void lineEnd_ofWindows_isTolerated() throws IOException {
        JsonNode json = JSON.readTree(
                CommandRun.of("(01)09521101530001(10)A\r\n", "parse").lines().get(0));
        assertThat(json.get("ok").asBoolean()).isTrue();
        assertThat(json.at("/pack/batch").asText()).isEqualTo("A");
        assertThat(json.get("warnings").toString()).contains("TRAILING_CHARACTERS");
    }

    @Test
    void separators_ofAMessage_haveNames() throws IOException {
        String scan = "[)>!06^9N110375286414^1TLOT7X^D280630^SSN12AB!?";
        JsonNode pack = pack(scan, "--separator", "^", "--separator", "RS=!", "--separator", "EOT=?");
        assertThat(pack.get("serial").asText()).isEqualTo("SN12AB");
        assertThat(pack.get("batch").asText()).isEqualTo("LOT7X");
        assertThat(pack("010952110153000121A~17991200", "--separator", "GS=~")
                        .get("serial")
                        .asText())
                .isEqualTo("A");
        assertThat(CommandRun.of(scan, "parse", "--separator", "EOT=").err())
                .contains("Expected a text that stands for EOT, found an empty one.");
    }

    @Test
    void options_ofTheRecord_goBeforeThoseOfTheRun() throws IOException {
        String scan = "010952110153000121A~17991200";
        assertThat(pack(scan, "--separator", "~").get("serial").asText()).isEqualTo("A");
        assertThat(ok(scan, "parse")).isFalse();
        assertThat(pack(scan, "--separator", "~", "--now", "2026-11-23")
                        .get("expiry")
                        .asText())
                .isEqualTo("1999-12-31");
        assertThat(pack(scan, "--separator", "~", "--now", "2060-01-01")
                        .get("expiry")
                        .asText())
                .isEqualTo("2099-12-31");
        String record = "{\"scan\":\"" + scan + "\",\"separator\":\"~\",\"clock\":\"2060-01-01\"}";
        assertThat(pack(record, "--separator", "#", "--now", "2026-11-23")
                        .get("expiry")
                        .asText())
                .isEqualTo("2099-12-31");
        String profile = "{\"scan\":\"(01)09521101530001(17)280630(10)A\",\"profile\":\"GTIN-BATCH-EXPIRY\"}";
        assertThat(ok(profile, "parse", "--profile", "EU-FMD")).isTrue();
        assertThat(ok("(01)09521101530001(17)280630(10)A", "parse", "--profile", "EU-FMD"))
                .isFalse();
    }

    private static JsonNode pack(String line, String... options) throws IOException {
        String[] args = new String[options.length + 1];
        args[0] = "parse";
        System.arraycopy(options, 0, args, 1, options.length);
        return JSON.readTree(CommandRun.of(line, args).out()).get("pack");
    }

    private static boolean ok(String line, String... args) throws IOException {
        return JSON.readTree(CommandRun.of(line, args).out()).get("ok").asBoolean();
    }
}
