package org.packseal.core.history.epcis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.SubjectRole;

/** The texts of one event as its syntax, JSON or XML, gives them. Not thread-safe. */
final class EventDraft {
    final List<Named> identifiers = new ArrayList<>();
    final List<Party> sources = new ArrayList<>();
    final List<Party> destinations = new ArrayList<>();
    final List<String> set = new ArrayList<>();
    final List<String> unset = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();

    @Nullable
    String type;

    @Nullable
    String eventTime;

    @Nullable
    String zone;

    @Nullable
    String action;

    @Nullable
    String step;

    @Nullable
    String disposition;

    @Nullable
    String readPoint;

    @Nullable
    String location;

    @Nullable
    String parent;

    @Nullable
    String lot;

    @Nullable
    String expiry;

    @Nullable
    String eventId;

    /** Members of a scan line. */
    @Nullable
    String scan;

    @Nullable
    String time;

    @Nullable
    String place;

    @Nullable
    String kind;

    /** Whether children are listed at all; a parent without children that is deleted has been emptied. */
    boolean children;

    /** Whether a member of a scan line has a value of another type than text. */
    boolean scanFault;

    boolean errorDeclaration;
    boolean declarationTime;

    private final Set<String> members = new HashSet<>();
    private @Nullable HistoryProblemCode fault;
    private String faultMessage = "";

    /** An identifier and its part. */
    record Named(SubjectRole role, String uri) {}

    /** A source or destination. */
    record Party(@Nullable String type, String id) {}

    /** A sensor's report. */
    record Report(
            @Nullable String type,
            @Nullable String exception,
            @Nullable String unit,
            List<String> values) {}

    /** Notes that a member is there. */
    void member(String name) {
        if (!members.add(name)) {
            fault(HistoryProblemCode.DUPLICATE_MEMBER, "Expected each member once, found one twice.");
        }
    }

    boolean has(String name) {
        return members.contains(name);
    }

    void identifier(SubjectRole role, String uri) {
        if (identifiers.size() >= ReaderLimits.MAX_IDENTIFIERS) {
            fault(
                    HistoryProblemCode.TOO_MANY_EPCS,
                    "Expected at most " + ReaderLimits.MAX_IDENTIFIERS + " identifiers in an event, found more.");
        } else {
            identifiers.add(new Named(role, uri));
        }
    }

    /** The first thing that makes the whole event unusable; later ones may follow from it. */
    void fault(HistoryProblemCode code, String message) {
        if (fault == null) {
            fault = code;
            faultMessage = message;
        }
    }

    @Nullable
    HistoryProblemCode fault() {
        return fault;
    }

    String faultMessage() {
        return faultMessage;
    }
}
