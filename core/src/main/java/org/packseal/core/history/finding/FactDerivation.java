package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.Feed;

/** Derives facts from findings, and from tests that found nothing. Not thread-safe. */
final class FactDerivation {
    private static final String YES = "YES";
    private static final String NO = "NO";

    private static final Set<FindingCode> GAPS = EnumSet.of(
            FindingCode.DESTINATION_DIFFERS,
            FindingCode.CONTAINER_CONTRADICTED,
            FindingCode.PEDIGREE_NOT_MATCHED,
            FindingCode.MOVE_UNRECORDED,
            FindingCode.NO_COMMISSIONING);

    /** Who can say that a stolen pack was recovered and may be supplied again: its holder, or an authority. */
    private static final Set<Producer> RELEASING = EnumSet.of(
            Producer.MAH, Producer.MANUFACTURER, Producer.REGULATOR, Producer.LAW_ENFORCEMENT, Producer.COURT);

    private final Journey journey;
    private final HistoryOptions options;
    private final List<HistoryFinding> findings;
    private final Set<FindingCode> vanished;
    private final List<HistoryFact> facts = new ArrayList<>();

    FactDerivation(Journey journey, HistoryOptions options, List<HistoryFinding> findings, Set<FindingCode> vanished) {
        this.journey = journey;
        this.options = options;
        this.findings = findings;
        this.vanished = vanished;
    }

    List<HistoryFact> facts() {
        duplicateSerial();
        impossibleTravel();
        afterTerminal();
        chain();
        theft();
        find(FindingCode.RECALLED).ifPresent(finding -> add(Facts.HISTORY_RECALLED, YES, finding.steps()));
        temperature();
        find(FindingCode.UNKNOWN_PARTY).ifPresent(finding -> add(Facts.HISTORY_UNKNOWN_PARTY, YES, finding.steps()));
        errorDeclared();
        facts.sort(Comparator.comparing(HistoryFact::key));
        return List.copyOf(facts);
    }

    private Optional<HistoryFinding> find(FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).findFirst();
    }

    private void add(String key, String value, List<JourneyStep> steps) {
        facts.add(new HistoryFact(key, value, steps, null));
    }

    private void duplicateSerial() {
        Optional<HistoryFinding> twice =
                find(FindingCode.DISPENSED_IN_TWO_PLACES).or(() -> find(FindingCode.COMMISSIONED_TWICE));
        if (twice.isPresent()) {
            add(
                    Facts.HISTORY_DUPLICATE_SERIAL,
                    twice.get().code().name(),
                    twice.get().steps());
        } else if (options.full() && !journey.ownCut() && !journey.direct().isEmpty()) {
            add(Facts.HISTORY_DUPLICATE_SERIAL, "NONE", journey.direct());
        }
    }

    private void impossibleTravel() {
        Optional<HistoryFinding> found = find(FindingCode.IMPOSSIBLE_TRAVEL);
        List<JourneyStep> moving = journey.steps(step -> step.direct() && step.moving());
        if (found.isPresent()) {
            add(Facts.HISTORY_IMPOSSIBLE_TRAVEL, YES, found.get().steps());
        } else if (moving.size() > 1 && exact(moving) && !journey.ownCut() && allComparable(moving)) {
            add(Facts.HISTORY_IMPOSSIBLE_TRAVEL, NO, moving);
        }
    }

    private boolean allComparable(List<JourneyStep> moving) {
        Travel travel = new Travel(options);
        return moving.stream().allMatch(a -> moving.stream().allMatch(b -> travel.comparable(a, b)));
    }

    private void afterTerminal() {
        Optional<HistoryFinding> found = find(FindingCode.EVENT_AFTER_TERMINAL);
        List<JourneyStep> ends = journey.steps(step -> step.direct() && TerminalTests.isEnd(step));
        if (found.isPresent()) {
            add(Facts.HISTORY_AFTER_TERMINAL, YES, found.get().steps());
        } else if (!ends.isEmpty() && exact(journey.direct()) && !journey.ownCut()) {
            add(Facts.HISTORY_AFTER_TERMINAL, NO, journey.direct());
        }
    }

    private void chain() {
        List<JourneyStep> gaps = findings.stream()
                .filter(finding -> GAPS.contains(finding.code()))
                .flatMap(finding -> finding.steps().stream())
                .sorted()
                .distinct()
                .toList();
        if (!gaps.isEmpty()) {
            add(Facts.HISTORY_CHAIN, "GAP", gaps);
        } else if (options.here().isPresent()
                && new RouteTests(journey, options).complete(options.here().get())) {
            add(Facts.HISTORY_CHAIN, "COMPLETE", journey.travelled());
        }
    }

    /** Each feed states the theft for itself: whether it can know is for the rules to say. */
    private void theft() {
        find(FindingCode.STOLEN)
                .ifPresent(finding -> finding.steps().stream()
                        .flatMap(step -> step.feeds().stream().map(Feed::role))
                        .distinct()
                        .forEach(producer -> facts.add(new HistoryFact(
                                Facts.HISTORY_THEFT_REPORT, YES, finding.steps(), producer.orElse(null)))));
        for (JourneyStep step : new StatusTests(journey).released()) {
            step.feeds().stream()
                    .flatMap(feed -> feed.role().stream())
                    .filter(RELEASING::contains)
                    .distinct()
                    .forEach(producer ->
                            facts.add(new HistoryFact(Facts.HISTORY_RELEASE, YES, List.of(step), producer)));
        }
    }

    private void temperature() {
        Optional<HistoryFinding> found = find(FindingCode.TEMPERATURE_OUT_OF_RANGE);
        List<JourneyStep> measured = new ConditionTests(journey, options).measured();
        if (found.isPresent()) {
            add(Facts.HISTORY_TEMPERATURE_EXCURSION, YES, found.get().steps());
        } else if (!measured.isEmpty() && exact(measured) && !journey.cut()) {
            add(Facts.HISTORY_TEMPERATURE_EXCURSION, NO, measured);
        }
    }

    /**
     * An error declaration explains a contradiction only by making it go away. While one stands, the answer is NO: otherwise
     * a declaration about something else would explain it.
     */
    private void errorDeclared() {
        List<JourneyStep> standing = findings.stream()
                .filter(finding -> finding.code().sign())
                .flatMap(finding -> finding.steps().stream())
                .sorted()
                .distinct()
                .toList();
        if (!standing.isEmpty()) {
            add(Facts.HISTORY_ERROR_DECLARED, NO, standing);
        } else if (vanished.stream().anyMatch(FindingCode::sign)) {
            add(Facts.HISTORY_ERROR_DECLARED, YES, journey.direct());
        }
    }

    private static boolean exact(List<JourneyStep> steps) {
        return steps.stream().allMatch(step -> step.sighting().time().exact());
    }
}
