package org.packseal.crypto.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.problem.StatementProblem;
import org.packseal.crypto.trust.StatementKey;

/** One statement while it is checked, step by step, alone and then beside the others. Mutable, used by one thread. */
final class StatementDraft {
    final String text;
    final List<StatementNote> notes = new ArrayList<>();

    @Nullable
    CompactJws jws;

    @Nullable
    StatementPayload payload;

    @Nullable
    StatementKey key;

    /** Whether the key may speak and its signature holds, so that the statement may withdraw others. */
    boolean signed;

    @Nullable
    StatementProblem problem;

    @Nullable
    StatementResult result;

    @Nullable
    VerifiedStatement verified;

    StatementDraft(String text) {
        this.text = text;
    }
}
