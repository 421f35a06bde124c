package org.packseal.core.history.finding;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.Feed;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.SightingGroup;

/**
 * The life of a pack as it is recorded: its own events, those of its containers while it was in them, and the recalls of
 * its lot, in time order and each event once. Immutable.
 */
final class Journey {
    private final List<JourneyStep> steps;
    private final PackHistory own;
    private final List<PackHistory> containers;
    /** Whether containers were not looked into because there were too many. */
    private final boolean left;

    private final Supplier<Journey> possible;

    Journey(
            List<JourneyStep> steps,
            PackHistory own,
            List<PackHistory> containers,
            boolean left,
            Supplier<Journey> possible) {
        this.steps = Collections.unmodifiableList(steps);
        this.own = own;
        this.containers = List.copyOf(containers);
        this.left = left;
        this.possible = possible;
    }

    /** All steps. */
    List<JourneyStep> steps() {
        return steps;
    }

    List<JourneyStep> steps(Predicate<JourneyStep> which) {
        return steps.stream().filter(which).toList();
    }

    /** The steps that name the pack itself. */
    List<JourneyStep> direct() {
        return steps(JourneyStep::direct);
    }

    List<JourneyStep> direct(EventKind kind) {
        return steps(step -> step.direct() && step.is(kind));
    }

    /** The steps of the pack and its containers. */
    List<JourneyStep> travelled() {
        return steps(step -> step.via() != JourneyStep.Via.LOT);
    }

    /**
     * The same life with every event of a container that the pack may have been in at the time, where clocks without zone
     * leave it open. What rests on the absence of an event has to look here.
     */
    Journey possible() {
        return possible.get();
    }

    boolean cut() {
        return left || own.cut() || containers.stream().anyMatch(PackHistory::cut);
    }

    /** Whether events of the pack itself were left out. */
    boolean ownCut() {
        return own.cut();
    }

    /** Whether the movements of the pack or of a container are incomplete. */
    boolean movesCut() {
        return left
                || cut(own, SightingGroup.MOVE)
                || cut(own, SightingGroup.CONTAINMENT)
                || containers.stream()
                        .anyMatch(
                                history -> cut(history, SightingGroup.MOVE) || cut(history, SightingGroup.CONTAINMENT));
    }

    boolean cut(SightingGroup group) {
        return cut(own, group);
    }

    private static boolean cut(PackHistory history, SightingGroup group) {
        boolean unkept = history.cut() && history.feeds().isEmpty();
        return unkept || history.feeds().stream().anyMatch(feed -> history.cut(feed, group));
    }

    /**
     * Whether an innocent explanation counts for an act: only who reports the act, or somebody for whom the caller
     * vouches, can say that it was undone. Otherwise the seller of a copy could excuse it by a feed of his own.
     */
    static boolean excuses(JourneyStep excuse, JourneyStep act) {
        return excuse.feeds().stream().anyMatch(feed -> counts(feed, act));
    }

    private static boolean counts(Feed feed, JourneyStep act) {
        return feed.role().isPresent() || act.feeds().contains(feed);
    }

    /** Whether an excuse for this act may have been left out of the history. */
    boolean excuseCut(JourneyStep act, SightingGroup group) {
        return own.feeds().stream().anyMatch(feed -> counts(feed, act) && own.cut(feed, group));
    }

    /** Whether an act may have been undone before another: a return lies between, or may have been left out. */
    boolean mayBeReturned(JourneyStep act, JourneyStep later) {
        return excuseCut(act, SightingGroup.RETURN)
                || steps.stream()
                        .anyMatch(step -> step.via() != JourneyStep.Via.LOT
                                && step.sighting().returned()
                                && step.mayLieBetween(act, later)
                                && excuses(step, act));
    }
}
