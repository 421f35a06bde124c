package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.form.ScanReader;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanProblem;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.review.ScanReview;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;
import org.packseal.gs1.scan.SymbologyIdentifier;
import org.packseal.gs1.scan.ValidElements;
import org.packseal.gs1.text.Ascii;

/**
 * The repaired readings of one scan. Each candidate text is read as a whole and counts only if it has no problem: known identifiers,
 * right components, check digits and dates, associations, and what the caller's profile asks. Of the readings that count, those with
 * most of product, serial number, batch and expiry are compared; one reading is offered only where all of them agree, because a wrong
 * reading is worse than none.
 *
 * <p>Mutable, used by one thread. The work is counted in characters read; a scan on which more than {@link #STEPS_PER_CHARACTER} times
 * its length has been spent gets no reading.
 */
final class RepairSearch {
    /** Bounds the work on one scan to a multiple of its length; the layouts of the keyboard table need about half of it. */
    static final int STEPS_PER_CHARACTER = 512;

    /** FNC1 as the full reader tolerates it. */
    private static final char SENT_AS_232 = '\u00E8';

    private final ScanSettings settings;
    private final long budget;
    /** Texts that were read, with the parse of those without problem. */
    private final Map<String, Optional<ScanAssembly>> tried = new HashMap<>();

