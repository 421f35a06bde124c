package org.packseal.crypto.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packseal.crypto.trust.StatementKey;

/** Compares statements with each other: which withdraws which, and where the series of a key has a gap. */
final class StatementSeries {
    private StatementSeries() {}

    static void compare(List<StatementDraft> drafts) {
        List<StatementDraft> signed =
                drafts.stream().filter(draft -> draft.signed).toList();
        for (StatementDraft draft : drafts) {
            if (draft.result == StatementResult.VALID && isWithdrawn(draft, signed)) {
                draft.result = StatementResult.WITHDRAWN;
            }
        }
        Map<String, List<StatementDraft>> series = new HashMap<>();
        for (StatementDraft draft : signed) {
            if (draft.key != null) {
                series.computeIfAbsent(draft.key.key().kid(), kid -> new ArrayList<>())
                        .add(draft);
            }
        }
        series.values().forEach(StatementSeries::noteGaps);
    }

    /**
     * Withdrawn by the same key, or by another key of the same holder in a statement issued at the same time or later. A
     * withdrawal keeps its effect after it has expired.
     */
    private static boolean isWithdrawn(StatementDraft draft, List<StatementDraft> signed) {
        StatementPayload payload = draft.payload;
        StatementKey key = draft.key;
        if (payload == null || key == null) {
            return false;
        }
        for (StatementDraft other : signed) {
            if (other.payload == null || other.key == null || other == draft) {
                continue;
            }
            boolean sameKey = other.key.key().equals(key.key());
            boolean laterByHolder =
                    other.key.hasHolderOf(key) && !other.payload.issuedAt().isBefore(payload.issuedAt());
            if (other.payload.withdraws().contains(payload.id()) && (sameKey || laterByHolder)) {
                return true;
            }
        }
        return false;
    }

    /** Withholding: each statement names the one before by hash, so a missing one shows between two that are there. */
    private static void noteGaps(List<StatementDraft> series) {
        series.sort(Comparator.comparingLong(draft -> draft.payload == null ? 0 : draft.payload.sequence()));
        for (int i = 1; i < series.size(); i++) {
            StatementPayload before = series.get(i - 1).payload;
            StatementPayload payload = series.get(i).payload;
            boolean repeated = series.get(i).text.equals(series.get(i - 1).text);
            boolean follows = before != null
                    && payload != null
                    && payload.sequence() == before.sequence() + 1
                    && StatementVerifier.hash(series.get(i - 1).text).equals(payload.previous());
            if (!repeated && !follows) {
                series.get(i).notes.add(StatementNote.STATEMENTS_MISSING);
            }
        }
    }
}
