package org.packseal.core.history.finding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.packseal.core.history.EventKind;
import org.packseal.core.history.Feed;
import org.packseal.core.history.place.PlaceRegister;

/**
 * The events behind the findings of a pack as a pharmacist or investigator reads them: when, what, where, and who says so.
 * Times are in UTC to the minute, so that events from different places can be compared. Immutable and thread-safe.
 *
 * @param entries the events, in time order
 * @param left how many more there are
 * @param cut whether events were left out of the history itself
 */
public record TimeLine(List<Entry> entries, int left, boolean cut) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Copies the entries.
     *
     * @param entries the events
     * @param left how many more there are
     * @param cut whether events were left out of the history itself
     */
    public TimeLine {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param from time in UTC to the minute, the earliest that it can have been
     * @param to the latest; equal to the earliest where the record leaves no doubt
     * @param kind what happened
     * @param place name or number of the place, empty where it is not recorded
     * @param feeds names of the feeds that report it, separated by commas
     * @param container identifier of the container whose event it is, empty for an event of the pack or its lot
     * @param findings the findings that rest on it
     */
    public record Entry(
            String from,
            String to,
            EventKind kind,
            String place,
            String feeds,
            String container,
            NavigableSet<FindingCode> findings) {}

    /**
     * The time line of a pack's findings.
     *
     * @param found the findings
     * @param most entries at most
     * @return the events that findings rest on; none where nothing was found
     */
    public static TimeLine of(HistoryFindings found, int most) {
        PlaceRegister places = found.places();
        List<Entry> entries = new ArrayList<>();
        int left = 0;
        for (JourneyStep step : found.steps()) {
            NavigableSet<FindingCode> behind = new TreeSet<>();
            for (HistoryFinding finding : found.findings()) {
                if (finding.steps().contains(step)) {
                    behind.add(finding.code());
                }
            }
            if (!behind.isEmpty() && entries.size() < most) {
                entries.add(entry(step, places, behind));
            } else if (!behind.isEmpty()) {
                left++;
            }
        }
        return new TimeLine(entries, left, found.cut());
    }

    private static Entry entry(JourneyStep step, PlaceRegister places, NavigableSet<FindingCode> behind) {
        boolean contained = step.via() == JourneyStep.Via.CONTAINER;
        return new Entry(
                minute(step.time().earliest()),
                minute(step.time().latest()),
                step.kind(),
                step.sighting().place().map(places::name).orElse(""),
                String.join(
                        ", ", step.feeds().stream().map(Feed::name).distinct().toList()),
                contained ? step.subject().key() : "",
                behind);
    }

    private static String minute(long millis) {
        return MINUTE.format(Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MINUTES));
    }
}
