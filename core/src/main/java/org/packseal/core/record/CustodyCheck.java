package org.packseal.core.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonWriter;

/** The result of verifying a chain of custody. Immutable; only {@link CustodyChain} makes one. */
public final class CustodyCheck {
    private final List<CustodyProblem> problems;
    private final List<CustodyAct> acts;
    private final @Nullable String holder;
    private final @Nullable String seal;

    CustodyCheck(List<CustodyProblem> problems, List<CustodyAct> acts, @Nullable String holder, @Nullable String seal) {
        this.problems = List.copyOf(problems);
        this.acts = List.copyOf(acts);
        this.holder = holder;
        this.seal = seal;
    }

    /** {@return whether the chain is whole: at least one act, and nothing wrong} */
    public boolean isIntact() {
        return problems.isEmpty() && !acts.isEmpty();
    }

    /** {@return everything that is wrong, unmodifiable} */
    public List<CustodyProblem> problems() {
        return problems;
    }

    /** {@return the acts that form the chain from the record on, in its order, unmodifiable} */
    public List<CustodyAct> acts() {
        return acts;
    }

    /** {@return who holds the sample after the last act of the chain} */
    public Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    /** {@return the seal after the last act of the chain, empty where the sample is not sealed} */
    public Optional<String> seal() {
        return Optional.ofNullable(seal);
    }

    /** {@return the check as one line of JSON, members in a fixed order} */
    public String toJson() {
        JsonWriter out = new JsonWriter();
        out.beginObject().name("intact").flag(isIntact());
        out.name("problems").beginArray();
        for (CustodyProblem problem : problems) {
            out.beginObject().member("code", problem.code().name()).member("act", problem.act());
            out.member("message", problem.message()).endObject();
        }
        out.endArray().name("acts").beginArray();
        acts.forEach(act -> out.raw(act.toJson()));
        return out.endArray()
                .member("holder", holder)
                .member("seal", seal)
                .endObject()
                .toString();
    }

    @Override
    public String toString() {
        return isIntact() ? "intact" : problems.toString();
    }
}
