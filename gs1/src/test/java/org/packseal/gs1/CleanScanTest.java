package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.review.CleanLink;
import org.packseal.gs1.review.CleanScan;
import org.packseal.gs1.scan.AssociationCheck;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/** The short path for clean scans gives the same result as the full parser. */
class CleanScanTest {
    private static final int INPUTS = 60_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final List<ApplicationIdentifier> ALL =
            ApplicationIdentifiers.table().all();
    private static final ScanSettings TOLERANT = new ScanSettings(CLOCK, false, ConfiguredSeparators.NONE, null);
    private static final ScanSettings STRICT = new ScanSettings(CLOCK, true, ConfiguredSeparators.NONE, null);
    /** What keyboards, code pages and faulty decoders put into a scan; {@code ?} is legal, what became {@code ?} is not. */
    private static final String FOREIGN = "?\u001D \u00E8\u00FF\u0100\u0131\u0660\uFF11\uFFFD\uD83D\0#^|~";

    @Test
    void read_generatedAndDamagedScans_agreesWithTheLongWay() {
        long seed = TestSeed.of(CleanScanTest.class, 20261125L);
        Random random = new Random(seed);
        PackGenerator packs = new PackGenerator(random.nextLong());
        ValidValues values = new ValidValues(random);
        int clean = 0;
        for (int i = 0; i < INPUTS; i++) {
            String scan = packs.pack().scan();
            String text = random.nextInt(3) == 0 ? damaged(scan, random) : scan;
            clean += agrees(i % 2 == 0 ? text : withOthers(text, values, ALL.get(i / 2 % ALL.size()), random), seed);
        }
        // Both paths must have been taken often.
        assertThat(clean).isBetween(INPUTS / 10, 9 * INPUTS / 10);
    }

    @Test
    void read_generatedAndDamagedLinks_agreesWithTheLongWay() {
        long seed = TestSeed.of(CleanScanTest.class, 20261125L);
        Random random = new Random(seed);
        PackGenerator packs = new PackGenerator(random.nextLong());
        int clean = 0;
        for (int i = 0; i < INPUTS; i++) {
            PackGenerator.Pack pack = packs.pack();
            String link = link(pack, random);
            String text = random.nextInt(3) == 0 ? damaged(link, random) : link;
            clean += agrees(text, seed);
        }
        assertThat(clean).isBetween(INPUTS / 10, 9 * INPUTS / 10);
    }

