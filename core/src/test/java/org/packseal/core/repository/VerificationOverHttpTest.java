package org.packseal.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.repository.VerificationAnswer.Kind;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;

/**
 * How an application asks a verification router and assesses the pack with the answer. The application makes the network
 * call; the library reads what came back. A stand-in on this machine takes the place of the router.
 */
class VerificationOverHttpTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SCAN = "]d20100312345678906172706301021AB%2\u001D21SN/4711";
    private static final String CORRELATION = "6f1c2a4e-0000-4000-8000-000000000001";

    private static URI request(URI router, PackIdentity pack) {
        return URI.create(router + "/verify/gtin/" + pack.gtin().orElseThrow().value() + "/lot/"
                + encoded(pack.batch().orElseThrow()) + "/ser/"
                + encoded(pack.serial().orElseThrow()) + "?exp="
                + pack.expiry().orElseThrow().format(DateTimeFormatter.ofPattern("yyMMdd"))
                + "&linkType=verificationService&context=dscsaSaleableReturn&reqGLN=0614141000012&corrUUID="
                + CORRELATION);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What an application does: ask, and hand status and body over as they came. */
    private static VerificationReply ask(URI router, PackIdentity pack) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) request(router, pack).toURL().openConnection();
        try {
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            try (InputStream body = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
                return VrsResponse.read(status, body.readAllBytes(), CORRELATION, NOW);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static Assessment assessed(int status, Function<String, String> router) throws IOException {
        Evidence seen = Evidence.builder()
                .add(Fact.of("identity.labelling", "MATCH").by(Producer.PHARMACY))
                .add(Fact.of("identity.tamper", "INTACT").by(Producer.PHARMACY))
                .build();
        PackSeal packSeal = PackSeal.builder().now(NOW).build();
        PackIdentity pack = ScanParser.builder().build().parse(SCAN).pack();
        try (StandInRouter standIn = new StandInRouter(status, router)) {
            return packSeal.assess(SCAN, seen.with(ask(standIn.address(), pack).facts(NOW)));
        }
    }

    private static String body(String correlation, String data) {
        return "{\"verificationTimestamp\":\"2026-11-23T13:59:58+02:00\",\"responderGLN\":\"0614141000029\",\"data\":{"
                + data + "},\"corrUUID\":\"" + correlation + "\"}";
    }

    @Test
    void request_namesThePackInPercentEncoding() throws IOException {
        StringBuilder asked = new StringBuilder();
        assessed(200, target -> {
            asked.append(target);
            return body(CORRELATION, "\"verified\":true");
        });
        assertThat(asked)
                .hasToString(
                        "/verify/gtin/00312345678906/lot/21AB%252/ser/SN%2F4711?exp=270630&linkType=verificationService"
                                + "&context=dscsaSaleableReturn&reqGLN=0614141000012&corrUUID=" + CORRELATION);
    }

    @Test
    void verifiedPack_isWithoutObjection() throws IOException {
        Assessment assessment = assessed(200, target -> body(CORRELATION, "\"verified\":true"));

        assertThat(assessment.evidence().acceptedValue("repo.serial")).hasValue("ACTIVE");
        assertThat(assessment.supply()).isEqualTo(Supply.NO_OBJECTION);
    }

    @Test
    void illegitimatePack_isNotSuppliedAndNobodyIsAccusedOfAFake() throws IOException {
        Assessment assessment =
                assessed(200, target -> body(CORRELATION, "\"verified\":true,\"additionalInfo\":\"illegitimate\""));

        assertThat(assessment.evidence().acceptedValue("repo.responderFlag")).hasValue("ILLEGITIMATE");
        assertThat(assessment.evidence().value("repo.serial")).isEmpty();
        assertThat(assessment.fired()).extracting(result -> result.rule().id()).contains("RP-16");
        assertThat(assessment.supply()).isEqualTo(Supply.DO_NOT_SUPPLY);
        assertThat(assessment.verdict()).isNotIn(Verdict.FALSIFIED, Verdict.SUSPECTED, Verdict.NO_INDICATION);
    }

    @Test
    void responseThatIsNoAnswer_holdsThePack() throws IOException {
        for (Assessment assessment : new Assessment[] {
            assessed(404, target -> "not found"),
            assessed(503, target -> "{}"),
            assessed(200, target -> body("6f1c2a4e-0000-4000-8000-000000000002", "\"verified\":true")),
            assessed(200, target -> body(CORRELATION, "\"verified\":\"yes\""))
        }) {
            assertThat(assessment.evidence().value("repo.answer")).hasValue(Kind.TECHNICAL.name());
            assertThat(assessment.evidence().value("repo.serial")).isEmpty();
            assertThat(assessment.supply()).isEqualTo(Supply.HOLD);
        }
    }
}
