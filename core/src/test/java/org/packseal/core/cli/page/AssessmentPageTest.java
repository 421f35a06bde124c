package org.packseal.core.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.packseal.core.Issuers;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.gs1.ScanParser;
import org.xml.sax.InputSource;

class AssessmentPageTest {
    private static final PackSeal PACKSEAL = PackSeal.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC))
            .build();
    private static final String SCAN = "]d20109506000134352211234567890AB\u001d1735063010BATCH01";

    @Test
    void page_ofOnePack_showsIdentifiersLightsAndSteps() {
        String page = page(Locale.ENGLISH, assessment("identity.labelling", "MISMATCH", Producer.PHARMACY));
        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("1234567890AB")
                .contains("class=\"sign\"")
                .contains("Identity:")
                .contains("What was not assessed")
                .doesNotContain("class=\"overview\"");
    }

    /** Somebody who sees the marks for the first time has to learn what a signature is worth. */
    @Test
    void marks_ofASealedPack_areExplained_andAPackWithoutTokenHasNone() {
        PackSeal trusting = PackSeal.builder()
                .clock(Clock.fixed(Issuers.NOW, ZoneOffset.UTC))
                .trustList(Issuers.trusting("09506000134352"))
                .build();
        Assessment sealed =
                trusting.assess(Issuers.seal(ScanParser.builder().build().parse(SCAN), TokenForm.COMPACT));

        assertThat(page(Locale.ENGLISH, sealed))
                .contains("class=\"mark signed\">signed<")
                .contains("which a copy of the code carries, too");
        assertThat(page(Locale.GERMAN, sealed)).contains("die auch eine Kopie des Codes trägt");
        assertThat(page(Locale.ENGLISH, trusting.assess(SCAN))).doesNotContain("class=\"mark", "class=\"legend\"");
    }

    @Test
    void page_ofSeveralPacks_beginsWithAnOverview() {
        AssessmentPage page = AssessmentPage.in(Locale.ENGLISH);
        page.add("till 1", PACKSEAL.assess(SCAN));
        page.add("till 2", PACKSEAL.assess("no code"));
        assertThat(page.write())
                .contains("<a href=\"#pack-1\">till 1 · 09506000134352 / 1234567890AB</a>")
                .contains("<a href=\"#pack-2\">till 2</a>");
    }

    @Test
    void page_inGerman_isGermanThroughout() {
        assertThat(page(Locale.GERMANY, PACKSEAL.assess(SCAN)))
                .contains("<html lang=\"de\">")
                .contains("Seriennummer")
                .doesNotContain("What was not assessed");
    }

    @Test
    void page_ofHostileScan_runsNothingAndStaysWellFormed() throws Exception {
        String hostile = "]d2010950600013435221<script>alert(1)</script>\u001d10\"'&\u202e<img src=x>";
        AssessmentPage page = AssessmentPage.in(Locale.ENGLISH);
        page.add("<b>id</b>\u0000", PACKSEAL.assess(hostile));
        String html = page.write();
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<b>")
                .doesNotContain("\u202e");
        // Void elements aside the page is XML, so a parser finds every tag that is not closed.
        String xml = html.replace("<!DOCTYPE html>\n", "").replaceAll("(<meta [^>]*)>", "$1/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("article")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void page_needsNothingFromOutside() {
        assertThat(page(Locale.ENGLISH, PACKSEAL.assess(SCAN)))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .contains("default-src 'none'");
    }

    @Test
    void packsBeyondTheLimit_areCountedAndNotShown() {
        AssessmentPage page = AssessmentPage.in(Locale.ENGLISH);
        Assessment assessment = PACKSEAL.assess(SCAN);
        for (int i = 0; i < AssessmentPage.MAX_PACKS + 3; i++) {
            page.add("", assessment);
        }
        assertThat(page.write())
                .contains("Further records that are not on this page: 3")
                .contains("id=\"pack-1000\"")
                .doesNotContain("id=\"pack-1001\"");
    }

    @Test
    void everyAnswerAndVerdict_hasWordsInEachLanguage() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            PageTexts texts = PageTexts.of(language);
            Set<String> words = new HashSet<>();
            for (Supply supply : Supply.values()) {
                words.add(texts.text("supply." + supply));
            }
            for (Verdict verdict : Verdict.values()) {
                words.add(texts.text("verdict." + verdict));
            }
            assertThat(words).hasSize(Supply.values().length + Verdict.values().length);
        }
    }

    private static String page(Locale locale, Assessment assessment) {
        AssessmentPage page = AssessmentPage.in(locale);
        page.add("", assessment);
        return page.write();
    }

    private static Assessment assessment(String fact, String value, Producer producer) {
        return PACKSEAL.assess(
                SCAN, Evidence.builder().add(Fact.of(fact, value).by(producer)).build());
    }
}
