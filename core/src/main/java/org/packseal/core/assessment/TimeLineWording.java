package org.packseal.core.assessment;

import java.util.EnumSet;
import java.util.Set;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Statement;
import org.packseal.core.explain.Topic;
import org.packseal.core.history.finding.FindingCode;
import org.packseal.core.history.finding.TimeLine;

/** Says what does not fit together in a pack's history, and then event by event when, what, where and by whose record. */
final class TimeLineWording {
    private final TimeLine line;
    private final Explanation.Builder out;

    private TimeLineWording(TimeLine line, Explanation.Builder out) {
        this.line = line;
        this.out = out;
    }

    static void say(TimeLine line, Explanation.Builder out) {
        TimeLineWording wording = new TimeLineWording(line, out);
        wording.findings();
        wording.events();
        wording.limits();
    }

    private void findings() {
        Set<FindingCode> found = EnumSet.noneOf(FindingCode.class);
        line.entries().forEach(entry -> found.addAll(entry.findings()));
        found.forEach(code -> out.say(Topic.HISTORY, "finding." + code));
    }

    private void events() {
        for (TimeLine.Entry entry : line.entries()) {
            String code = "history.event" + (entry.place().isEmpty() ? ".unplaced" : "");
            Statement statement = Statement.of(entry.container().isEmpty() ? code : code + ".container")
                    .with("time", time(entry))
                    .with("kind", entry.kind().name())
                    .with("feeds", entry.feeds());
            if (!entry.place().isEmpty()) {
                statement = statement.with("place", entry.place());
            }
            if (!entry.container().isEmpty()) {
                statement = statement.with("container", entry.container());
            }
            out.say(Topic.HISTORY, statement);
        }
    }

    /** An en dash between two times, which every language reads as from and to. */
    private static String time(TimeLine.Entry entry) {
        return entry.from().equals(entry.to()) ? entry.from() : entry.from() + " – " + entry.to();
    }

    private void limits() {
        boolean uncertain =
                line.entries().stream().anyMatch(entry -> !entry.from().equals(entry.to()));
        if (uncertain) {
            out.say(Topic.HISTORY, "history.zone");
        }
        if (line.left() > 0) {
            out.say(Topic.HISTORY, Statement.of("history.more").with("count", Integer.toString(line.left())));
        }
        if (line.cut()) {
            out.say(Topic.HISTORY, "history.cut");
        }
    }
}
