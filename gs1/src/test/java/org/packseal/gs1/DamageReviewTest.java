package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.repair.DamageReview;
import org.packseal.gs1.repair.KeyboardLayout;
import org.packseal.gs1.text.TableLine;

/** Generated packs: clean ones are never suspected, damaged ones never pass as another pack without a word. */
class DamageReviewTest {
    private static final long SEED = 20261123L;
    private static final int CLEAN_PACKS = 100_000;
    private static final int DAMAGED_PACKS = 2_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final ScanParser PARSER = ScanParser.builder().clock(CLOCK).build();
    private static final ScanParser FMD =
            ScanParser.builder().clock(CLOCK).profile(ScanProfile.EU_FMD).build();

    private final PackGenerator packs = new PackGenerator(SEED);

    private static List<PackIdentity> recovered(ParsedScan scan) {
        return scan.suspicions().stream()
                .flatMap(suspicion -> suspicion.recovered().stream())
                .toList();
    }

    /** Damaged scans, and what a parser made of them. */
    private static final class Damaged {
        private final List<String> silent = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private int recovered;
        private int scans;

        void read(ScanParser parser, String text, PackGenerator.Pack truth) {
            scans++;
            ParsedScan scan = parser.parse(text);
            if (scan.ok() && scan.suspicions().isEmpty()) {
                silent.add(text);
            }
            List<PackIdentity> readings = recovered(scan);
            recovered += readings.size();
            if (!readings.stream().allMatch(reading -> same(reading, truth))) {
                wrong.add(truth.scan());
            }
        }
    }

    @Test
    void cleanPacks_ofAllKinds_areNeverSuspected() {
        System.out.println("DamageReviewTest seed " + SEED);
        List<String> suspected = new ArrayList<>();
        for (int i = 0; i < CLEAN_PACKS; i++) {
            PackGenerator.Pack pack =
                    i % 10 == 0 ? packs.packWithoutSerial() : i % 10 == 1 ? packs.packWithCryptoCode() : packs.pack();
            ParsedScan scan = PARSER.parse(pack.scan());
            if (!scan.ok() || !scan.suspicions().isEmpty()) {
                suspected.add(pack.scan() + " " + scan.problems());
            }
        }
        assertThat(suspected).isEmpty();
    }

