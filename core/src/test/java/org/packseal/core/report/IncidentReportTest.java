package org.packseal.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem;
import org.packseal.core.statistics.Axis;
import org.packseal.core.statistics.Incident;
import org.packseal.core.statistics.IncidentStatus;
import org.packseal.core.statistics.Pseudonyms;

class IncidentReportTest {
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("2026-reports", "reports", new byte[32]);

    private static IncidentReport full() {
        return IncidentReport.full(IncidentFixture.suspected(), IncidentFixture.context(IncidentFixture.json("")));
    }

    private static JsonNode tree(IncidentReport report) throws Exception {
        return new JsonMapper().readTree(report.toJson());
    }

    @Test
    void report_fromAnAssessment_holdsPackVerdictAndDefinitions() throws Exception {
        JsonNode json = tree(full());

        assertThat(json.at("/format").asText()).isEqualTo("packseal-incident/1");
        assertThat(json.at("/products/0/gtin").asText()).isEqualTo("04150047759334");
        assertThat(json.at("/products/0/serials/0").asText()).isEqualTo(IncidentFixture.SERIAL);
        assertThat(json.at("/products/0/batches/0").asText()).isEqualTo("B1234");
        assertThat(json.at("/products/0/expiries/0").asText()).isEqualTo("2027-06-30");
        assertThat(json.at("/assessment/verdict").asText()).isEqualTo("SUSPECTED");
        assertThat(json.at("/assessment/controlled").asText()).isEqualTo("NARCOTIC");
        assertThat(json.at("/assessment/fired").toString()).contains("\"rule\":\"ID-");
        assertThat(json.at("/profiles/0/definition").asText()).isEqualTo("EU-1-33");
        assertThat(json.at("/profiles/0/outcomes/0/citation").asText()).contains("2001/83/EC");
        assertThat(full().dueAt()).contains(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void report_writtenAndRead_isTheSame() {
        IncidentReport report = full();
        byte[] json = report.toJson().getBytes(StandardCharsets.UTF_8);

        assertThat(IncidentReport.read(json)).isEqualTo(report);
        assertThat(IncidentReport.read(json).toJson()).isEqualTo(report.toJson());
    }

    @Test
    void emptyBoxes_areListedByPlaceAndNeverFilled() throws Exception {
        assertThat(full().emptyBoxes())
                .contains("/authorityNumber", "/products/0/name", "/reporter/phone", "/lab", "/harm/serious")
                .doesNotContain("/products/0/gtin", "/reporter/country", "/products/0/schedule", "/untoc/reference/0");
        assertThat(tree(full()).path("empty")).hasSize(full().emptyBoxes().size());
    }

    @Test
    void sharedReport_nowhereHoldsTheSerialNumber() throws Exception {
        IncidentReport shared = IncidentReport.shared(
                IncidentFixture.suspected(), IncidentFixture.context(IncidentFixture.json("")), PSEUDONYMS);
        String pseudonym = tree(shared).at("/products/0/pseudonyms/0").asText();

        assertThat(pseudonym).hasSize(22);
        assertThat(shared.toJson() + shared.toHtml(Locale.ENGLISH)).doesNotContain(IncidentFixture.SERIAL);
        assertThat(tree(shared).path("suspicion").asText()).contains(pseudonym);
        assertThat(tree(shared).path("pseudonymKey").asText()).isEqualTo("2026-reports");
        assertThat(shared.emptyBoxes()).doesNotContain("/products/0/serials");
        assertThat(full().toJson()).contains(IncidentFixture.SERIAL);
    }

    @Test
    void contextNamingAnotherProduct_keepsItsOwnIdentifiers() throws Exception {
        JsonNode json = tree(IncidentReport.full(
                IncidentFixture.suspected(),
                IncidentFixture.context(
                        IncidentFixture.json(",\"products\":[{\"gtin\":\"03400935955838\",\"batches\":[\"X\"]}]"))));

        assertThat(json.at("/products/0/serials").isMissingNode()).isTrue();
        assertThat(json.at("/products/0/gtin").asText()).isEqualTo("03400935955838");
    }

    @Test
    void reportWithoutAssessment_isRefused_exceptATermination() {
        IncidentContext initial = IncidentFixture.context(IncidentFixture.json(""));
        IncidentContext followUp = IncidentFixture.context(
                IncidentFixture.json(",\"previousId\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000002\"")
                        .replace("INITIAL", "FOLLOW_UP"));
        IncidentContext termination = IncidentFixture.context(IncidentFixture.json(
                        ",\"previousId\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000002\",\"terminationReason\":\"Genuine.\"")
                .replace("INITIAL", "TERMINATION"));

        for (IncidentContext context : new IncidentContext[] {initial, followUp}) {
            DataFileProblem problem = catchThrowableOfType(
                            DataFileException.class, () -> IncidentReport.full(null, context))
                    .problems()
                    .get(0);
            assertThat(problem.code()).isEqualTo(DataFileProblem.Code.REPORT_WITHOUT_ASSESSMENT);
            assertThat(problem.pointer()).isEqualTo("/assessment");
        }
        assertThat(IncidentReport.full(null, termination).incident()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ,"dueAt":"2026-11-24T08:00:00Z"                              | UNKNOWN_MEMBER   | /dueAt
            ,"assessment":{"verdict":"FALSIFIED"}                        | UNKNOWN_MEMBER   | /assessment
            ,"patient":{"name":"x"}                                      | UNKNOWN_MEMBER   | /patient
            ,"products":[{"gtin":"04150047759335"}]                      | INVALID_GTIN     | /products/0/gtin
            ,"products":[{"category":"TOY"}]                             | UNKNOWN_VALUE    | /products/0/category
            ,"products":[{"expiries":["2027-13"]}]                       | INVALID_DATE     | /products/0/expiries/0
            ,"products":[{"name":"a\\u0000b"}]                           | UNKNOWN_VALUE    | /products/0/name
            ,"products":[{"name":""}]                                    | EMPTY            | /products/0/name
            ,"products":{"name":"x"}                                     | WRONG_TYPE       | /products
            ,"lab":[{"method":"HPLC"}]                                   | MISSING_MEMBER   | /lab/0/organisation
            ,"untoc":{"persons":3}                                       | MISSING_MEMBER   | /untoc/statedBy
            ,"untoc":{"statedBy":"Court","persons":-1}                   | OUT_OF_RANGE     | /untoc/persons
            ,"attachments":[{"name":"a","sha256":"00"}]                  | UNKNOWN_VALUE    | /attachments/0/sha256
            ,"previousId":"urn:uuid:6f1c2a4e-0000-4000-8000-000000000002" | UNKNOWN_MEMBER  | /previousId
            ,"lab":[],"lab":[]                                           | DUPLICATE_MEMBER | /lab
            ,"harm":{"serious":"MAYBE"}                                  | UNKNOWN_VALUE    | /harm/serious
            """)
    void context_withOneFault_isRefusedWithCodeAndPlace(String more, DataFileProblem.Code code, String place) {
        assertThat(problem(IncidentFixture.json(more))).isEqualTo(code + " " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T08:00:00Z | 2026-11-23T09:00:01Z | OUT_OF_RANGE /determinedAt
            2026-11-23T08:00:00Z | 2026-11-23           | INVALID_DATE /determinedAt
            000000000001         | 00000000000x         | UNKNOWN_VALUE /id
            "DE"                 | "de"                 | UNKNOWN_VALUE /reporter/country
            INITIAL              | FOLLOW_UP            | MISSING_MEMBER ''
            """)
    void context_withOneValueChanged_isRefusedWithCodeAndPlace(String from, String to, String expected) {
        String json = IncidentFixture.json("").replaceFirst(from, to);

        assertThat(problem(json)).isEqualTo(expected.replace(" ''", " "));
    }

    private static String problem(String json) {
        DataFileProblem problem = catchThrowableOfType(DataFileException.class, () -> IncidentFixture.context(json))
                .problems()
                .get(0);
        return problem.code() + " " + problem.pointer();
    }

    @Test
    void hugeDeepAndLongContexts_areRefusedBeforeWork() {
        assertThat(problem("{\"id\":\"" + " ".repeat(IncidentContext.MAX_BYTES) + "\"}"))
                .isEqualTo("TOO_LARGE ");
        assertThat(problem("{\"lab\":" + "[".repeat(9) + "]".repeat(9) + "}")).startsWith("TOO_DEEP ");
        String products = ",\"products\":[" + "{},".repeat(30) + "{}]";
        assertThat(problem(IncidentFixture.json(products))).isEqualTo("TOO_MANY /products");
        assertThat(IncidentFixture.context(IncidentFixture.json(products.replaceFirst("\\{},", ""))))
                .isNotNull();
    }

    @Test
    void transnationalScope_isReportedAsStatedAndNeverInferred() throws Exception {
        String stated = ",\"untoc\":{\"statedBy\":\"Public prosecutor of Sampletown\",\"reference\":\"12 Js 345/26\","
                + "\"states\":[\"DE\",\"IN\"],\"transnational\":[\"SEVERAL_STATES\"],\"persons\":5,"
                + "\"structuredGroup\":\"YES\",\"benefit\":\"NOT_KNOWN\",\"maximumPenaltyYears\":10}";
        IncidentReport report =
                IncidentReport.full(IncidentFixture.suspected(), IncidentFixture.context(IncidentFixture.json(stated)));

        assertThat(tree(report).path("untoc"))
                .isEqualTo(new JsonMapper()
                        .readTree("{" + stated.substring(1) + "}")
                        .path("untoc"));
        assertThat(tree(full()).has("untoc"))
                .as("a route through two states infers nothing")
                .isFalse();
        assertThat(report.toHtml(Locale.ENGLISH)).contains("Structured group (Article 2(c))", "12 Js 345/26");
        assertThat(report.toHtml(Locale.GERMAN)).contains("Strukturierte Gruppe", "12 Js 345/26");
        assertThat(report.incident().orElseThrow().toString()).doesNotContain("prosecutor", "345/26");
    }

    @Test
    void scheduleOfAControlledSubstance_isContextAndDecidesNothing() throws Exception {
        IncidentReport report = IncidentReport.full(
                IncidentFixture.suspected(),
                IncidentFixture.context(IncidentFixture.json(
                        ",\"products\":[{\"controlledSubstance\":\"examplorphine\",\"schedule\":\"1961-I\"}]")));

        assertThat(tree(report).at("/products/0/schedule").asText()).isEqualTo("1961-I");
        assertThat(tree(report).path("assessment")).isEqualTo(tree(full()).path("assessment"));
    }

    @Test
    void html_isOneEscapedPageWithoutScript_inBothLanguages() {
        String english = full().toHtml(Locale.ENGLISH);
        String german = full().toHtml(Locale.GERMANY);

        assertThat(english)
                .contains("is &lt;glued&gt; twice &amp; &quot;old&quot;.", "default-src 'none'", "<html lang=\"en\">")
                .doesNotContain("<glued>", "<script", "http:", "https:", "url(");
        assertThat(german).contains("<html lang=\"de\">", "Fälschungsverdacht", "Unterschrift");
        assertThat(english).contains("Serial numbers", "Suspected of being falsified");
    }

    @Test
    void html_saysInWordsWhatWasFound_withTheCodeBehindThem() {
        String english = full().toHtml(Locale.ENGLISH);
        String german = full().toHtml(Locale.GERMAN);

        assertThat(english)
                .contains("Inform the medicines authority of your country at once", "class=\"code\">NOTIFY_NRA</span>")
                .contains("conclusive sign <span class=\"code\">CONCLUSIVE</span>", "<td>Established <")
                .contains("European Union, Directive 2001/83/EC Article 1(33)", "<td>Hospital</td>");
        assertThat(german)
                .contains("Sofort die zuständige Arzneimittelbehörde informieren", "class=\"code\">NOTIFY_NRA</span>")
                .contains("<td>Krankenhaus</td>");
    }

    @Test
    void html_ofATextThatLooksLikeACode_printsTheTextAsItIs() {
        IncidentReport report = IncidentReport.full(
                IncidentFixture.suspected(),
                IncidentFixture.context(IncidentFixture.json(",\"products\":[{\"name\":\"BOTH\"}]")));

        assertThat(report.toHtml(Locale.GERMAN)).contains("<td>BOTH</td>");
    }

    @Test
    void incident_ofAReport_holdsItsCodesAlone() {
        Incident incident = full().incident().orElseThrow();

        assertThat(incident.status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(incident.value(Axis.COUNTRY)).isEqualTo("DE");
        assertThat(incident.value(Axis.STAGE)).isEqualTo("SUPPLY");
        assertThat(incident.value(Axis.CHANNEL)).isEqualTo("HOSPITAL");
        assertThat(incident.value(Axis.ROUTE)).isEqualTo("IN>DE");
        assertThat(incident.value(Axis.CATEGORY)).isEqualTo("MEDICINE");
        assertThat(incident.value(Axis.CONTROLLED)).isEqualTo("NARCOTIC");
        assertThat(incident.value(Axis.PERIOD)).isEqualTo("2026-Q4");
        assertThat(incident.toString()).doesNotContain("glued", IncidentFixture.SERIAL);
    }

    @Test
    void followUp_ofItself_isRefused() {
        String json = IncidentFixture.json(",\"previousId\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000001\"")
                .replace("INITIAL", "FOLLOW_UP");

        assertThat(problem(json)).isEqualTo("UNKNOWN_REFERENCE /previousId");
    }

    @Test
    void followUp_countsUnderTheIncidentOfTheInitialReport() {
        IncidentReport followUp = IncidentReport.full(
                IncidentFixture.suspected(),
                IncidentFixture.context(
                        IncidentFixture.json(",\"previousId\":\"urn:uuid:6f1c2a4e-0000-4000-8000-000000000001\"")
                                .replaceFirst("000000000001", "000000000009")
                                .replace("INITIAL", "FOLLOW_UP")));

        assertThat(followUp.incident().orElseThrow().id())
                .isEqualTo(full().incident().orElseThrow().id());
    }
}
