package org.packseal.crypto.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the facts of a valid statement by what they say about the pack in hand.
 *
 * @param counting facts that hold for it
 * @param unbound facts that would clear its identity and are not bound to it
 * @param elsewhere facts about other packs of the batch or product
 */
record StatedFacts(List<StatedFact> counting, List<StatedFact> unbound, List<StatedFact> elsewhere) {
    /** How old an observation at this place may be to count for the pack that is here now. */
    private static final Duration LOOK = Duration.ofHours(24);

    static StatedFacts of(StatementPayload payload, String producer, StatementContext context, Instant now) {
        StatementRules rules = StatementRules.table();
        StatedFacts parts = new StatedFacts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FactEntry entry : payload.facts()) {
            String assurance = rules.assurance(producer, entry.key(), entry.value());
            StatedFact fact = new StatedFact(entry, assurance == null ? "" : assurance);
            boolean clears = rules.clearsIdentity(entry.key(), entry.value());
            if (!rules.reachesPack(payload.subject(), entry.key(), entry.value())) {
                parts.elsewhere.add(fact);
            } else if (clears && !isBound(payload, entry.observedAt(), context, now)) {
                parts.unbound.add(fact);
            } else {
                parts.counting.add(fact);
            }
        }
        return parts;
    }

    /** Replay: a copied serial number comes with the genuine pack's statement, but not with its seal or its whereabouts. */
    private static boolean isBound(
            StatementPayload payload, @Nullable Instant observedAt, StatementContext context, Instant now) {
        String seal = payload.item().seal();
        String place = payload.item().place();
        Instant looked = observedAt == null ? payload.issuedAt() : observedAt;
        boolean sameSeal = seal != null && context.seal().filter(seal::equals).isPresent();
        boolean samePlace =
                place != null && context.place().filter(place::equals).isPresent();
        return sameSeal || (samePlace && !looked.plus(LOOK).isBefore(now));
    }
}
