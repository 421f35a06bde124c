package org.packseal.core.cli.demo;

import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.cli.assess.AssessAnswer;
import org.packseal.core.cli.console.Output;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.history.PackHistories;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.Sighting;
import org.packseal.core.history.finding.JourneyStep;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.Suspicion;
import org.packseal.gs1.problem.ScanProblem;

/** Lays the demonstration out for a terminal of 80 columns: what was read, supply, verdict, why. */
final class DemoPage {
    private static final int WIDTH = 78;
    private static final int LABEL = 11;
    /** Most next steps shown; the explanation of {@code assess} has all. */
    private static final int STEPS = 2;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final char NO_BREAK = '\u00a0';

    private final Output out;
    private int packs;

    DemoPage(Output out) {
        this.out = out;
    }

    void begin() {
        out.line("PackSeal demonstration: what a pharmacist would be told of each pack.");
        out.line("Companies, products, reports and keys are invented. Assessed as of "
                + DemoFiles.NOW.toString().substring(0, 10) + ".");
    }

    void pack(String title, InputRecord record, AssessAnswer answer) {
        ParsedScan scan = Objects.requireNonNull(answer.scan(), title);
        Assessment assessment = Objects.requireNonNull(answer.assessment(), title);
        packs++;
        out.line("");
        out.line(String.format(Locale.ROOT, "%2d  %s", packs, title));
        row("read", read(scan.pack()));
        for (ScanProblem problem : scan.problems()) {
            row("", problem.message());
        }
        for (Suspicion suspicion : scan.suspicions()) {
            row("perhaps", suspicion.message());
            suspicion.recovered().ifPresent(pack -> row("", "It would then be " + read(pack) + "."));
        }
        if (record.facts() != null) {
            row("told", told(assessment));
        }
        if (answer.history() != null) {
            rows("seen", seen(answer.history()));
        }
        Explanation explanation = assessment.explain();
        List<String> supply = explanation.sentences(Topic.SUPPLY, Locale.ENGLISH);
        row("supply", assessment.supply() + ". " + supply.get(0));
        row("verdict", assessment.verdict() + ". " + String.join(" ", supply.subList(1, supply.size())));
        rows("why", explanation.sentences(Topic.FOUND, Locale.ENGLISH));
        rows("ask", explanation.sentences(Topic.INNOCENT, Locale.ENGLISH));
        List<String> steps = explanation.sentences(Topic.NEXT_STEPS, Locale.ENGLISH);
        rows("next", steps.subList(0, Math.min(STEPS, steps.size())));
    }

    void end() {
        out.line("");
        out.line("None of this is legal advice. The same packs as files, to try and to change:");
        out.line(command() + " demo --out DIR");
    }

    /** How this program was started, so that a new user can type the line as it stands. */
    private static String command() {
        String started = System.getProperty("java.class.path", "");
        return started.endsWith(".jar") && !started.contains(File.pathSeparator)
                ? "java -jar " + VisibleText.of(started)
                : "packseal";
    }

    private static String read(PackIdentity pack) {
        List<String> parts = new ArrayList<>();
        pack.gtin().ifPresent(gtin -> parts.add("GTIN " + gtin.value()));
        pack.serial().ifPresent(serial -> parts.add("serial " + VisibleText.of(serial)));
        pack.batch().ifPresent(batch -> parts.add("batch " + VisibleText.of(batch)));
        pack.expiry().ifPresent(expiry -> parts.add("expiry" + NO_BREAK + expiry));
        return String.join(", ", parts);
    }

    /**
     * What people and systems said, in the order of the record; what the library found itself is listed under "why".
     */
    private static String told(Assessment assessment) {
        List<String> told = new ArrayList<>();
        for (Fact fact : assessment.evidence().facts()) {
            fact.producer()
                    .filter(producer -> producer != Producer.LIBRARY)
                    .ifPresent(producer -> told.add(name(fact) + ": "
                            + words(fact.value().orElse("unknown")) + " (" + words(producer.name()) + ")"));
        }
        return String.join("; ", told);
    }

    /** The recorded events of the pack, each with time, what happened and where. */
    private static List<String> seen(PackHistories.Found history) {
        List<String> seen = new ArrayList<>();
        for (JourneyStep step : history.findings().steps()) {
            Sighting sighting = step.sighting();
            seen.add(MINUTE.format(Instant.ofEpochMilli(sighting.time().earliest())) + " "
                    + words(sighting.kind().name())
                    + sighting.place()
                            .map(place -> ", " + history.places().name(place))
                            .orElse(""));
        }
        return seen;
    }

    /** The catalogue's key in words, which the texts of explanations have. */
    private static String name(Fact fact) {
        return Explanation.builder()
                .say(Topic.FOUND, "fact." + fact.key())
                .build()
                .sentences(Topic.FOUND, Locale.ENGLISH)
                .get(0);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void rows(String label, List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            row(i == 0 ? label : "", sentences.get(i));
        }
    }

    private void row(String label, String text) {
        StringBuilder line = new StringBuilder("    " + label + " ".repeat(LABEL - 2 - label.length()));
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                out.line(line.toString());
                line = new StringBuilder(" ".repeat(LABEL + 2));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word.replace(NO_BREAK, ' '));
            fresh = false;
        }
        out.line(line.toString());
    }
}