    /** A link to a pack: mostly well made, with other parameters, qualifiers out of order, other parts of the path, other schemes. */
    private static String link(PackGenerator.Pack pack, Random random) {
        List<String> path = new ArrayList<>(List.of("/10/" + pack.value("10"), "/21/" + pack.value("21")));
        if (random.nextInt(8) == 0) {
            Collections.shuffle(path, random);
        }
        if (random.nextInt(8) == 0) {
            path.add(0, "/22/A1");
        }
        String[] stems = {
            "https://id.gs1.org",
            "http://example.com",
            "https://example.com/a/b",
            "HTTPS://id.gs1.org",
            "https://x_y",
            "https://"
        };
        String[] queries = {
            "?17=" + pack.value("17"),
            "?17=" + pack.value("17") + "&11=260101",
            "?17=" + pack.value("17") + "&linkType=gs1:pip",
            "?17=" + pack.value("17") + "&10=A",
            "?17=" + pack.value("17") + ";240=A",
            "?17=" + pack.value("17") + "&240=A+B",
            "?17=" + pack.value("17") + "#top",
            ""
        };
        return stems[random.nextInt(3) > 0 ? 0 : random.nextInt(stems.length)]
                + "/01/" + pack.value("01") + String.join("", path)
                + queries[random.nextInt(3) > 0 ? 0 : random.nextInt(queries.length)];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630&",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630&17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630&11=260101",
                "https://id.gs1.org/01/09506000134352/10/B/21/A/?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/10/B/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/21/A/10/B?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A/235/C?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630&235=C",
                "https://id.gs1.org/01/09506000134352/01/09506000134352/10/B/21/A?17=280630",
                "https://id.gs1.org/01/9506000134352/10/B/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B%2F/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280600",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=281330",
                "https://id.gs1.org/01/09506000134352/10/B:x/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B&x/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B\"x/21/A?17=280630",
                "https://id.gs1.org/01/09506000134352/10/B/21/A?17=280630\n",
                "https://-./01/09506000134352/10/B/21/A?17=280630",
                "http://a..b/01/09506000134352/10/B/21/A?17=280630",
                "]d2",
                "]d20109506000134352211A\u001D1728063010B",
                "]d20109506000134352211A\u001D1728060010B", // day 00
                "]d20109506000134352211A\u001D1726112210B", // expired
                "]d20109506000134352211A\u001D1726112310B", // the last day
                "]d20109506000134352211A\u001D1728022910B",
                "]d20109506000134352211A\u001D1727022910B", // no leap year
                "]d20109506000134352211A\u001D1777010110B", // the century before
                "]d29109506000134355211A\u001D1728063010B",
                "]d29999506000134356211A\u001D1728063010B", // indicator 9
                "]d20103400930000038211A\u001D1728063010B", // holds a French number
                "]d20109506000134352211A\u001D1728063010B\u001D",
                "]d20109506000134352211A\u001D1728063010B\r\n",
                "\uFEFF]d20109506000134352211A\u001D1728063010B",
                "]D20109506000134352211A\u001D1728063010B",
                "]C10109506000134352211A\u001D1728063010B",
                "]d20109506000134352211A\u001D\u001D1728063010B",
                "]d20109506000134352211A\u001D1728063010B\u001D1728063010B",
                "]d20109506000134352211A\u001D1728063010B\u001D8030QUJD",
                "]d20109506000134352211A\u001D1728063010B\u001D37100",
                "]d20109506000134352211A\u001D1728063010B\u001D11260101",
                "]d20109506000134352211A\u001D1728063010B\u001D7003280630",
                "]d20109506000134352211A\u001D1728063010B\u001D71012345678",
            })
    void read_edgeOfClean_agreesWithTheLongWay(String text) {
        assertThat(agrees(text, 0)).isBetween(0, 1);
    }

    @Test
    void holds_anyIdentifiersTogether_onlyWhereTheCheckFindsNothing() {
        Random random = new Random(Long.getLong("packseal.seed", 20261125L));
        int held = 0;
        for (int i = 0; i < INPUTS; i++) {
            ScanAssembly scan = new ScanAssembly("", TOLERANT);
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                ApplicationIdentifier ai = left == 1 ? ALL.get(i % ALL.size()) : any(random);
                scan.elements()
                        .add(
                                ai,
                                new Element(
                                        ai.ai(),
                                        ai.example(),
                                        "",
                                        0,
                                        ai.example().length()));
            }
            boolean holds = AssociationCheck.holds(scan.elements());
            AssociationCheck.checkClosely(scan);
            boolean nothing = scan.problems().isEmpty() && scan.warnings().isEmpty();
            assertThat(!holds || nothing).as("%s", scan.elements().toList()).isTrue();
            held += holds ? 1 : 0;
        }
        assertThat(held).isBetween(INPUTS / 20, 19 * INPUTS / 20);
    }

    /** Half of the time one that many others need. */
    private static ApplicationIdentifier any(Random random) {
        List<String> needed = List.of("00", "01", "02", "255", "8006", "37", "414", "21", "8020");
        return random.nextBoolean()
                ? ALL.get(random.nextInt(ALL.size()))
                : ApplicationIdentifiers.table().known(needed.get(random.nextInt(needed.size())));
    }

    /** Returns 1 if the text went the short way in both modes, 0 if it did not. */
    private static int agrees(String text, long seed) {
        ParsedScan tolerant = clean(text, TOLERANT);
        ParsedScan strict = clean(text, STRICT);
        if (tolerant != null) {
            assertThat(described(tolerant))
                    .as("seed %s, %s", seed, text)
                    .isEqualTo(described(ScanParser.parseInFull(text, TOLERANT)));
        }
        if (strict != null) {
            assertThat(described(strict))
                    .as("seed %s, %s", seed, text)
                    .isEqualTo(described(ScanParser.parseInFull(text, STRICT)));
        }
        assertThat(strict == null).isEqualTo(tolerant == null);
        return tolerant == null ? 0 : 1;
    }

    private static @Nullable ParsedScan clean(String text, ScanSettings settings) {
        int year = settings.today().getYear();
        ElementList elements = CleanScan.read(text, settings, settings.today());
        ElementList link = CleanLink.read(text, settings, settings.today());
        assertThat(elements == null || link == null).isTrue();
        return link != null
                ? ParsedScan.cleanLink(link, year)
                : elements == null ? null : ParsedScan.clean(elements, year);
    }

    private static List<Object> described(ParsedScan scan) {
        PackIdentity pack = scan.pack();
        return List.of(
                scan.text(),
                scan.form(),
                scan.symbologyIdentifier(),
                scan.elements(),
                scan.problems(),
                scan.warnings(),
                scan.suspicions(),
                pack.toString(),
                pack.expiry(),
                pack.productionDate(),
                pack.udiDi(),
                pack.crypto());
    }

    private static String withOthers(String scan, ValidValues values, ApplicationIdentifier first, Random random) {
        List<ApplicationIdentifier> others = new ArrayList<>(values.around(first, ALL));
        Collections.shuffle(others, random);
        StringBuilder text = new StringBuilder(scan);
        for (ApplicationIdentifier ai : others) {
            text.append('\u001D').append(ai.ai()).append(values.value(ai, random.nextInt(2)));
        }
        return text.toString();
    }

    private static String damaged(String scan, Random random) {
        StringBuilder damaged = new StringBuilder(scan);
        int place = random.nextInt(scan.length());
        switch (random.nextInt(6)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.setCharAt(place, FOREIGN.charAt(random.nextInt(FOREIGN.length())));
            case 2 -> damaged.insert(place, FOREIGN.charAt(random.nextInt(FOREIGN.length())));
            case 3 -> damaged.setCharAt(place, (char) ('0' + random.nextInt(10)));
            case 4 -> damaged.setLength(place + 1);
            default -> damaged.append('\u001D').append(scan, 3, scan.length());
        }
        return damaged.toString();
    }
}
