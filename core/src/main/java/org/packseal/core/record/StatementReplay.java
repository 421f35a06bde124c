package org.packseal.core.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Fact;
import org.packseal.core.record.RecordPayload.Subject;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;

/** Verifies the statements of a record by the trust of the reader, as of the time at which the record was made. */
final class StatementReplay {
    private final @Nullable TrustList trust;
    private final RecordPayload payload;

    StatementReplay(@Nullable TrustList trust, RecordPayload payload) {
        this.trust = trust;
        this.payload = payload;
    }

    /** The facts that the statements prove here about the subject of the record. */
    Set<Fact> facts() {
        Set<Fact> facts = new HashSet<>();
        String gtin = payload.subject().gtin();
        if (trust == null || gtin == null || payload.statements().isEmpty()) {
            return facts;
        }
        StatementVerifier verifier =
                StatementVerifier.of(trust).withClock(Clock.fixed(payload.issuedAt(), ZoneOffset.UTC));
        for (StatementCheck check : verifier.verifyAll(payload.statements(), context(gtin))) {
            check.statement()
                    .ifPresent(
                            verified -> facts.addAll(StatementFacts.of(verified).facts()));
        }
        return facts;
    }

    private StatementContext context(String gtin) {
        Subject subject = payload.subject();
        StatementContext.Builder context = StatementContext.builder(new Gtin(gtin));
        if (subject.serial() != null) {
            context.serial(subject.serial());
        }
        if (subject.batch() != null) {
            context.batch(subject.batch());
        }
        if (subject.seal() != null) {
            context.seal(subject.seal());
        }
        if (subject.place() != null) {
            context.place(subject.place());
        }
        if (subject.country() != null) {
            context.country(subject.country());
        }
        return context.build();
    }
}
