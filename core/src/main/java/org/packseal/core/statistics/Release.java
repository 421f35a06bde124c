package org.packseal.core.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import org.packseal.core.json.JsonFile;

/**
 * Tables that may be published, small counts hidden. Immutable and thread-safe.
 *
 * <p>The protection holds for the numbers of this release. What another body publishes about the same incidents is
 * outside it.
 */
public final class Release {
    private static final String SCHEMA = "statistics.schema.json";

    private final ReleasePlan plan;
    private final ReleasedCube confirmed;
    private final ReleasedCube suspected;

    Release(ReleasePlan plan, ReleasedCube confirmed, ReleasedCube suspected) {
        this.plan = plan;
        this.confirmed = confirmed;
        this.suspected = suspected;
    }

    /** {@return the periods, unmodifiable, in order of time} */
    public SortedSet<Quarter> periods() {
        return Collections.unmodifiableSortedSet(plan.periods());
    }

    ReleasePlan plan() {
        return plan;
    }

    ReleasedCube cube(IncidentStatus status) {
        return status == IncidentStatus.CONFIRMED ? confirmed : suspected;
    }

    /**
     * The release as one line of JSON, see {@link #schema()}. Equal releases are equal to the byte.
     *
     * @return JSON, without a line feed
     */
    public String toJson() {
        return ReleaseJson.write(this).toString();
    }

    /**
     * The release as CSV (RFC 4180) with the columns {@code table,axis1,axis2,count,status}. The table is named by status
     * and axes, for instance {@code CONFIRMED COUNTRY ACT}; totals leave the columns of axes empty that they sum over.
     * The status is PRINTED, SUPPRESSED (no count) or MARGINS_ONLY (no cell of the table can be printed).
     *
     * @return CSV; no cell starts a formula
     */
    public String toCsv() {
        return new ReleaseCsv(this).write();
    }

    /** {@return SHA-256 of the JSON, 64 lower-case hexadecimal digits} */
    public String sha256() {
        return JsonFile.sha256(toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** {@return JSON Schema (draft 2020-12) of {@link #toJson()}} */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Release" + plan.periods();
    }
}
