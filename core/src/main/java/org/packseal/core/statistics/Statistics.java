package org.packseal.core.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Incidents to be counted. Several reports on one incident count once: as of the end of a release its latest report
 * says whether it is confirmed, suspected or neither, and it counts in the quarter that first had it so. Adding and
 * merging may happen in any order and any number of times with the same outcome, so that each place can keep its own
 * and a centre can merge them.
 *
 * <p>Confirmed and suspected incidents are counted apart and never added. Counts leave through {@link #release} alone,
 * which hides small ones. Immutable and thread-safe.
 */
public final class Statistics {
    /** Most reports in one set: they are held in memory, about 300 bytes each. */
    public static final int MAX_REPORTS = 1_000_000;

    /** Orders reports by time, and reports of one moment by gravity, so that the order of adding never decides. */
    private static final Comparator<Incident> BY_TIME = Comparator.comparing(Incident::reportedAt)
            .thenComparing(Incident::status, Comparator.reverseOrder())
            .thenComparing(Incident::toString);

    private final Map<UUID, Set<Incident>> reports;
    private final int size;

    private Statistics(Map<UUID, Set<Incident>> reports, int size) {
        this.reports = reports;
        this.size = size;
    }

    /** {@return a set without incidents} */
    public static Statistics none() {
        return new Statistics(Map.of(), 0);
    }

    /**
     * Counts incidents.
     *
     * @param incidents reports in any order, repeats allowed
     * @return a new set
     * @throws IllegalArgumentException for more than {@value #MAX_REPORTS} different reports
     */
    public static Statistics of(Collection<Incident> incidents) {
        return none().with(incidents);
    }

    /**
     * This set and further incidents.
     *
     * @param incidents reports in any order, repeats allowed
     * @return a new set
     * @throws IllegalArgumentException for more than {@value #MAX_REPORTS} different reports
     */
    public Statistics with(Collection<Incident> incidents) {
        Map<UUID, Set<Incident>> all = new HashMap<>();
        reports.forEach((id, known) -> all.put(id, new LinkedHashSet<>(known)));
        int count = size;
        for (Incident incident : incidents) {
            if (all.computeIfAbsent(incident.id(), id -> new LinkedHashSet<>()).add(incident)
                    && ++count > MAX_REPORTS) {
                throw new IllegalArgumentException("Expected at most " + MAX_REPORTS + " reports, found more.");
            }
        }
        return new Statistics(all, count);
    }

    /**
     * Both sets together. A report that both hold counts once.
     *
     * @param other another set
     * @return a new set
     * @throws IllegalArgumentException for more than {@value #MAX_REPORTS} different reports
     */
    public Statistics merge(Statistics other) {
        return with(other.reports.values().stream().flatMap(Set::stream).toList());
    }

    /** {@return number of different reports} */
    public int size() {
        return size;
    }

    /**
     * Makes tables that may be published. The periods of a release are frozen by it: a second release over one of them
     * could be compared with the first, and the difference of two counts is a small count again.
     *
     * @param plan what to print
     * @param released the periods of earlier releases
     * @param now the present time; only periods that have ended are released
     * @return the release, with small counts hidden
     * @throws ReleaseException if a period was released before or has not ended, or a table is too large
     */
    public Release release(ReleasePlan plan, ReleasedPeriods released, Instant now) {
        for (Quarter period : plan.periods()) {
            if (released.contains(period)) {
                throw new ReleaseException(
                        ReleaseException.Code.PERIOD_FROZEN,
                        period.toString(),
                        "Expected a period that no earlier release covers, found " + period + ".");
            }
            if (period.end().isAfter(now)) {
                throw new ReleaseException(
                        ReleaseException.Code.PERIOD_NOT_ENDED,
                        period.toString(),
                        "Expected a period that ended before " + now + ", found " + period + ".");
            }
        }
        return new Release(
                plan,
                new CubeRelease(counted(plan, IncidentStatus.CONFIRMED), plan).make(),
                new CubeRelease(counted(plan, IncidentStatus.SUSPECTED), plan).make());
    }

    /** The incidents that count under a status, one entry each, in the categories of their latest report. */
    List<Map<Axis, String>> counted(ReleasePlan plan, IncidentStatus status) {
        List<Map<Axis, String>> all = new ArrayList<>();
        for (Set<Incident> incident : reports.values()) {
            counted(incident, plan, status).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Map<Axis, String>> counted(Set<Incident> reports, ReleasePlan plan, IncidentStatus status) {
        Incident latest = null;
        Incident first = null;
        for (Incident report : reports) {
            if (!report.reportedAt().isBefore(plan.end())) {
                continue;
            }
            latest = later(latest, report);
            if (report.status() == status && (first == null || BY_TIME.compare(report, first) < 0)) {
                first = report;
            }
        }
        if (latest == null || latest.status() != status || first == null) {
            return Optional.empty();
        }
        Quarter period = Quarter.of(first.reportedAt());
        if (!plan.periods().contains(period)) {
            return Optional.empty();
        }
        Map<Axis, String> values = new HashMap<>();
        for (Axis axis : Axis.values()) {
            values.put(axis, latest.value(axis));
        }
        values.put(Axis.PERIOD, period.toString());
        return Optional.of(values);
    }

    private static Incident later(@Nullable Incident one, Incident other) {
        return one == null || BY_TIME.compare(one, other) < 0 ? other : one;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statistics that && reports.equals(that.reports);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reports);
    }

    /** {@return the number of reports; counts leave through a release alone} */
    @Override
    public String toString() {
        return "Statistics[" + size + " reports]";
    }
}
