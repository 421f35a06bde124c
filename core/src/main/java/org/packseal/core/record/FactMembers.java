package org.packseal.core.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactException;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.UnknownReason;
import org.packseal.core.record.RecordedFact.Origin;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonWriter;

/** Writes and reads the facts of a record. */
final class FactMembers {
    private static final Set<String> MEMBERS = Set.of(
            "key",
            "value",
            "unknown",
            "producer",
            "assurance",
            "method",
            "observedAt",
            "source",
            "observation",
            "origin");

    private static final Set<FactException.Code> VALUE_FAULTS =
            Set.of(FactException.Code.UNKNOWN_VALUE, FactException.Code.NOT_A_NUMBER);

    private FactMembers() {}

    static void write(JsonWriter out, RecordedFact recorded) {
        Fact fact = recorded.fact();
        out.beginObject().member("key", fact.key());
        out.member("value", fact.value().orElse(null));
        out.member("unknown", fact.unknownReason().map(Enum::name).orElse(null));
        out.member("producer", fact.producer().map(Enum::name).orElse(null));
        out.member("assurance", fact.assurance().name());
        out.member("method", fact.method().orElse(null));
        out.member("observedAt", fact.observedAt().map(Instant::toString).orElse(null));
        out.member("source", fact.source().orElse(null));
        out.member("observation", fact.observation().orElse(null));
        out.member("origin", recorded.origin().name()).endObject();
    }

    static RecordedFact read(JsonObject json) throws JsonException {
        json.allowOnly(MEMBERS);
        Origin origin = constant(Origin.class, json, "origin");
        Fact fact = bare(json);
        if (json.has("producer")) {
            Producer producer = constant(Producer.class, json, "producer");
            // LIBRARY is set on entry by the library alone, so that its own facts are kept without producer.
            boolean own = producer == Producer.LIBRARY && origin != Origin.STATED;
            fact = own ? fact : fact.by(producer);
        }
        fact = fact.assured(constant(Assurance.class, json, "assurance"));
        fact = json.has("method") ? fact.method(json.text("method")) : fact;
        fact = json.has("observedAt") ? fact.observedAt(time(json, "observedAt")) : fact;
        fact = json.has("source") ? fact.source(json.text("source")) : fact;
        fact = json.has("observation") ? fact.observation(json.text("observation")) : fact;
        return new RecordedFact(fact, origin);
    }

    private static Fact bare(JsonObject json) throws JsonException {
        String key = json.text("key");
        if (FactCatalogue.standard().find(key).isEmpty()) {
            throw fault(json, "key", "Expected a fact of the catalogue, found another text.");
        }
        if (json.has("value") == json.has("unknown")) {
            throw fault(json, "value", "Expected either value or unknown, found both or neither.");
        }
        return json.has("value")
                ? valued(json, Fact.of(key, json.text("value")))
                : Fact.unknown(key, constant(UnknownReason.class, json, "unknown"));
    }

    /** Checks the value against the catalogue while its JSON pointer is known. */
    private static Fact valued(JsonObject json, Fact fact) {
        try {
            Evidence.builder().add(fact);
        } catch (FactException refused) {
            if (VALUE_FAULTS.contains(refused.code())) {
                throw refused(json, "value", String.valueOf(refused.getMessage()));
            }
        }
        return fact;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonObject json, String member) throws JsonException {
        String name = json.text(member);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> fault(json, member, "Expected one of the codes of this member, found another."));
    }

    static Instant time(JsonObject json, String member) throws JsonException {
        try {
            return Instant.parse(json.text(member));
        } catch (DateTimeException other) {
            throw fault(json, member, "Expected a time in UTC, found another text.");
        }
    }

    static RecordException refused(JsonObject json, String member, String message) {
        return new RecordException(RecordException.Code.MALFORMED, json.pointer(member), message);
    }

    private static RecordException fault(JsonObject json, String member, String message) {
        return refused(json, member, message);
    }
}
