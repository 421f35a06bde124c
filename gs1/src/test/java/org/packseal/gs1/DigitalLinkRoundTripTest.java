package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.form.DigitalLinkPath;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Written Digital Links are read back as they were: every primary key with every choice of qualifiers, every attribute, every
 * number of optional components; and what was read is written as the same text.
 */
class DigitalLinkRoundTripTest {
    private static final int INPUTS = 100_000;
    /** Values drawn for each identifier and number of optional components. */
    private static final int VALUES = 8;

    private static final ApplicationIdentifiers TABLE = ApplicationIdentifiers.table();

    private final long seed = Long.getLong("packseal.seed", 20261123L);
    private final Random random = new Random(seed);
    private final ValidValues values = new ValidValues(random);
    private final Map<String, String> pool = new HashMap<>();
    private final Set<String> occurred = new HashSet<>();

    @Test
    void parse_writtenLinks_giveTheElementsAndTheLinkBack() {
        System.out.println("DigitalLinkRoundTripTest seed " + seed);
        List<List<ApplicationIdentifier>> paths = everyPath();
        List<ApplicationIdentifier> attributes = TABLE.all().stream()
                .filter(ApplicationIdentifier::digitalLinkAttribute)
                .toList();
        for (int i = 0; i < INPUTS; i++) {
            List<ApplicationIdentifier> path = paths.get(i % paths.size());
            roundTrip(path, attributes(path, attributes, i), i);
        }
        assertThat(occurred).as("seed %s", seed).containsAll(everythingThatCanOccur(paths, attributes));
    }

    private static boolean restricted(Element element) {
        return element.ai().equals("01") && Gtin.isRestrictedCirculation(element.value(), 0);
    }

    private void roundTrip(List<ApplicationIdentifier> path, List<ApplicationIdentifier> attributes, int round) {
        List<Element> inPath = elements(path, round);
        List<Element> inQuery = elements(attributes, round);
        List<Element> mixed = new ArrayList<>(inPath.subList(1, inPath.size()));
        mixed.addAll(inQuery);
        Collections.shuffle(mixed, random);
        mixed.add(0, inPath.get(0));

        if (mixed.stream().anyMatch(DigitalLinkRoundTripTest::restricted)) {
            assertThat(ElementString.of(mixed).toDigitalLink()).isEmpty();
            return;
        }
        String link = ElementString.of(mixed).toDigitalLink().orElseThrow();
        ParsedScan scan = Scans.PARSER.parse(link);

        List<Element> attributeOrder = mixed.stream().filter(inQuery::contains).toList();
        List<String> expected = new ArrayList<>(pairs(inPath));
        expected.addAll(pairs(attributeOrder.stream().filter(this::predefined).toList()));
        expected.addAll(
                pairs(attributeOrder.stream().filter(one -> !predefined(one)).toList()));
        if (!pairs(scan.elements()).equals(expected)
                || scan.form() != ScanForm.DIGITAL_LINK
                || !Scans.hasOnlyRelations(scan)) {
            assertThat(pairs(scan.elements())).as("seed %s, %s", seed, link).isEqualTo(expected);
            assertThat(scan.problems()).as("seed %s, %s", seed, link).isEmpty();
        }
        if (!scan.elementString().toDigitalLink().orElseThrow().equals(link)) {
            assertThat(scan.elementString().toDigitalLink()).as("seed %s", seed).contains(link);
        }
    }

    /** One attribute in turn and up to three others, none of which belongs into the path. */
    private List<ApplicationIdentifier> attributes(
            List<ApplicationIdentifier> path, List<ApplicationIdentifier> all, int round) {
        DigitalLinkPath legal = new DigitalLinkPath(path.get(0));
        path.subList(1, path.size()).forEach(legal::add);
        Set<ApplicationIdentifier> chosen = new LinkedHashSet<>();
        for (int count = random.nextInt(4); count >= 0; count--) {
            ApplicationIdentifier one =
                    count == 0 ? all.get(round / 31 % all.size()) : all.get(random.nextInt(all.size()));
            if (!path.contains(one) && !legal.accepts(one) && !belongsToOtherPath(path, one)) {
                chosen.add(one);
            }
        }
        return List.copyOf(chosen);
    }

    /** Whether the key has a sequence with this attribute in it, which the writer might choose instead. */
    private static boolean belongsToOtherPath(List<ApplicationIdentifier> path, ApplicationIdentifier attribute) {
        return path.get(0).qualifiers().stream().anyMatch(sequence -> sequence.contains(attribute.ai()));
    }

    private List<Element> elements(List<ApplicationIdentifier> ais, int round) {
        List<Element> elements = new ArrayList<>();
        for (ApplicationIdentifier ai : ais) {
            int optionals = (round / 17) % (ValidValues.optionals(ai) + 1);
            String value = pool.computeIfAbsent(
                    ai.ai() + "/" + optionals + "/" + random.nextInt(VALUES), key -> values.value(ai, optionals));
            elements.add(new Element(ai.ai(), value, ai.title(), 0, value.length()));
            occurred.add(ai.ai() + "/" + optionals);
        }
        occurred.add(ais.stream().map(ApplicationIdentifier::ai).collect(Collectors.joining(" ")));
        return elements;
    }

    private boolean predefined(Element element) {
        ApplicationIdentifier ai = TABLE.find(element.ai());
        return ai != null && ai.predefinedLength();
    }

    /** Every primary key with every subset of each of its qualifier sequences. */
    private static List<List<ApplicationIdentifier>> everyPath() {
        Set<List<ApplicationIdentifier>> paths = new LinkedHashSet<>();
        for (ApplicationIdentifier key : TABLE.all()) {
            if (!key.digitalLinkKey()) {
                continue;
            }
            paths.add(List.of(key));
            for (List<String> sequence : key.qualifiers()) {
                for (int subset = 0; subset < 1 << sequence.size(); subset++) {
                    List<ApplicationIdentifier> path = new ArrayList<>(List.of(key));
                    for (int i = 0; i < sequence.size(); i++) {
                        if ((subset >> i & 1) != 0) {
                            path.add(TABLE.known(sequence.get(i)));
                        }
                    }
                    paths.add(path);
                }
            }
        }
        return List.copyOf(paths);
    }

    private static Set<String> everythingThatCanOccur(
            List<List<ApplicationIdentifier>> paths, List<ApplicationIdentifier> attributes) {
        Set<String> everything = new HashSet<>();
        for (List<ApplicationIdentifier> path : paths) {
            everything.add(path.stream().map(ApplicationIdentifier::ai).collect(Collectors.joining(" ")));
        }
        for (ApplicationIdentifier ai : attributes) {
            for (int optionals = 0; optionals <= ValidValues.optionals(ai); optionals++) {
                everything.add(ai.ai() + "/" + optionals);
            }
        }
        return everything;
    }

    private static List<String> pairs(List<Element> elements) {
        return elements.stream()
                .map(element -> element.ai() + "=" + element.value())
                .toList();
    }

    @Test
    void table_primaryKeys_areSixteen() {
        assertThat(TABLE.all().stream()
                        .filter(ApplicationIdentifier::digitalLinkKey)
                        .count())
                .isEqualTo(16);
    }
}
