package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.packseal.core.history.Feed;
import org.packseal.core.history.Sighting;

/** States that hold until the feed that reported them says that they hold no more. */
final class StatusTests {
    private final Journey journey;

    StatusTests(Journey journey) {
        this.journey = journey;
    }

    /** Theft of the pack, or of a container while the pack was in it. */
    Optional<HistoryFinding> stolen() {
        return finding(FindingCode.STOLEN, standing(journey.travelled(), Sighting::stolen, Sighting::stolenUnset));
    }

    /** Recall of the pack or of its lot. */
    Optional<HistoryFinding> recalled() {
        List<JourneyStep> steps = journey.steps(step -> step.via() != JourneyStep.Via.CONTAINER);
        return finding(FindingCode.RECALLED, standing(steps, Sighting::recalled, Sighting::recalledUnset));
    }

    /** The steps that call off a theft which anybody had reported before; who may do so is for the facts to say. */
    List<JourneyStep> released() {
        return journey.travelled().stream()
                .filter(step -> step.sighting().stolenUnset())
                .filter(step -> journey.travelled().stream()
                        .anyMatch(
                                told -> told.sighting().stolen() && step.time().isAfter(told.time(), 0)))
                .toList();
    }

    private static Optional<HistoryFinding> finding(FindingCode code, List<JourneyStep> standing) {
        return standing.isEmpty() ? Optional.empty() : Optional.of(new HistoryFinding(code, standing));
    }

    private static List<JourneyStep> standing(
            List<JourneyStep> steps, Predicate<Sighting> says, Predicate<Sighting> unsays) {
        List<JourneyStep> standing = new ArrayList<>();
        for (JourneyStep step : steps) {
            if (says.test(step.sighting())
                    && step.feeds().stream().anyMatch(feed -> stands(step, feed, steps, unsays))) {
                standing.add(step);
            }
        }
        return standing;
    }

    private static boolean stands(
            JourneyStep reported, Feed feed, List<JourneyStep> steps, Predicate<Sighting> unsays) {
        return steps.stream()
                .noneMatch(step -> unsays.test(step.sighting())
                        && step.feeds().contains(feed)
                        && step.time().isAfter(reported.time(), 0));
    }
}
