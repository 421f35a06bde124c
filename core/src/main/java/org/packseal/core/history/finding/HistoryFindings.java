package org.packseal.core.history.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.HistorySubject;
import org.packseal.core.history.PackHistory;
import org.packseal.core.history.place.PlaceRegister;
import org.packseal.gs1.PackIdentity;

/**
 * What the history of one pack comes to: contradictions and reports with the events behind them, and the facts that
 * follow. Computed when asked for, from histories that are the same in whatever order events came. Doubt is always in
 * favour of the pack: of an uncertain time each test takes the most innocent end, and a finding that rests on the
 * absence of an event is made only where no events were left out. Immutable and thread-safe.
 */
public final class HistoryFindings {
    private final HistorySubject subject;
    private final PlaceRegister places;
    private final Journey journey;
    private final List<HistoryFinding> findings;
    private final List<HistoryFact> facts;
    private final int withdrawalsWithoutTarget;

    private HistoryFindings(
            HistorySubject subject,
            PlaceRegister places,
            Journey journey,
            List<HistoryFinding> findings,
            List<HistoryFact> facts,
            int withdrawalsWithoutTarget) {
        this.subject = subject;
        this.places = places;
        this.journey = journey;
        this.findings = findings;
        this.facts = facts;
        this.withdrawalsWithoutTarget = withdrawalsWithoutTarget;
    }

    /**
     * Judges the history of a pack.
     *
     * @param pack the pack
     * @param store where histories are kept
     * @param options what the caller knows beside
     * @return the findings
     */
    public static HistoryFindings of(HistorySubject pack, HistoryLookup store, HistoryOptions options) {
        return of(pack, null, store, options);
    }

    /**
     * Judges the history of a scanned pack, whose code tells its lot as well.
     *
     * @param pack what the scan says
     * @param store where histories are kept
     * @param options what the caller knows beside
     * @return the findings, or empty for a pack without GTIN or serial number
     */
    public static Optional<HistoryFindings> of(PackIdentity pack, HistoryLookup store, HistoryOptions options) {
        return HistorySubject.of(pack).map(subject -> of(subject, pack.batch().orElse(null), store, options));
    }

    private static HistoryFindings of(
            HistorySubject pack, @Nullable String lot, HistoryLookup store, HistoryOptions options) {
        Objects.requireNonNull(options, "options");
        JourneyBuilder.Built built = JourneyBuilder.build(pack, lot, store, false);
        Journey journey = built.journey();
        List<HistoryFinding> findings = findings(journey, options);
        Set<FindingCode> vanished = EnumSet.noneOf(FindingCode.class);
        if (built.withdrawals()) {
            Journey all = JourneyBuilder.build(pack, lot, store, true).journey();
            findings(all, options).forEach(finding -> vanished.add(finding.code()));
        }
        findings.forEach(finding -> vanished.remove(finding.code()));
        List<HistoryFact> facts = new FactDerivation(journey, options, findings, vanished).facts();
        int targetless =
                store.find(pack).map(PackHistory::withdrawalsWithoutTarget).orElse(0);
        return new HistoryFindings(pack, options.places(), journey, findings, facts, targetless);
    }

    private static List<HistoryFinding> findings(Journey journey, HistoryOptions options) {
        List<HistoryFinding> found = new ArrayList<>();
        DuplicateTests.dispensedTwice(journey).ifPresent(found::add);
        DuplicateTests.commissionedTwice(journey).ifPresent(found::add);
        List<JourneyStep> moving = journey.steps(step -> step.direct() && step.moving());
        new Travel(options).find(FindingCode.IMPOSSIBLE_TRAVEL, moving, moving).ifPresent(found::add);
        new TerminalTests(journey, options).find().ifPresent(found::add);
        found.addAll(new RouteTests(journey, options).find());
        StatusTests status = new StatusTests(journey);
        status.stolen().ifPresent(found::add);
        status.recalled().ifPresent(found::add);
        ConditionTests conditions = new ConditionTests(journey, options);
        conditions.temperature().ifPresent(found::add);
        conditions.unknownParty().ifPresent(found::add);
        found.sort(Comparator.comparing(HistoryFinding::code));
        return Collections.unmodifiableList(found);
    }

    /** {@return the pack} */
    public HistorySubject subject() {
        return subject;
    }

    /** {@return the places by whose names and positions the pack was judged} */
    public PlaceRegister places() {
        return places;
    }

    /** {@return what was found, in the order of the codes, each once} */
    public List<HistoryFinding> findings() {
        return findings;
    }

    /**
     * A finding.
     *
     * @param code which one
     * @return it, or empty if it was not found
     */
    public Optional<HistoryFinding> find(FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).findFirst();
    }

    /** {@return the facts that follow, with the events behind them, ordered by key} */
    public List<HistoryFact> facts() {
        return facts;
    }

    /** {@return the facts as key and value; of a fact that several feeds state the value that is kept} */
    public SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        facts.forEach(fact -> values.put(fact.key(), fact.value()));
        return values;
    }

    /** {@return the life of the pack as far as it is recorded and kept, in time order} */
    public List<JourneyStep> steps() {
        return journey.steps();
    }

    /** {@return whether events were left out of a history because there were too many} */
    public boolean cut() {
        return journey.cut();
    }

    /** {@return error declarations that name no event of this pack that is kept} */
    public int withdrawalsWithoutTarget() {
        return withdrawalsWithoutTarget;
    }

    @Override
    public String toString() {
        return subject + " " + findings.stream().map(HistoryFinding::code).toList() + " " + values();
    }
}
