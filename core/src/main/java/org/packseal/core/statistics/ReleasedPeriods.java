package org.packseal.core.statistics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packseal.core.file.DataFileException;
import org.packseal.core.file.DataFileProblem.Code;
import org.packseal.core.json.JsonFile;
import org.packseal.core.json.JsonLimits;
import org.packseal.core.json.JsonValue;

/**
 * The periods that earlier releases cover, kept by whoever publishes. A period is released once: {@link
 * Statistics#release} refuses it afterwards. As a file:
 *
 * <pre>{@code
 * {"format": "packseal-released/1", "releases": [{"period": "2026-Q3", "sha256": "<SHA-256 of the release>"}]}
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ReleasedPeriods {
    /** Bytes of the file. */
    public static final int MAX_BYTES = 65_536;

    private static final String FORMAT = "packseal-released/1";
    private static final int MAX_DEPTH = 8;
    private static final int MAX_TEXT = 64;
    /** A century of quarters. */
    private static final int MAX_PERIODS = 400;

    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, MAX_DEPTH, MAX_TEXT, MAX_PERIODS);

    private final SortedMap<Quarter, String> releases;

    private ReleasedPeriods(SortedMap<Quarter, String> releases) {
        this.releases = Collections.unmodifiableSortedMap(releases);
    }

    /** {@return no period at all} */
    public static ReleasedPeriods none() {
        return new ReleasedPeriods(new TreeMap<>());
    }

    /**
     * Reads the file.
     *
     * @param json UTF-8, at most {@link #MAX_BYTES} bytes
     * @return the periods
     * @throws DataFileException if anything in it is wrong; carries every problem with its place
     */
    public static ReleasedPeriods read(byte[] json) {
        JsonValue file = JsonFile.object(json, LIMITS);
        file.only(Set.of("format", "releases"));
        file.at("format").oneOf(List.of(FORMAT), "");
        SortedMap<Quarter, String> releases = new TreeMap<>();
        for (JsonValue entry : file.at("releases").entries()) {
            entry.only(Set.of("period", "sha256"));
            JsonValue place = entry.at("period");
            Optional<Quarter> period = Quarter.parse(place.text());
            if (period.isEmpty()) {
                place.problem(Code.INVALID_DATE, "Expected a quarter such as 2026-Q3, found another text.");
            } else if (releases.put(period.get(), entry.text("sha256")) != null) {
                place.problem(Code.DUPLICATE, "Expected each period once, found " + period.get() + " again.");
            }
        }
        file.refuseIfWrong();
        return new ReleasedPeriods(releases);
    }

    /**
     * These periods and those of one more release.
     *
     * @param release the release
     * @return a new set of periods
     */
    public ReleasedPeriods with(Release release) {
        SortedMap<Quarter, String> all = new TreeMap<>(releases);
        release.periods().forEach(period -> all.put(period, release.sha256()));
        return new ReleasedPeriods(all);
    }

    /**
     * Whether an earlier release covers a period.
     *
     * @param period the period
     * @return true if it is frozen
     */
    public boolean contains(Quarter period) {
        return releases.containsKey(period);
    }

    /** {@return the frozen periods, unmodifiable, in order of time} */
    public Set<Quarter> periods() {
        return releases.keySet();
    }

    /** {@return the file as JSON, without a line feed} */
    public String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode all = json.putArray("releases");
        for (Map.Entry<Quarter, String> release : releases.entrySet()) {
            all.addObject().put("period", release.getKey().toString()).put("sha256", release.getValue());
        }
        return json.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleasedPeriods that && releases.equals(that.releases);
    }

    @Override
    public int hashCode() {
        return releases.hashCode();
    }

    @Override
    public String toString() {
        return releases.keySet().toString();
    }
}