    private final List<Reading> readings = new ArrayList<>();
    /** Readings of which it is doubtful whether they say what the code said. */
    private final Set<ScanAssembly> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());

    private long steps;
    private boolean ambiguous;

    /** A text that counts: the kind of damage that was undone, the parse, and how much of a pack it says. */
    private record Reading(SuspicionCode kind, ScanAssembly scan, int rank) {}

    RepairSearch(ScanAssembly scan) {
        ScanSettings asked = scan.settings();
        // As tolerant as the default, so that a repair is not refused for what the scanner adds.
        this.settings = asked.tolerant();
        this.budget = (long) STEPS_PER_CHARACTER * scan.text().length();
    }

    /** Counts work that is not the reading of a candidate; false if there is none left. */
    boolean spend(int more) {
        steps += more;
        return steps <= budget;
    }

    /** How much work was done, in characters. */
    long steps() {
        return steps;
    }

    /** Reads a candidate; returns whether it counts. */
    boolean holds(SuspicionCode kind, String text) {
        return read(kind, text) != null;
    }

    /** Reads a candidate; returns its parse if it counts, else null. */
    @Nullable
    ScanAssembly read(SuspicionCode kind, String text) {
        return read(kind, text, 0);
    }

    /** The same for a candidate that counts only if it says so many of product, serial number, batch and expiry. */
    @Nullable
    ScanAssembly read(SuspicionCode kind, String text, int least) {
        Optional<ScanAssembly> reading = tried.get(text);
        if (reading == null) {
            if (!spend(text.length())) {
                return null;
            }
            reading = isFaultyData(text)
                    ? Optional.empty()
                    : Optional.of(parsed(text)).filter(RepairSearch::faultless);
            tried.put(text, reading);
        }
        ScanAssembly trial = reading.orElse(null);
        if (trial == null || rank(trial) < least) {
            return null;
        }
        addOnce(kind, trial);
        return trial;
    }

    /** Adds a reading, unless another kind of damage has given it before. */
    private void addOnce(SuspicionCode kind, ScanAssembly trial) {
        for (Reading reading : readings) {
            if (reading.scan() == trial) {
                return;
            }
        }
        readings.add(new Reading(kind, trial, rank(trial)));
    }

    /**
     * Whether a text of application identifiers certainly has a problem: a value is wrong or an identifier unknown. Most candidates are
     * such, and this finds it without the cost of a full reading.
     */
    private boolean isFaultyData(String text) {
        SymbologyIdentifier identifier = SymbologyIdentifier.at(text, 0);
        boolean data = identifier != null
                ? identifier.content() == SymbologyIdentifier.Content.ELEMENTS
                : !text.isEmpty() && Ascii.isDigit(text.charAt(0)) && holdsLetterOrSeparator(text);
        if (!data || !settings.separators().isEmpty() || text.indexOf(SENT_AS_232) >= 0) {
            return false;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int from = identifier == null ? 0 : SymbologyIdentifier.LENGTH;
        int at = ValidElements.read(
                new ElementList(text), from, end, Ascii.GS, settings.today().getYear());
        return at < end && text.charAt(at) > ' ';
    }

    private static boolean holdsLetterOrSeparator(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Ascii.GS || Ascii.isUpper(c) || Ascii.isLower(c)) {
                return true;
            }
        }
        return false;
    }

    /** A text read with the settings of the search, whether it counts or not. */
    ScanAssembly parsed(String text) {
        ScanAssembly trial = new ScanAssembly(text, settings);
        ScanReader.read(trial);
        ScanReview.review(trial);
        return trial;
    }

    static boolean faultless(ScanAssembly trial) {
        return trial.problems().isEmpty()
                && !lacksAssociation(trial)
                && (trial.namesProduct() || trial.udiDi() != null);
    }

    private static boolean lacksAssociation(ScanAssembly trial) {
        for (ScanProblem warning : trial.warnings()) {
            if (warning.code() == ScanCode.MISSING_ASSOCIATION) {
                return true;
            }
        }
        return false;
    }

    /** How many of product, serial number, batch and expiry a scan says. */
    static int rank(ScanAssembly scan) {
        return (scan.namesProduct() ? 1 : 0)
                + (scan.serial() != null ? 1 : 0)
                + (scan.batch() != null ? 1 : 0)
                + (scan.expiryRaw() != null ? 1 : 0);
    }

    /** What a reading says, in one string; made only where readings are compared. */
    private static String content(ScanAssembly scan) {
        Set<String> parts = new TreeSet<>();
        for (int i = 0; i < scan.size(); i++) {
            Element element = scan.elementAt(i);
            parts.add(element.ai() + '=' + element.value());
        }
        return parts + " " + scan.national();
    }

    /** Another reading is possible that was not or cannot be read, so none is offered. */
    void ambiguous() {
        ambiguous = true;
    }

    /** The reading shows the damage but is not offered, and neither is another that says no more. */
    void doubt(ScanAssembly reading) {
        doubtful.add(reading);
    }

    boolean any() {
        return !readings.isEmpty();
    }

    /** Whether a reading of a kind has a symbology identifier. */
    boolean hasIdentifier(SuspicionCode kind) {
        for (Reading reading : readings) {
            if (reading.kind() == kind && reading.scan().symbology() != null) {
                return true;
            }
        }
        return false;
    }

    /** Highest rank of the readings, 0 if there is none. */
    int bestRank() {
        int best = 0;
        for (Reading reading : readings) {
            best = Math.max(best, reading.rank());
        }
        return best;
    }

    /** The kind of damage that the best readings undo, the gravest where they differ; null if there is no reading. */
    @Nullable
    SuspicionCode kind() {
        int best = bestRank();
        SuspicionCode gravest = null;
        for (Reading reading : readings) {
            boolean graver = gravest == null || reading.kind().compareTo(gravest) > 0;
            gravest = reading.rank() == best && graver ? reading.kind() : gravest;
        }
        return gravest;
    }

    /** The one reading on which the best agree, or null. */
    @Nullable
    ScanAssembly reading() {
        if (ambiguous || steps > budget) {
            return null;
        }
        int best = bestRank();
        ScanAssembly first = null;
        String content = null;
        for (Reading reading : readings) {
            if (reading.rank() != best) {
                continue;
            }
            if (doubtful.contains(reading.scan())) {
                return null;
            }
            if (first == null) {
                first = reading.scan();
                continue;
            }
            content = content == null ? content(first) : content;
            if (!content.equals(content(reading.scan()))) {
                return null;
            }
        }
        return first == null || holdsWord(first) ? null : first;
    }

    /** Whether a text holds a word for a separator that no value is made of: then other damage is left in the reading. */
    private static boolean holdsWord(ScanAssembly reading) {
        for (StandIn word : StandIn.ALL) {
            if (word.kind() == StandIn.Kind.CERTAIN && word.occursIn(reading.text())) {
                return true;
            }
        }
        return false;
    }
}
