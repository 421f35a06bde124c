package org.packseal.core.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.gs1.problem.Problem;

/**
 * The result of verifying a record. It says that the reasoning can be repeated; whether the facts are true is for others to
 * find out. Immutable and thread-safe; only {@link RecordVerifier} makes one.
 */
public final class RecordCheck {
    /** Source of the rules by which the record was evaluated. */
    public enum RulesSource {
        /** This library ships them. */
        BUNDLED,
        /** The caller gave them. */
        GIVEN,
        /** They are known from the record alone: read them before relying on the outcome. */
        EMBEDDED
    }

    /**
     * What a reader of a record should hear beside its outcome. Immutable.
     *
     * @param code stable code
     * @param pointer JSON pointer into the payload
     * @param message one English sentence
     */
    public record Note(Code code, String pointer, String message) implements Problem {
        /** What can be noted. Constants are stable; new ones may be added. */
        public enum Code {
            /** The record continues an earlier one that is not at hand, so what was recorded before is not known here. */
            EARLIER_RECORD_NOT_GIVEN
        }

        /**
         * Checks that nothing is null.
         *
         * @param code stable code
         * @param pointer JSON pointer into the payload
         * @param message one English sentence
         */
        public Note {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(message, "message");
        }

        static Note earlierNotGiven(int index, String sha256) {
            return new Note(
                    Code.EARLIER_RECORD_NOT_GIVEN,
                    "/prev/" + index,
                    "Expected the earlier record of SHA-256 " + sha256
                            + " among those given, found none; ask who made this record for it.");
        }

        /** {@return the pointer} */
        @Override
        public String where() {
            return pointer;
        }
    }

    private final RecordOutcome outcome;
    private final List<String> pointers;
    private final String message;
    private @Nullable RecordPayload payload;
    private @Nullable String keyId;
    private @Nullable String holder;
    private @Nullable RulesSource rulesSource;
    private @Nullable Assessment assessment;
    private List<String> leftOut = List.of();
    private List<String> notRederived = List.of();
    private List<Note> notes = List.of();

    private RecordCheck(RecordOutcome outcome, List<String> pointers, String message) {
        this.outcome = outcome;
        this.pointers = List.copyOf(pointers);
        this.message = message;
    }

    static RecordCheck of(RecordOutcome outcome, List<String> pointers, String message) {
        return new RecordCheck(outcome, pointers, message);
    }

    /** Completes a check before it is handed out. */
    RecordCheck about(@Nullable RecordPayload what, @Nullable String key, @Nullable String whose) {
        payload = what;
        keyId = key;
        holder = whose;
        return this;
    }

    /** Completes a check before it is handed out. */
    RecordCheck noting(List<Note> heard) {
        notes = List.copyOf(heard);
        return this;
    }

    /** Completes a check before it is handed out. */
    RecordCheck evaluated(RulesSource source, Assessment now, List<String> other, List<String> replayed) {
        rulesSource = source;
        assessment = now;
        leftOut = List.copyOf(other);
        notRederived = List.copyOf(replayed);
        return this;
    }

    /** {@return the outcome} */
    public RecordOutcome outcome() {
        return outcome;
    }

    /** {@return JSON pointers into the payload: what is wrong or differs; unmodifiable, at most 100} */
    public List<String> pointers() {
        return pointers;
    }

    /** {@return one English sentence} */
    public String message() {
        return message;
    }

    /** {@return identifier of the record, empty for a malformed one} */
    public Optional<String> id() {
        return Optional.ofNullable(payload).map(RecordPayload::id);
    }

    /** {@return who holds the key that signed, empty where that is not known} */
    public Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    /** {@return id of the key that the record names, empty for a malformed one} */
    public Optional<String> keyId() {
        return Optional.ofNullable(keyId);
    }

    /** {@return how much the record shows, empty for a malformed one} */
    public Optional<RecordView> view() {
        return Optional.ofNullable(payload).map(RecordPayload::view);
    }

    /** {@return where the rules came from, empty where nothing was evaluated} */
    public Optional<RulesSource> rulesSource() {
        return Optional.ofNullable(rulesSource);
    }

    /** {@return the assessment that came out here, empty where nothing was evaluated} */
    public Optional<Assessment> assessment() {
        return Optional.ofNullable(assessment);
    }

    /** {@return with EVALUATOR_DIFFERS, the members that differ and were left out of the comparison; unmodifiable} */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * {@return keys of facts of the library that were taken from the record and not established again, each once: all of them
     * in a shared record; in a full one those of registers, answers and histories; unmodifiable}
     */
    public List<String> notRederived() {
        return notRederived;
    }

    /** {@return what a reader should hear beside the outcome, which it does not change; unmodifiable} */
    public List<Note> notes() {
        return notes;
    }

    /** {@return the check as one line of JSON, members in a fixed order} */
    public String toJson() {
        JsonWriter out = new JsonWriter();
        out.beginObject().member("outcome", outcome.name()).member("id", id().orElse(null));
        texts(out, "pointers", pointers);
        out.member("message", message).member("keyId", keyId).member("holder", holder);
        if (payload != null) {
            out.member("organisation", payload.organisation());
            out.member("iat", payload.issuedAt().getEpochSecond());
            out.member("view", payload.view().name());
            out.name("evaluator").beginObject().member("record", payload.evaluatorVersion());
            out.member("here", Evaluator.VERSION).endObject();
            out.name("rules").beginObject().member("id", payload.rules().id());
            out.member("version", payload.rules().version());
            out.member("sha256", payload.rules().sha256());
            out.member("source", rulesSource().map(Enum::name).orElse(null)).endObject();
        }
        texts(out, "leftOut", leftOut);
        texts(out, "notRederived", notRederived);
        out.name("notes").beginArray();
        for (Note note : notes) {
            out.beginObject().member("code", note.code().name()).member("pointer", note.pointer());
            out.member("message", note.message()).endObject();
        }
        out.endArray();
        return out.endObject().toString();
    }

    private static void texts(JsonWriter out, String name, List<String> values) {
        out.name(name).beginArray();
        values.forEach(out::text);
        out.endArray();
    }

    @Override
    public String toString() {
        return outcome + " " + pointers;
    }
}
