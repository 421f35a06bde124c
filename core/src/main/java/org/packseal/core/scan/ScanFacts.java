package org.packseal.core.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.alert.Alerts;
import org.packseal.core.fact.Assurance;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.ProvenFacts;
import org.packseal.core.fact.proof.Proofs;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.crypto.trust.Freshness;
import org.packseal.gs1.ParsedScan;

/**
 * The facts the library states about one scan: how the read is, what the token check says, whether the pack has expired,
 * what the register has. Where the read is in doubt, it states only that. Immutable and thread-safe.
 */
public final class ScanFacts {
    private final @Nullable ProductRegister register;
    private final List<Alerts> alerts;
    private final Instant now;
    private final ZoneId zone;

    /**
     * A deriver for one moment.
     *
     * @param register what is known of products, or null for no register
     * @param alerts alerts to match the pack with
     * @param now the moment
     * @param zone where "today" is that day
     */
    public ScanFacts(@Nullable ProductRegister register, List<Alerts> alerts, Instant now, ZoneId zone) {
        this.register = register;
        this.alerts = List.copyOf(alerts);
        this.now = Objects.requireNonNull(now, "now");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * The facts about one scan.
     *
     * @param scan the read
     * @param check what the token check says, or null where no trust list is loaded
     * @param damageProven whether the token proves that the read is damaged
     * @param said what is known already; read for whether every pack of this product carries a token, and whether
     *     another device gave the same result
     * @return the facts
     */
    public ProvenFacts of(ParsedScan scan, @Nullable TokenCheck check, boolean damageProven, Evidence said) {
        return Proofs.of(facts(scan, check, damageProven, said));
    }

    private List<Fact> facts(ParsedScan scan, @Nullable TokenCheck check, boolean damageProven, Evidence said) {
        List<Fact> facts = new ArrayList<>();
        ReadState state = ScanDoubt.state(scan);
        TokenMeaning word = check == null ? TokenMeaning.ABOUT_THE_PACK : word(check, scan, said);
        boolean misread = register != null && RegisterFacts.batchMisread(register, scan);
        if (state == ReadState.OK && (damageProven || word == TokenMeaning.ABOUT_THE_READ || misread)) {
            state = ReadState.MALFORMED;
        }
        boolean endMissing = state == ReadState.OK && word == TokenMeaning.ABOUT_ITS_END;
        facts.add(library(Facts.SCAN_STATUS, (endMissing ? ReadState.MALFORMED : state).name(), "reading of the code"));
        if (state != ReadState.OK) {
            return facts;
        }
        if (check != null && !endMissing) {
            token(check, facts);
        }
        if (readByMachine(scan, check)) {
            facts.add(library(Facts.SCAN_ENTRY, "MACHINE", "reading of the code"));
        }
        pack(scan, facts);
        if (register != null) {
            facts.addAll(RegisterFacts.of(register, scan, now));
        }
        alerts(scan, said, facts);
        return facts;
    }

    private void alerts(ParsedScan scan, Evidence said, List<Fact> facts) {
        if (alerts.isEmpty()) {
            return;
        }
        Set<String> markets = accepted(said, Facts.PACK_MARKET);
        if (register != null) {
            markets.addAll(RegisterFacts.markets(register, scan));
        }
        Set<String> languages = accepted(said, Facts.PACK_LANGUAGE);
        alerts.forEach(
                file -> facts.addAll(file.about(scan.pack(), markets, languages).facts()));
    }

    /** Every accepted value: a pack may be printed for several markets, and in several languages. */
    private static Set<String> accepted(Evidence said, String key) {
        Set<String> values = new HashSet<>();
        said.statements(FactCatalogue.standard().require(key)).stream()
                .filter(said::accepted)
                .forEach(fact -> fact.value().ifPresent(values::add));
        return values;
    }

    private TokenMeaning word(TokenCheck check, ParsedScan scan, Evidence said) {
        Tokens registered = register == null ? Tokens.NOT_STATED : RegisterFacts.tokens(register, scan);
        boolean transitional = registered == Tokens.TRANSITIONAL || says(said, Facts.TOKEN_ROLLOUT_TRANSITIONAL);
        boolean expected =
                registered == Tokens.EXPECTED || transitional || said.anybodySays(Facts.TOKEN_EXPECTED, Set.of("YES"));
        return ScanDoubt.word(check, scan, expected, expected && !transitional, says(said, Facts.TOKEN_REPRODUCED));
    }

    /** A statement that removes a doubt counts only from a producer who can know it. */
    private static boolean says(Evidence said, String key) {
        return said.acceptedValue(key).filter("YES"::equals).isPresent();
    }

    /**
     * Whether the code proves itself that it was scanned: by a symbology identifier, or by a signature that holds. Typing
     * errors then explain nothing about it.
     */
    private static boolean readByMachine(ParsedScan scan, @Nullable TokenCheck check) {
        return scan.symbologyIdentifier().isPresent()
                || (check != null && check.result() == TokenResult.SIGNATURE_VALID);
    }

    private void token(TokenCheck check, List<Fact> facts) {
        facts.add(library(Facts.TOKEN_RESULT, check.result().name(), "token check"));
        boolean fresh = check.freshness() == Freshness.FRESH;
        // An outdated list explains a token that it cannot judge. It explains no missing one.
        if (fresh || check.result() != TokenResult.ABSENT) {
            facts.add(library(Facts.TOKEN_TRUST_LIST_FRESH, fresh ? "YES" : "NO", "token check"));
        }
    }

    private void pack(ParsedScan scan, List<Fact> facts) {
        if (scan.pack().serial().isPresent()) {
            facts.add(library(Facts.PACK_SERIALISED, "YES", "reading of the code"));
        } else if (scan.element("00").isPresent()) {
            // A logistic unit is identified by its SSCC, so that no serial number of a pack is expected.
            facts.add(library(Facts.PACK_SERIALISED, "NO", "reading of the code"));
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        scan.pack()
                .expiry()
                .ifPresent(last -> facts.add(
                        // The day itself is still a day of use.
                        library(Facts.PACK_EXPIRED, today.isAfter(last) ? "YES" : "NO", "calendar")));
        scan.pack()
                .expiryRaw()
                .filter(raw -> raw.length() == 6)
                .ifPresent(raw -> facts.add(library(
                        Facts.SCAN_EXPIRY_DAY,
                        raw.endsWith("00") ? "NOT_SPECIFIED" : "SPECIFIED",
                        "reading of the code")));
    }

    private Fact library(String key, String value, String method) {
        return Fact.of(key, value).assured(Assurance.VERIFIED).method(method).observedAt(now);
    }
}
