package org.packseal.core.cli.statement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.record.HeldItem;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.record.StatementFacts;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.statement.VerifiedStatement;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.key.Gtin;

/**
 * The signed statements of one record and the result of checking each.
 *
 * @param texts the statements, as the record has them
 * @param checks the check of each, empty where none was checked
 * @param notChecked why none was checked, null where all were
 */
public record PackStatements(
        List<String> texts,
        List<StatementCheck> checks,
        @Nullable NotCheckedReason notChecked) {
    /**
     * Checks the statements.
     *
     * @param list the trust list of the run, or null
     * @param clock the clock of the run
     * @param pack the pack that the scan or its token names, or null where that is uncertain
     */
    public static PackStatements check(
            List<String> texts, @Nullable TrustList list, Clock clock, @Nullable PackIdentity pack, HeldItem item) {
        if (list == null) {
            return new PackStatements(texts, List.of(), NotCheckedReason.NO_TRUST_LIST);
        }
        Optional<Gtin> gtin = Optional.ofNullable(pack).flatMap(PackIdentity::gtin);
        if (pack == null || gtin.isEmpty()) {
            return new PackStatements(texts, List.of(), NotCheckedReason.PACK_UNCLEAR);
        }
        StatementContext.Builder context = StatementContext.builder(gtin.get());
        pack.serial().ifPresent(context::serial);
        pack.batch().ifPresent(context::batch);
        StatementVerifier verifier = StatementVerifier.of(list).withClock(clock);
        return new PackStatements(texts, verifier.verifyAll(texts, bound(context, item)), null);
    }

    /** The context with what binds statements to the item. */
    static StatementContext bound(StatementContext.Builder context, HeldItem item) {
        if (item.seal() != null) {
            context.seal(item.seal());
        }
        if (item.place() != null) {
            context.place(item.place());
        }
        if (item.country() != null) {
            context.country(item.country());
        }
        return context.build();
    }

    /** What the valid statements prove. */
    public List<ProvenFacts> facts() {
        return checks.stream()
                .flatMap(check -> check.statement().stream())
                .map(StatementFacts::of)
                .toList();
    }

    /** The valid statements by their text. */
    public Map<String, VerifiedStatement> valid() {
        Map<String, VerifiedStatement> valid = new LinkedHashMap<>();
        for (int i = 0; i < checks.size(); i++) {
            String text = texts.get(i);
            checks.get(i).statement().ifPresent(statement -> valid.put(text, statement));
        }
        return valid;
    }

    /** The result of each, in the order of the record. */
    public ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        if (notChecked != null) {
            texts.forEach(text -> json.add(StatementJson.notChecked(notChecked)));
        }
        checks.forEach(check -> json.add(StatementJson.of(check)));
        return json;
    }
}
