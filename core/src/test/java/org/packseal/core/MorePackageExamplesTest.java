package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Evidence;
import org.packseal.core.file.DataFileException;
import org.packseal.core.history.Feed;
import org.packseal.core.history.InMemoryHistoryStore;
import org.packseal.core.history.epcis.EpcisReader;
import org.packseal.core.history.finding.Coverage;
import org.packseal.core.history.finding.FindingCode;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.place.Place;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.core.history.place.Position;
import org.packseal.core.register.RegisterFile;
import org.packseal.core.report.IncidentContext;
import org.packseal.core.report.IncidentReport;
import org.packseal.core.repository.PackState;
import org.packseal.core.repository.VerificationReply;
import org.packseal.core.repository.VerificationSystem;
import org.packseal.core.statistics.Axis;
import org.packseal.core.statistics.Incident;
import org.packseal.core.statistics.IncidentStatus;
import org.packseal.core.statistics.Quarter;
import org.packseal.core.statistics.Release;
import org.packseal.core.statistics.ReleasePlan;
import org.packseal.core.statistics.ReleasedPeriods;
import org.packseal.core.statistics.Stage;
import org.packseal.core.statistics.Statistics;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementResult;
import org.packseal.crypto.statement.StatementSigner;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gln;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.national.Pzn;

/** Examples on further package pages, run; {@code PackagePagesTest} compares them with the pages. */
class MorePackageExamplesTest {
    private static final String GTIN = "09506000134352";
    private static final Instant NOW = Issuers.NOW;
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void gs1National() {
        // example: org.packseal.gs1.national
        NumberCheck check = NationalNumbers.check(NationalScheme.PZN, "27580899");
        String inGs1Code =
                Pzn.parse("27580899").map(pzn -> pzn.toNtin().value()).orElse("none");
        System.out.println(check + ", in a GS1 code " + inGs1Code);
        // end
        assertThat(check).isEqualTo(NumberCheck.OK);
        assertThat(inGs1Code).isEqualTo("04150275808996");
    }

    @Test
    void cryptoProblem() {
        // example: org.packseal.crypto.problem
        try {
            PublicKey.read("{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}");
        } catch (KeyFormatException refused) {
            System.out.println(refused.fault() + " at " + refused.where() + ": " + refused.getMessage());
        }
        // end
        KeyFormatException refused = catchThrowableOfType(
                KeyFormatException.class, () -> PublicKey.read("{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}"));
        assertThat(refused.fault()).isEqualTo(KeyFault.MALFORMED);
    }

    @Test
    void cryptoStatement() throws Exception {
        SigningKey laboratory = SigningKey.newEd25519(new SecureRandom());
        String jwk = laboratory.publicKey().toJwk();
        TrustList trust = Issuers.verified(Issuers.signedListWithStatementKeys(
                jwk.substring(0, jwk.indexOf(",\"kid16\""))
                        + ",\"holder\":{\"name\":\"Example Laboratory\",\"country\":\"DE\"},\"for\":\"STATEMENT\","
                        + "\"producer\":\"LAB\",\"scope\":{\"facts\":[\"comp.*\"],\"any\":true}}",
                GTIN));
        Clock clock = CLOCK;
        byte[] payload = bytes("{\"v\":1,\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\",\"iat\":"
                + (NOW.getEpochSecond() - 60) + ",\"seq\":1,\"subject\":{\"gtin\":\"" + GTIN
                + "\",\"serial\":\"SN4711\"},\"facts\":[{\"key\":\"comp.apiIdentity\",\"value\":\"ABSENT\"}]}");
        // example: org.packseal.crypto.statement
        String statement = StatementSigner.of(laboratory)
                .withTrustList(trust)
                .withClock(clock)
                .sign(payload);

        StatementContext pack = StatementContext.builder(Gtin.of("9506000134352"))
                .serial("SN4711")
                .build();
        StatementCheck check = StatementVerifier.of(trust).withClock(clock).verify(statement, pack);
        check.statement().ifPresent(verified -> System.out.println(verified.producer() + " " + verified.facts()));
        // end
        assertThat(check.result()).isEqualTo(StatementResult.VALID);
    }

    @Test
    void coreFile() {
        byte[] file = bytes("{\"schemaVersion\":1,\"name\":\"Register\",\"date\":\"2026-13-01\",\"products\":[]}");
        // example: org.packseal.core.file
        try {
            RegisterFile.read(file);
        } catch (DataFileException refused) {
            refused.problems().forEach(problem -> System.out.println(problem.code() + " at " + problem.pointer()));
        }
        // end
        assertThat(catchThrowableOfType(DataFileException.class, () -> RegisterFile.read(file))
                        .problems())
                .hasSize(1);
    }

