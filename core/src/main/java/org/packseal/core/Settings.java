package org.packseal.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.alert.Alerts;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ScanParser;

/** The settings of a {@link PackSeal}, with a default for each that the caller leaves out. Not thread-safe. */
final class Settings {
    Clock clock = Clock.systemUTC();

    @Nullable
    ScanParser parser;

    @Nullable
    TrustList trustList;

    @Nullable
    TokenVerifier verifier;

    @Nullable
    Long keyTableBytes;

    @Nullable
    ProductRegister register;

    @Nullable
    RuleSet rules;

    final List<Alerts> alerts = new ArrayList<>();

    @Nullable
    HistoryLookup history;

    HistoryOptions historyOptions = HistoryOptions.defaults();

    @Nullable
    EvidencePolicy policy;

    final List<Definition> definitions = new ArrayList<>();

    /** Puts them together; a parser and a verifier made here run on the clock of the settings. */
    Judge judge() {
        return new Judge(
                parser == null ? ScanParser.builder().clock(clock).build() : parser,
                tokenVerifier(),
                register,
                rules == null ? RuleSet.who7c() : rules,
                List.copyOf(definitions),
                List.copyOf(alerts),
                new AssessedHistory(history, historyOptions),
                policy,
                clock);
    }

    private @Nullable TokenVerifier tokenVerifier() {
        TokenVerifier chosen = verifier;
        if (chosen == null && trustList != null) {
            chosen = TokenVerifier.with(trustList).clock(clock);
        }
        return chosen == null || keyTableBytes == null ? chosen : chosen.keyTableBytes(keyTableBytes);
    }
}
