package org.packseal.core.repository;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.repository.VerificationAnswer.Kind;

/** Writes a reply as facts of one observation. */
final class ReplyFacts {
    private static final String ACTIVE = PackState.ACTIVE.serial;

    private final VerificationReply reply;
    private final boolean stale;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    ReplyFacts(VerificationReply reply, Instant now) {
        this.reply = reply;
        this.stale = reply.stale(now);
    }

    /** The facts. That the pack is active is among them only if nothing in the reply speaks against supply. */
    ProvenFacts all() {
        Set<Fact> facts = new LinkedHashSet<>();
        Kind kind = reply.kind();
        facts.add(stated(Facts.REPO_ANSWER, kind.name()));
        reply.answers().forEach(answer -> facts.add(stated(Facts.REPO_CODE, answer.code())));
        reply.answers().forEach(answer -> answer.values().forEach(this::add));
        reply.states.forEach(state -> add(Facts.REPO_SERIAL, state.serial));
        if (reply.place != null && reply.earlierPlace != null) {
            add("repo.sameLocation", reply.place.equals(reply.earlierPlace) ? "YES" : "NO");
        }
        if (kind != Kind.POSITIVE) {
            values.getOrDefault(Facts.REPO_SERIAL, new LinkedHashSet<>()).remove(ACTIVE);
        }
        values.forEach((key, said) -> said.forEach(value -> facts.add(stated(key, value))));
        return Proofs.of(facts);
    }

    private void add(String key, String value) {
        values.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    private Fact stated(String key, String value) {
        return Fact.of(key, value)
                .by(Producer.REPOSITORY)
                .assured(stale ? Assurance.REPORTED : Assurance.VERIFIED)
                .method(reply.system + ", " + reply.operation + (stale ? ", ANSWER_STALE" : ""))
                .observedAt(reply.answeredAt)
                .observation(reply.system + " " + reply.answeredAt
                        + reply.alertId().map(id -> " " + id).orElse(""))
                .source(reply.reference);
    }
}
