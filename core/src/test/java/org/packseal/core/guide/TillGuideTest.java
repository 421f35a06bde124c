package org.packseal.core.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packseal.core.Issuers;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.repository.PackState;
import org.packseal.core.repository.VerificationReply;
import org.packseal.core.repository.VerificationReply.Operation;
import org.packseal.core.repository.VerificationSystem;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.ScanParser;

/** The till of the guide does what the guide says. */
class TillGuideTest {
    private static final String GTIN = "09506000134352";
    private static final String SEALED = Issuers.seal(
            ScanParser.builder().build().parse("]d201" + GTIN + "1728063010B1234\u001D21SN4711"), TokenForm.COMPACT);
    private static final String CHANGED = SEALED.replace("10B1234", "10B1235");

    private final List<String> log = new ArrayList<>();

    @TempDir
    private Path folder;

    private PharmacyTill till;

    @BeforeEach
    void open() {
        till = new PharmacyTill(Issuers.roots(), folder, Clock.fixed(Issuers.NOW, ZoneOffset.UTC), log::add);
    }

    private static VerificationReply active() {
        // snippet: till-reply
        VerificationReply reply = VerificationReply.builder(VerificationSystem.EMVS)
                .operation(Operation.VERIFY)
                .packState(PackState.ACTIVE) // and .code("NMVS_…") for each code of the answer
                .answeredAt(Issuers.NOW)
                .build();
        // end
        return reply;
    }

    @Test
    void check_beforeAnyList_judgesNoToken() {
        assertThat(till.check(SEALED, active(), true, false).token()).isEmpty();
    }

    @Test
    void refresh_acceptedList_isUsedFromThenOn() {
        till.refresh(Issuers.signedList(GTIN));
        Assessment assessment = till.check(SEALED, active(), true, false);

        assertThat(log).isEmpty();
        assertThat(assessment.token().orElseThrow().result()).isEqualTo(TokenResult.SIGNATURE_VALID);
        assertThat(assessment.supply()).isEqualTo(Supply.NO_OBJECTION);
        assertThat(PharmacyTill.message(assessment, Locale.GERMAN))
                .first()
                .asString()
                .startsWith("Keine Einwände");
    }

    @Test
    void refresh_refusedFile_leavesTheListBeforeInUse() {
        till.refresh(Issuers.signedList(GTIN));
        till.refresh(new byte[] {'{', '}'});

        assertThat(log).isNotEmpty();
        assertThat(till.check(SEALED, active(), true, false)
                        .token()
                        .orElseThrow()
                        .result())
                .isEqualTo(TokenResult.SIGNATURE_VALID);
    }

    @Test
    void check_changedBatch_holdsAndAsksForAnotherScan_thenSuspects() {
        till.refresh(Issuers.signedList(GTIN));
        Assessment once = till.check(CHANGED, active(), true, false);
        Assessment again = till.check(CHANGED, active(), true, true);

        assertThat(once.supply()).isEqualTo(Supply.HOLD);
        assertThat(PharmacyTill.scanAgain(once)).isTrue();
        assertThat(PharmacyTill.message(once, Locale.ENGLISH)).hasSize(3).doesNotContain("");
        assertThat(again.supply()).isEqualTo(Supply.DO_NOT_SUPPLY);
        assertThat(again.verdict()).isEqualTo(Verdict.SUSPECTED);
        assertThat(PharmacyTill.scanAgain(again)).isFalse();
    }

    @Test
    void readWell_lostSeparator_isToldAndNotSentAnywhere() {
        assertThat(till.readWell(SEALED)).isTrue();
        assertThat(till.readWell("01" + GTIN + "10B123421SN471117280630")).isFalse();
        assertThat(till.readWell("]d201" + GTIN + "1735063021SN471110L24A7")).isFalse();
        assertThat(log).isNotEmpty();
    }
}
