package org.packseal.core.history.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.core.history.CasePlaces;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.Feed;
import org.packseal.core.history.HistoryEvent;
import org.packseal.core.history.SubjectRole;

/** Bad input: each kind is named, and everything else is read. */
class EpcisReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final String TIME = "2026-03-02T08:00:00Z";
    private static final String EPC = "urn:epc:id:sgtin:9521001.001234.Z1";
    private static final String GOOD = "{\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\",\"eventTime\":\"" + TIME
            + "\",\"epcList\":[\"urn:epc:id:sgtin:9521001.001234.GOOD\"],\"x:note\":\"Prüfung €\"}";
    private static final String XML_HEAD = "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\" "
            + "xmlns:x=\"urn:x\"><!-- Prüfung € 𝄞 --><EPCISBody><EventList>";
    private static final String XML_TAIL = "</EventList></EPCISBody></epcis:EPCISDocument>";
    private static final String XML_GOOD = xml("<epcList><epc>urn:epc:id:sgtin:9521001.001234.GOOD</epc></epcList>");

    private final List<HistoryEvent> events = new ArrayList<>();

    /** One row of the table. */
    record Row(Set<String> codes, int events, String line) {}

    static Stream<Row> rows() {
        String table = new String(CasePlaces.resource("epcis/bad-events.txt"), StandardCharsets.UTF_8);
        return table.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(EpcisReaderTest::row);
    }

    private static Row row(String line) {
        int first = line.indexOf('|');
        int second = line.indexOf('|', first + 1);
        String codes = line.substring(0, first).strip();
        String event = line.substring(second + 1)
                .strip()
                .replace("$A", "\"action\":\"OBSERVE\",\"eventTime\":\"" + TIME + "\"")
                .replace("$E", EPC)
                .replace("$P", CasePlaces.sgln("plant"))
                .replace("$T", TIME)
                .replace("$N", "[".repeat(10_000) + "]".repeat(10_000))
                .replace("$L", "7".repeat(ReaderLimits.MAX_EVENT_BYTES))
                .replace(
                        "$M",
                        IntStream.range(0, ReaderLimits.MAX_IDENTIFIERS + 1)
                                .mapToObj(i -> "\"" + EPC + i + "\"")
                                .collect(Collectors.joining(",")));
        return new Row(
                codes.equals("-") ? Set.of() : new TreeSet<>(List.of(codes.split(" ", -1))),
                Integer.parseInt(line.substring(first + 1, second).strip()),
                event);
    }

    private static String xml(String inside) {
        return "<ObjectEvent><eventTime>" + TIME + "</eventTime><action>OBSERVE</action>" + inside + "</ObjectEvent>";
    }

    private HistoryReport read(byte[] file) {
        events.clear();
        try {
            return EpcisReader.at(NOW).read("file", new ByteArrayInputStream(file), Feed.DEFAULT, events::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HistoryReport read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Long> counts(HistoryReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.counts().forEach((code, count) -> counts.put(code.name(), count));
        return counts;
    }

    private static Map<String, Long> once(Set<String> codes) {
        return codes.stream().collect(Collectors.toMap(code -> code, code -> 1L, (a, b) -> a, TreeMap::new));
    }

    private static long byteLength(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void line_amongGoodOnes_isNamedWithItsByteAndTheOthersAreRead(Row row) {
        HistoryReport report = read(GOOD + "\n" + row.line() + "\n" + GOOD + "\n");
        assertThat(counts(report)).as(report.problems().toString()).isEqualTo(once(row.codes()));
        assertThat(events).hasSize(2 + row.events());
        long start = byteLength(GOOD) + 1;
        assertThat(report.problems()).allSatisfy(problem -> {
            boolean syntax = problem.code() == HistoryProblemCode.NOT_JSON;
            assertThat(problem.offset()).isBetween(start, syntax ? start + byteLength(row.line()) + 2 : start);
            assertThat(problem.file()).isEqualTo("file");
            assertThat(problem.message()).startsWith("Expected ");
        });
    }

    /** In a document the syntax around an event cannot be told from the event, so a broken one ends the file. */
    @ParameterizedTest
    @MethodSource("rows")
    void event_inADocument_isNamedAndTheOthersAreRead(Row row) {
        boolean whole = row.line().startsWith("{\"type\"") && row.line().contains("Event\"");
        boolean endsFile = row.codes().stream()
                .anyMatch(code -> Set.of("NOT_JSON", "EVENT_TOO_LARGE").contains(code));
        if (!whole) {
            return;
        }
        HistoryReport report =
                read("{\"epcisBody\":{\"eventList\":[" + GOOD + ",\n" + row.line() + ",\n" + GOOD + "]}}");
        assertThat(counts(report)).as(report.problems().toString()).isEqualTo(once(row.codes()));
        assertThat(events).hasSize((endsFile ? 1 : 2) + row.events());
    }

    @Test
    void everyCode_hasARowOrATestOfItsOwn() {
        Set<String> tested = new TreeSet<>(
                Set.of("NOT_XML", "DTD_REFUSED", "DAMAGED_GZIP", "TOO_MANY_ERRORS", "WITHDRAWAL_WITHOUT_TARGET"));
        rows().forEach(row -> tested.addAll(row.codes()));
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HistoryProblemCode.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void document_withItsTypeBehindTheEvents_isRead() {
        assertThat(read("{\"epcisBody\":{\"eventList\":" + GOOD + "},\"type\":\"EPCISDocument\"}")
                        .counts())
                .isEmpty();
        assertThat(events).hasSize(1);
        assertThat(counts(read("{\"type\":\"Catalogue\",\"epcisBody\":{\"eventList\":[" + GOOD + "]}}")))
                .isEqualTo(Map.of("UNKNOWN_DOCUMENT", 1L));
        assertThat(events).isEmpty();
    }

    @Test
    void json_cutShort_keepsWhatCameBefore() {
        HistoryReport report = read("{\"epcisBody\":{\"eventList\":[" + GOOD + "," + GOOD.substring(0, 60));
        assertThat(counts(report)).isEqualTo(Map.of("NOT_JSON", 1L));
        assertThat(events).hasSize(1);
    }

    /** Passed over in one go, whatever its name: neither the stack nor the memory grows with the levels. */
    @ParameterizedTest
    @CsvSource({
        "2, '{\"epcisHeader\":$N,\"epcisBody\":{\"eventList\":[$G,$G]}}'",
        "2, '{\"epcisHeader\":$H,\"epcisBody\":{\"eventList\":[$G,$G]}}'",
        "2, '{\"epcisBody\":{\"x:y\":$N,\"eventList\":[$G,$G]}}'",
        "2, '{\"epcisBody\":{\"eventList\":[$G,$G],\"queryResults\":$B}}'",
        "1, '{\"epcisBody\":{\"eventList\":[$G,{\"type\":\"ObjectEvent\",\"x:y\":$V},$G]}}'"
    })
    void json_nestedAroundItsEvents_isNamedAndTheEventsAreRead(int read, String file) {
        HistoryReport report = read(file.replace("$G", GOOD)
                .replace("$N", "[".repeat(10_000) + "]".repeat(10_000))
                .replace("$H", "{\"vocabularyList\":".repeat(10_000) + "1" + "}".repeat(10_000))
                .replace("$B", "{\"resultsBody\":".repeat(10_000) + "1" + "}".repeat(10_000))
                .replace("$V", "[".repeat(ReaderLimits.MAX_NESTING) + "]".repeat(ReaderLimits.MAX_NESTING)));
        assertThat(counts(report)).isEqualTo(Map.of("TOO_DEEP", 1L));
        assertThat(events).hasSize(read);
    }

    @Test
    void json_withByteOrderMark_isRead() {
        assertThat(read("\uFEFF" + GOOD).counts()).isEmpty();
        assertThat(events).hasSize(1);
    }

    @Test
    void json_inUtf16_isRefused() {
        assertThat(counts(read(GOOD.getBytes(StandardCharsets.UTF_16LE)))).containsKey("NOT_JSON");
        assertThat(events).isEmpty();
    }

    @Test
    void emptyFile_hasNeitherEventsNorProblems() {
        assertThat(read("").counts()).isEmpty();
        assertThat(read(" \n\n").counts()).isEmpty();
    }

    @Test
    void brokenLines_beyondTheBound_endTheFile() {
        String file = "{\"a\":]\n".repeat(ReaderLimits.MAX_SYNTAX_ERRORS + 5) + GOOD;
        HistoryReport report = read(file);
        assertThat(counts(report)).containsEntry("TOO_MANY_ERRORS", 1L);
        assertThat(report.problems()).hasSize(HistoryReport.MAX_PROBLEMS);
        assertThat(events).isEmpty();
    }

    @Test
    void xml_withBadEvents_namesThemWithTheirByteAndReadsTheRest() {
        List<String> bad = List.of(
                "<PackEvent/>",
                "<ObjectEvent><action>OBSERVE</action></ObjectEvent>",
                "<ObjectEvent><eventTime>x</eventTime><action>OBSERVE</action></ObjectEvent>",
                xml("<epcList/>"),
                xml("<bizStep>a</bizStep><bizStep>b</bizStep>"),
                xml("<![CDATA[<x>]]><x:a>" + "<x:b>".repeat(8) + "</x:b>".repeat(8)
                        + "</x:a><x:a/><epcList><epc>€</epc></epcList>"));
        StringBuilder file = new StringBuilder(XML_HEAD);
        List<Long> starts = new ArrayList<>();
        for (String event : bad) {
            file.append(XML_GOOD).append("\n");
            starts.add(byteLength(file.toString()));
            file.append(event);
        }
        HistoryReport report = read(file + XML_GOOD + XML_TAIL);
        assertThat(counts(report))
                .isEqualTo(new TreeMap<>(Map.of(
                        "UNKNOWN_EVENT_TYPE", 1L,
                        "MISSING_EVENT_TIME", 1L,
                        "INVALID_EVENT_TIME", 1L,
                        "DUPLICATE_MEMBER", 1L,
                        "INVALID_EPC", 1L,
                        "NO_SUBJECT", 2L)));
        assertThat(events).hasSize(bad.size() + 1);
        assertThat(report.problems().stream().map(HistoryProblem::offset).distinct())
                .isEqualTo(starts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_XML | 1 | $H$G<ObjectEvent></epcis:EPCISDocument>",
                "NOT_XML | 1 | $H$G",
                "NOT_XML | 0 | <?xml version=\"1.0\" encoding=\"IBM037\"?>$H$G$T",
                "NOT_XML | 0 | <EPCISDocument>&undefined;</EPCISDocument>",
                "NOT_XML | 1 | $H$G$T<more/>",
                "UNKNOWN_DOCUMENT | 0 | <catalogue/>",
                "UNKNOWN_DOCUMENT | 0 | <EPCISDocument xmlns=\"urn:other\"/>",
                "TOO_DEEP | 2 | $H$G<ObjectEvent>$D</ObjectEvent>$G$T",
                "TOO_DEEP | 2 | $H$G<ObjectEvent>$X</ObjectEvent>$G$T",
                "TOO_DEEP | 2 | $H$G$X$G$T",
                "TOO_DEEP | 1 | <EPCISDocument><EPCISHeader>$D</EPCISHeader><EPCISBody><EventList>$G</EventList></EPCISBody></EPCISDocument>",
                "TOO_DEEP | 1 | $H$G<ObjectEvent>$V</ObjectEvent>$G$T",
                "DTD_REFUSED | 0 | <!DOCTYPE a [<!ENTITY b \"c\">]>$H$G$T",
                "DTD_REFUSED | 0 | <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "DTD_REFUSED | 0 | <?p ?><!-- > --><!DOCTYPE a SYSTEM \"[\" [<!ENTITY % b 'c'> %b;]>$H$G$T",
                "DTD_REFUSED | 0 | <!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;'>]><a>&d;</a>",
                "MISSING_EVENT_TIME | 2 | $H$G<ObjectEvent><eventTime><at>1772438400</at></eventTime></ObjectEvent>$G$T",
                "INVALID_EVENT_TIME | 2 | $H$G<ObjectEvent><eventTime>1772438400</eventTime></ObjectEvent>$G$T",
                "EVENT_TOO_LARGE | 1 | $H$G<ObjectEvent><eventTime>$L</eventTime></ObjectEvent>$G$T",
                "EVENT_TOO_LARGE | 1 | $H$G<ObjectEvent a=\"$L\"/>$G$T",
                "TOO_MANY_EPCS | 2 | $H$G<ObjectEvent><epcList>$M</epcList></ObjectEvent>$G$T"
            })
    void xml_thatIsRefused_isNamed(String code, int read, String file) {
        HistoryReport report = read(file.replace("$H", XML_HEAD)
                .replace("$G", XML_GOOD)
                .replace("$T", XML_TAIL)
                .replace("$D", "<d>".repeat(10_000) + "</d>".repeat(10_000))
                .replace("$X", "<extension>".repeat(10_000) + "</extension>".repeat(10_000))
                .replace("$V", "<d>".repeat(ReaderLimits.MAX_NESTING) + "</d>".repeat(ReaderLimits.MAX_NESTING))
                .replace("$L", "7".repeat(ReaderLimits.MAX_EVENT_BYTES + 10_000))
                .replace("$M", ("<epc>" + EPC + "</epc>").repeat(ReaderLimits.MAX_IDENTIFIERS + 1)));
        assertThat(counts(report)).as(report.problems().toString()).isEqualTo(Map.of(code, 1L));
        assertThat(events).hasSize(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE project>",
                "<!DOCTYPE a PUBLIC \"x\" \"http://example.org/none.dtd\">",
                "<!-- [ --><?a [ ?>"
            })
    void xml_withHarmlessProlog_isRead(String prolog) {
        assertThat(read(prolog + XML_HEAD + XML_GOOD + XML_TAIL).counts()).isEmpty();
        assertThat(events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void xml_inEveryEncoding_isReadAndProblemsHaveTheirByte(String encoding) {
        boolean wide = encoding.startsWith("UTF-16");
        String declared = wide ? "\uFEFF<?xml version='1.0'?>" : "<?xml version='1.0' encoding=\"" + encoding + "\"?>";
        String head = declared + XML_HEAD.replace("€ 𝄞", "") + XML_GOOD;
        java.nio.charset.Charset charset = java.nio.charset.Charset.forName(encoding);
        HistoryReport report = read((head + "<PackEvent/>" + XML_TAIL).getBytes(charset));
        assertThat(events).hasSize(1);
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().get(0).offset()).isEqualTo(head.getBytes(charset).length);
    }

    @Test
    void xml_ofVersion10_isRead() {
        String event =
                "<AggregationEvent><eventTime>" + TIME + "</eventTime><parentID>urn:epc:id:sscc:9521002.1000000001"
                        + "</parentID><childEPCs><epc>" + EPC + "</epc></childEPCs><action>ADD</action>"
                        + "<bizStep>urn:epcglobal:cbv:bizstep:packing</bizStep></AggregationEvent>";
        assertThat(
                        read("<EPCISDocument xmlns=\"urn:epcglobal:epcis:xsd:1\" schemaVersion=\"1.0\"><EPCISBody><EventList>"
                                        + event + "</EventList></EPCISBody></EPCISDocument>")
                                .counts())
                .isEmpty();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).kind(SubjectRole.CHILD)).isEqualTo(EventKind.PACK);
    }

    @Test
    void masterData_inTheHeader_givesPositions() {
        String id = CasePlaces.sgln("plant");
        String json =
                "{\"epcisHeader\":{\"epcisMasterData\":{\"vocabularyList\":[{\"type\":\"urn:epcglobal:epcis:vtype:Location\","
                        + "\"vocabularyElementList\":[{\"id\":\"" + id
                        + "\",\"attributes\":[{\"id\":\"cbvmda:latitude\",\"attribute\":\"+47.5\"},"
                        + "{\"id\":\"cbvmda:longitude\",\"attribute\":7.5},{\"id\":\"x:a\",\"attribute\":{\"b\":1}}]}]}]}},\"epcisBody\":{\"eventList\":[]}}";
        String xml =
                "<EPCISDocument><EPCISHeader><extension><EPCISMasterData><VocabularyList><Vocabulary type=\"l\"><VocabularyElementList>"
                        + "<VocabularyElement id=\"" + id
                        + "\"><attribute id=\"urn:epcglobal:cbv:mda#latitude\">47.5</attribute>"
                        + "<attribute id=\"urn:epcglobal:cbv:mda#longitude\">7.5</attribute></VocabularyElement></VocabularyElementList></Vocabulary>"
                        + "</VocabularyList></EPCISMasterData></extension></EPCISHeader><EPCISBody/></EPCISDocument>";
        for (String file : List.of(json, xml)) {
            HistoryReport report = read(file);
            assertThat(report.counts()).isEmpty();
            assertThat(report.positions())
                    .containsOnlyKeys(CasePlaces.gln("plant"))
                    .allSatisfy(
                            (gln, position) -> assertThat(position.latitude()).isEqualTo(47.5));
        }
    }

    @Test
    void gzip_isReadByItsContentAndADamagedOneIsNamed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write((GOOD + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(zipped.toByteArray()).counts()).isEmpty();
        assertThat(events).hasSize(1000);
        HistoryReport report = read(Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
        assertThat(counts(report)).isEqualTo(Map.of("DAMAGED_GZIP", 1L));
        long offset = report.problems().get(0).offset();
        assertThat(offset).as("bytes that came out").isBetween(events.size() * 1L, GOOD.length() * 1001L);
    }

    @Test
    void stream_thatCannotBeRead_throws() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatIOException()
                .isThrownBy(() -> EpcisReader.at(NOW).read(broken, Feed.DEFAULT, events::add))
                .withMessage("disk");
    }

    @Test
    void oneEvent_inJsonAndXml_isOneEvent() {
        read(GOOD);
        HistoryEvent json = events.get(0);
        read(XML_HEAD + XML_GOOD + XML_TAIL);
        assertThat(org.packseal.core.history.Sighting.of(
                        events.get(0), events.get(0).subjects().get(0)))
                .isEqualTo(org.packseal.core.history.Sighting.of(
                        json, json.subjects().get(0)));
    }
}