    @Test
    void serialThatLooksLikeATail_inACompletePack_isNotSuspected() {
        ParsedScan scan = PARSER.parse("]d20108793325123418" + "2110AB17271231" + "\u001d17280630" + "10LOT");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.suspicions()).isEmpty();
        assertThat(scan.pack().serial()).contains("10AB17271231");
    }

    @Test
    void lostSeparator_withProfile_isAlwaysToldAndNeverRecoveredWrongly() {
        Damaged damaged = new Damaged();
        for (int i = 0; i < DAMAGED_PACKS; i++) {
            PackGenerator.Pack pack = packs.pack();
            for (int which = 0; which < pack.separators(); which++) {
                damaged.read(FMD, pack.scan("", which), pack);
            }
        }
        assertThat(damaged.silent).isEmpty();
        assertThat(damaged.wrong).isEmpty();
        assertThat(damaged.recovered).isGreaterThan(DAMAGED_PACKS / 2);
    }

    @Test
    void lostSeparator_beforeTheExpiry_isToldWithoutProfileToo() {
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < DAMAGED_PACKS; i++) {
            PackGenerator.Pack pack = packs.pack();
            for (int which = 0; which < pack.separators(); which++) {
                ParsedScan scan = PARSER.parse(pack.scan("", which));
                boolean swallowedDate = scan.pack().expiryRaw().isEmpty();
                if (swallowedDate && scan.ok() && scan.suspicions().isEmpty()) {
                    silent.add(pack.scan("", which));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void envelope_cleanOrWithoutOneSeparator_isNeverMisreadInSilence() {
        List<String> wrong = new ArrayList<>();
        int recovered = 0;
        for (int i = 0; i < DAMAGED_PACKS; i++) {
            PackGenerator.Pack pack = packs.packWithPpn();
            ParsedScan clean = FMD.parse(pack.envelope(-1));
            if (!clean.ok() || !clean.suspicions().isEmpty()) {
                wrong.add("clean " + pack.envelope(-1) + clean.problems());
            }
            for (int lost = 1; lost < 4; lost++) {
                ParsedScan scan = FMD.parse(pack.envelope(lost));
                if (scan.ok() && scan.suspicions().isEmpty()) {
                    wrong.add("silent " + pack.envelope(lost));
                }
                for (Suspicion suspicion : scan.suspicions()) {
                    recovered += suspicion.recovered().isPresent() ? 1 : 0;
                    if (suspicion
                            .recovered()
                            .map(reading -> !sameIfa(reading, pack))
                            .orElse(false)) {
                        wrong.add("recovered " + pack.envelope(lost));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(recovered).isGreaterThan(DAMAGED_PACKS);
    }

    private static boolean sameIfa(PackIdentity reading, PackGenerator.Pack pack) {
        return reading.ppn().orElseThrow().equals(pack.value("9N"))
                && reading.serial().orElse("").equals(pack.value("S"))
                && reading.batch().orElse("").equals(pack.value("1T"))
                && reading.expiryRaw().orElse("").equals(pack.value("D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "|", "~", "^]", "\u241d", "#", "{GS}", "<GS>", "\u00a0"})
    void replacedSeparator_notConfigured_isToldAndRecovered(String separator) {
        Damaged damaged = new Damaged();
        for (int i = 0; i < DAMAGED_PACKS / 4; i++) {
            PackGenerator.Pack pack = packs.pack();
            if (pack.separators() > 0) {
                damaged.read(PARSER, pack.scan(separator, -1), pack);
            }
        }
        assertThat(damaged.wrong).isEmpty();
        assertThat(damaged.silent).isEmpty();
        assertThat(damaged.recovered).isGreaterThan(damaged.scans * 9 / 10);
    }

    @Test
    void invertedCase_withIdentifier_isToldAndRecoveredWhereCaseShows() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < DAMAGED_PACKS; i++) {
            PackGenerator.Pack pack = packs.pack();
            ParsedScan scan = PARSER.parse(invert(pack.scan()));
            boolean told =
                    scan.suspicions().stream().anyMatch(suspicion -> suspicion.code() == SuspicionCode.CASE_INVERTED);
            boolean right = scan.suspicions().stream()
                    .allMatch(suspicion -> suspicion
                            .recovered()
                            .map(reading -> same(reading, pack))
                            .orElse(true));
            if (scan.ok() || !told || !right) {
                wrong.add(pack.scan());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(PARSER.parse("]D2010879332512341821abc\u001d17280630").suspicions())
                .singleElement()
                .satisfies(suspicion -> assertThat(suspicion.recovered().flatMap(PackIdentity::serial))
                        .contains("ABC"));
        assertThat(PARSER.parse("]D2010879332512341821ABC\u001d17280630").suspicions())
                .singleElement()
                .satisfies(suspicion -> assertThat(suspicion.recovered()).isEmpty());
    }

    @Test
    void foreignKeyboard_scannerOfTheUnitedStates_isToldAndNeverRecoveredWrongly() {
        KeyboardLayout american = KeyboardLayout.ALL.get(0);
        List<String> wrong = new ArrayList<>();
        for (KeyboardLayout layout : KeyboardLayout.ALL.subList(1, KeyboardLayout.ALL.size())) {
            int told = 0;
            for (int i = 0; i < DAMAGED_PACKS / 20; i++) {
                PackGenerator.Pack pack = packs.pack();
                String typed = american.undo(pack.scan(), layout);
                if (typed == null) {
                    continue; // British: nothing of this pack is on another key
                }
                ParsedScan scan = PARSER.parse(typed);
                boolean suspected = !scan.suspicions().isEmpty();
                told += suspected ? 1 : 0;
                boolean right = scan.suspicions().stream()
                        .allMatch(suspicion -> suspicion
                                .recovered()
                                .map(reading -> same(reading, pack))
                                .orElse(true));
                if (!right || (scan.ok() && !suspected)) {
                    wrong.add(layout + " " + typed);
                }
            }
            assertThat(told).as(layout.name()).isPositive();
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13, 4, '', ''",
        "13, 4, '', '\u001d'",
        "13, 4, '\u001d', ''",
    })
    void eaeuCode_separatorLost_isRecoveredByItsFixedLengths(int serial, int key, String first, String second) {
        PackGenerator.Pack pack = packs.packWithCryptoCode();
        String text = "]d201" + pack.value("01") + "21" + pack.value("21") + first + "91" + pack.value("91") + second
                + "92" + pack.value("92");

        assertThat(PARSER.parse(text).suspicions()).singleElement().satisfies(suspicion -> {
            assertThat(suspicion.code()).isEqualTo(SuspicionCode.SEPARATOR_PROBABLY_LOST);
            PackIdentity reading = suspicion.recovered().orElseThrow();
            assertThat(reading.serial())
                    .contains(pack.value("21"))
                    .hasValueSatisfying(value -> assertThat(value).hasSize(serial));
            assertThat(reading.crypto().map(CryptoCode::key)).contains(pack.value("91"));
            assertThat(reading.crypto().flatMap(CryptoCode::code)).contains(pack.value("92"));
            assertThat(pack.value("91")).hasSize(key);
        });
    }

    @Test
    void separatorLost_beforeANationalNumber_isRecovered() {
        ParsedScan scan = PARSER.parse("]d2010879332512341817280630" + "10LOT\u001d21SERIAL1" + "7113400935955838");

        assertThat(scan.suspicions())
                .singleElement()
                .satisfies(suspicion ->
                        assertThat(suspicion.recovered().orElseThrow().serial()).contains("SERIAL1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d2010879332512341821ABC17281301", // month 13
                "]d2010879332512341821ABC17990101", // no date in trade
                "]d201087933251234181021ABC", // batch and serial both too short to tell
                "]d20108793325123418172806301020210512345678", // digits alone
                "]d20108793325123418" + "21" + "17280630", // nothing in front of the date
            })
    void valueLikeATail_withoutEvidence_isNotSuspected(String text) {
        ParsedScan scan = PARSER.parse(text);

        assertThat(scan.ok()).isTrue();
        assertThat(scan.suspicions()).isEmpty();
    }

    @Test
    void serialBehindBatch_bothOfTellingLength_isSuspectedWithoutProfile() {
        ParsedScan scan = PARSER.parse("]d2010879332512341817280630" + "10LOT4521X7K9QW2M");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.suspicions()).singleElement().satisfies(suspicion -> {
            PackIdentity reading = suspicion.recovered().orElseThrow();
            assertThat(reading.batch()).contains("LOT45");
            assertThat(reading.serial()).contains("X7K9QW2M");
        });
        assertThat(scan.pack().batch()).contains("LOT4521X7K9QW2M");
    }

    @Test
    void twoReadings_thatBothCompleteThePack_areNotRecovered() {
        ParsedScan scan = FMD.parse("0104034767919974172803311021102110217");

        assertThat(scan.suspicions())
                .singleElement()
                .satisfies(suspicion -> assertThat(suspicion.recovered()).isEmpty());
    }

    @Test
    void envelope_withoutControlCharacters_isSuspectedAndNotRecovered() {
        ParsedScan scan = PARSER.parse("[)>069N1151622915641TFVMTELD280100SZHVD8Q92RXDRG65PRT4F");

        assertThat(scan.ok()).isFalse();
        assertThat(scan.suspicions()).singleElement().satisfies(suspicion -> {
            assertThat(suspicion.code()).isEqualTo(SuspicionCode.SEPARATOR_PROBABLY_LOST);
            assertThat(suspicion.recovered()).isEmpty();
        });
    }

    @Test
    void lowerCaseOnly_withoutIdentifier_isSuspectedAndNotRecovered() {
        assertThat(PARSER.parse("010859505531547321abc9xyz2\u001d1727090010lot7q")
                        .suspicions())
                .singleElement()
                .satisfies(suspicion -> {
                    assertThat(suspicion.code()).isEqualTo(SuspicionCode.CASE_INVERTED);
                    assertThat(suspicion.recovered()).isEmpty();
                });
    }

    @Test
    void strictMode_suspicions_areTheSame() {
        ParsedScan scan = ScanParser.builder()
                .clock(CLOCK)
                .strict(true)
                .build()
                .parse("]d20108793325123418" + "21ABC1728063010LOT");

        assertThat(scan.ok()).isTrue();
        assertThat(scan.suspicions())
                .singleElement()
                .satisfies(suspicion ->
                        assertThat(suspicion.recovered().orElseThrow().serial()).contains("ABC"));
    }

    @Test
    void longText_isNotExamined() {
        String text = "]d201087933251234182" + "1ABC17280630" + "1".repeat(DamageReview.MAX_LENGTH);

        assertThat(PARSER.parse(text).suspicions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US\tabc\tdef\tx\ty", "US\tabc", "#"})
    void keyboardTable_badLine_isAnErrorThatNamesIt(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyboardLayout.read(List.of(new TableLine("keyboard-layouts.tsv", 5, line))))
                .withMessageStartingWith("keyboard-layouts.tsv line 5: ");
    }

    private static boolean same(PackIdentity reading, PackGenerator.Pack pack) {
        return reading.gtin().orElseThrow().value().equals(pack.value("01"))
                && reading.serial().orElse("").equals(pack.value("21"))
                && reading.batch().orElse("").equals(pack.value("10"))
                && reading.expiryRaw().orElse("").equals(pack.value("17"));
    }

    private static String invert(String text) {
        StringBuilder inverted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            inverted.append(letter ? (char) (c ^ 0x20) : c);
        }
        return inverted.toString();
    }
}