    private static InMemoryHistoryStore suppliedTwice() throws IOException {
        InMemoryHistoryStore store = new InMemoryHistoryStore();
        String supply = "{\"scan\":\"(01)" + GTIN + "(21)SN4711\",\"time\":\"2026-11-0%dT08:00:00Z\",\"place\":\"%s\","
                + "\"kind\":\"SUPPLY\"}\n";
        String file = supply.formatted(1, "9506000134369") + supply.formatted(2, "9506000134376");
        EpcisReader.at(NOW).read(new ByteArrayInputStream(bytes(file)), Feed.DEFAULT, store::add);
        return store;
    }

    @Test
    void coreHistoryFinding() throws IOException {
        InMemoryHistoryStore store = suppliedTwice();
        PackIdentity pack =
                ScanParser.builder().build().parse("(01)" + GTIN + "(21)SN4711").pack();
        // example: org.packseal.core.history.finding
        HistoryOptions options =
                HistoryOptions.builder().coverage(Coverage.PARTIAL).build();
        HistoryFindings found = HistoryFindings.of(pack, store, options).orElseThrow();
        found.findings().forEach(finding -> System.out.println(finding.code() + " " + finding.steps()));
        // end
        assertThat(found.find(FindingCode.DISPENSED_IN_TWO_PLACES)).isPresent();
    }

    @Test
    void coreHistoryPlace() {
        byte[] file = bytes(
                "{\"9506000134369\":{\"name\":\"Linden Pharmacy\",\"lat\":52.5,\"lon\":13.4,\"country\":\"DE\"}}");
        // example: org.packseal.core.history.place
        PlaceRegister places = PlaceRegister.fromJson(file);
        Place pharmacy = Place.of(new Gln("9506000134369"));
        Position airport = Position.of(40.5, -3.6, 2);
        System.out.println(places.name(pharmacy) + ", "
                + places.position(pharmacy).orElseThrow().kilometresBetween(airport) + " km away");
        // end
        assertThat(places.name(pharmacy)).isEqualTo("Linden Pharmacy");
        assertThat(places.position(pharmacy).orElseThrow().kilometresBetween(airport))
                .isBetween(1_800.0, 1_900.0);
    }

    @Test
    void coreRepository() {
        PackSeal packSeal = PackSeal.builder().now(NOW).build();
        String scan = "]d201" + GTIN + "1728063010B1234\u001D21SN4711";
        Instant now = NOW;
        // example: org.packseal.core.repository
        VerificationReply reply = VerificationReply.builder(VerificationSystem.EMVS)
                .code("NMVS_NC_PC_02")
                .packState(PackState.NOT_FOUND)
                .answeredAt(now)
                .build();
        Assessment assessment =
                packSeal.assess(scan, Evidence.builder().add(reply.facts(now)).build());
        // end
        assertThat(assessment.evidence().acceptedValue("repo.serial")).hasValue("NOT_FOUND");
    }

    @Test
    void coreReport() {
        Assessment assessment = PackSeal.builder().now(NOW).build().assess("(01)" + GTIN + "(21)SN4711");
        byte[] context = bytes("{\"id\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000001\",\"type\":\"INITIAL\","
                + "\"createdAt\":\"2026-11-23T13:00:00Z\",\"determinedAt\":\"2026-11-23T12:00:00Z\","
                + "\"reporter\":{\"organisation\":\"Example Pharmacy\",\"country\":\"DE\"},"
                + "\"discovery\":{\"country\":\"DE\",\"stage\":\"SUPPLY\"}}");
        // example: org.packseal.core.report
        IncidentReport report = IncidentReport.full(assessment, IncidentContext.read(context));
        report.emptyBoxes().forEach(System.out::println); // what the reporter should still find out
        String form = report.toHtml(Locale.GERMAN);
        // end
        assertThat(form).startsWith("<!DOCTYPE html>");
    }

    @Test
    void coreStatistics() {
        List<Incident> incidents = List.of(Incident.builder(UUID.randomUUID(), Instant.parse("2026-02-03T00:00:00Z"))
                .status(IncidentStatus.SUSPECTED)
                .country("DE")
                .stage(Stage.SUPPLY)
                .build());
        Instant now = NOW;
        // example: org.packseal.core.statistics
        ReleasePlan plan = ReleasePlan.builder()
                .period(new Quarter(2026, 1))
                .table(Axis.COUNTRY, Axis.STAGE)
                .build();
        Release release = Statistics.of(incidents).release(plan, ReleasedPeriods.none(), now);
        System.out.println(release.toCsv());
        // end
        assertThat(release.toCsv()).contains("SUPPRESSED");
    }
}
