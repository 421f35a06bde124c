package org.packseal.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.access.SharedMakers;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.input.AssessmentInput;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.history.finding.TimeLine;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.rule.RuleSet;
import org.packseal.core.scan.ReadRepair;
import org.packseal.core.scan.ScanFacts;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/**
 * The front door: what do a pack's code, its signed token and the known facts say about whether it is falsified, and why?
 * Uses no network. Nothing it says is legal advice, and it never finds a pack falsified of its own: that takes a
 * determination by a competent authority among the facts.
 *
 * <p>Immutable and thread-safe; build one and share it.
 */
public final class PackSeal {
    private final ScanParser parser;
    private final @Nullable TokenVerifier verifier;
    private final @Nullable ProductRegister register;
    private final RuleSet rules;
    private final List<Definition> definitions;
    private final List<Alerts> alerts;
    private final AssessedHistory history;
    private final @Nullable EvidencePolicy policy;
    private final Clock clock;

    private PackSeal(Builder builder) {
        this.clock = builder.clock;
        ScanParser own = builder.parser;
        this.parser = own == null ? ScanParser.builder().clock(clock).build() : own;
        this.verifier = verifier(builder);
        this.register = builder.register;
        this.alerts = List.copyOf(builder.alerts);
        this.history = new AssessedHistory(builder.history, builder.historyOptions);
        this.policy = builder.policy;
        RuleSet given = builder.rules;
        this.rules = given == null ? RuleSet.who7c() : given;
        this.definitions = List.copyOf(builder.definitions);
    }

    private PackSeal(PackSeal other, TokenVerifier verifier) {
        this.parser = other.parser;
        this.verifier = verifier;
        this.register = other.register;
        this.rules = other.rules;
        this.definitions = other.definitions;
        this.alerts = other.alerts;
        this.history = other.history;
        this.policy = other.policy;
        this.clock = other.clock;
    }

    private static @Nullable TokenVerifier verifier(Builder builder) {
        TokenVerifier chosen = builder.verifier;
        TrustList list = builder.trustList;
        if (chosen == null && list != null) {
            chosen = TokenVerifier.with(list).clock(builder.clock);
        }
        Long bytes = builder.keyTableBytes;
        return chosen == null || bytes == null ? chosen : chosen.keyTableBytes(bytes);
    }

    /**
     * A builder. Without any setting it judges codes and facts; tokens need a trust list.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same with another trust list: what a till puts in place of the one it has when a newer list was accepted in the
     * background. All other settings stay, the tables of keys in steady use too. Checks that have begun end under the list
     * they began with.
     *
     * @param list the verified list
     * @return a new front door
     */
    public PackSeal with(TrustList list) {
        Objects.requireNonNull(list, "list");
        return new PackSeal(this, verifier == null ? TokenVerifier.with(list).clock(clock) : verifier.list(list));
    }

    /**
     * Assesses a pack by its code alone.
     *
     * @param scan the scan as the scanner sent it, GS kept
     * @return the assessment
     */
    public Assessment assess(String scan) {
        return assess(scan, Evidence.none());
    }

    /**
     * Assesses a pack by its code and what else is known of it.
     *
     * @param scan the scan as the scanner sent it, GS kept
     * @param facts what is known
     * @return the assessment
     * @throws org.packseal.core.fact.FactException if the facts state what only the library reads from a scan ({@code scan.status},
     *     {@code token.result}), or one is dated after the moment of the assessment
     */
    public Assessment assess(String scan, Evidence facts) {
        return assess(parser.parse(scan), facts);
    }

    /**
     * Assesses a pack by its code alone.
     *
     * @param scan the parsed scan
     * @return the assessment
     */
    public Assessment assess(ParsedScan scan) {
        return assess(scan, Evidence.none());
    }

    /**
     * Assesses a pack by its code and what else is known of it.
     *
     * @param scan the parsed scan
     * @param facts what is known
     * @return the assessment
     * @throws org.packseal.core.fact.FactException if the facts state what only the library reads from a scan ({@code scan.status},
     *     {@code token.result}), or one is dated after the moment of the assessment
     */
    public Assessment assess(ParsedScan scan, Evidence facts) {
        return assess(scan, facts, check(scan, null), null, null);
    }

    /**
     * Assesses a pack by its code, a token that came beside it and what else is known.
     *
     * @param scan the parsed scan
     * @param facts what is known
     * @param jws the token as a compact JWS, from a leaflet or a web service; not used where no trust list is loaded
     * @return the assessment
     * @throws org.packseal.core.fact.FactException if the facts state what only the library reads from a scan ({@code scan.status},
     *     {@code token.result}), or one is dated after the moment of the assessment
     */
    public Assessment assess(ParsedScan scan, Evidence facts, String jws) {
        Objects.requireNonNull(jws, "jws");
        return assess(scan, facts, check(scan, jws), jws, null);
    }

    /**
     * Assesses a pack by its code, what is recorded of it and what else is known. Of a code that was not read without doubt
     * the history is not used, since it would be that of another pack.
     *
     * @param scan the parsed scan
     * @param facts what is known
     * @param found what the pack's history came to, instead of what the store of this front door holds
     * @param jws a token that came beside the code as a compact JWS, or null
     * @return the assessment
     * @throws IllegalArgumentException if the history is that of another pack
     * @throws org.packseal.core.fact.FactException as {@link #assess(ParsedScan, Evidence)}
     */
    public Assessment assess(ParsedScan scan, Evidence facts, HistoryFindings found, @Nullable String jws) {
        return assess(scan, facts, check(scan, jws), jws, Objects.requireNonNull(found, "found"));
    }

    private @Nullable TokenCheck check(ParsedScan scan, @Nullable String jws) {
        if (verifier == null) {
            return null;
        }
        return jws == null ? verifier.check(scan) : verifier.check(scan, jws);
    }

    private Assessment assess(
            ParsedScan scan,
            Evidence facts,
            @Nullable TokenCheck check,
            @Nullable String jws,
            @Nullable HistoryFindings given) {
        Instant now = clock.instant();
        Evidence stated = admitted(facts, now);
        boolean damaged = check != null
                && verifier != null
                && scan.ok()
                && new ReadRepair(parser, verifier).provesDamage(scan, check, jws);
        Evidence all =
                stated.with(new ScanFacts(register, alerts, now, clock.getZone()).of(scan, check, damaged, stated));
        Optional<HistoryFindings> found = history.find(scan, all, given);
        Evidence whole =
                found.map(each -> AssessedHistory.with(all, each, scan.pack())).orElse(all);
        TimeLine line = found.flatMap(AssessedHistory::timeLine).orElse(null);
        return assess(whole, now, scan.pack(), check, line);
    }

    /**
     * Assesses a pack by facts alone.
     *
     * @param facts what is known
     * @return the assessment
     */
    public Assessment assess(Evidence facts) {
        Instant now = clock.instant();
        return assess(admitted(facts, now), now, null, null, null);
    }

    /** The caller's facts under the operator's policy, none of them from the future. */
    private Evidence admitted(Evidence facts, Instant now) {
        facts.requireObservedBy(now);
        return policy == null ? facts : facts.under(policy);
    }

    private Assessment assess(
            Evidence facts,
            Instant now,
            @Nullable PackIdentity pack,
            @Nullable TokenCheck check,
            @Nullable TimeLine line) {
        LocalDate date = LocalDate.ofInstant(now, clock.getZone());
        AssessmentInput input = new AssessmentInput(rules, definitions, facts, date, pack, check, line);
        return SharedMakers.make(Assessment.class, input);
    }

    /**
     * The parser that reads the scans.
     *
     * @return the parser
     */
    public ScanParser parser() {
        return parser;
    }

    /**
     * The rules that are applied.
     *
     * @return the rule set
     */
    public RuleSet rules() {
        return rules;
    }

    @Override
    public String toString() {
        return "PackSeal[" + rules.id() + ", " + definitions + (verifier == null ? ", no trust list" : "") + ']';
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private @Nullable ScanParser parser;
        private @Nullable TrustList trustList;
        private @Nullable TokenVerifier verifier;
        private @Nullable Long keyTableBytes;
        private @Nullable ProductRegister register;
        private @Nullable RuleSet rules;
        private final List<Alerts> alerts = new ArrayList<>();
        private @Nullable HistoryLookup history;
        private HistoryOptions historyOptions = HistoryOptions.defaults();
        private @Nullable EvidencePolicy policy;
        private final List<Definition> definitions = new ArrayList<>();

        private Builder() {}

        /**
         * Whose tokens are believed.
         *
         * @param list the verified list
         * @return this builder
         */
        public Builder trustList(TrustList list) {
            trustList = Objects.requireNonNull(list, "list");
            return this;
        }

        /**
         * A verifier with settings of its own, instead of a trust list.
         *
         * @param own the verifier
         * @return this builder
         */
        public Builder verifier(TokenVerifier own) {
            verifier = Objects.requireNonNull(own, "own");
            return this;
        }

        /**
         * Memory for the tables with which the signatures of keys that are used often are checked faster. The answers are
         * the same with and without.
         *
         * @param bytes bytes of all tables together, 64 MiB unless set; 0 for no tables
         * @return this builder
         * @throws IllegalArgumentException if the number is negative
         * @see TokenVerifier#keyTableBytes(long)
         */
        public Builder keyTableBytes(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("Expected 0 or more bytes for key tables, found " + bytes + ".");
            }
            keyTableBytes = bytes;
            return this;
        }

        /**
         * What is known of products.
         *
         * @param products the register
         * @return this builder
         */
        public Builder register(ProductRegister products) {
            register = Objects.requireNonNull(products, "products");
            return this;
        }

        /**
         * Alerts of authorities, matched to each pack whose code was read without doubt. May be called more than once.
         *
         * @param file the alerts; whoever gives them vouches that they are the authorities' own
         * @return this builder
         */
        public Builder alerts(Alerts file) {
            alerts.add(Objects.requireNonNull(file, "file"));
            return this;
        }

        /**
         * What happened to packs, with the default options.
         *
         * @param events the histories; may grow while packs are assessed
         * @return this builder
         */
        public Builder history(HistoryLookup events) {
            return history(events, HistoryOptions.defaults());
        }

        /**
         * What happened to packs, looked up for each pack whose code was read without doubt.
         *
         * @param events the histories; may grow while packs are assessed
         * @param options what is known of places, parties and coverage
         * @return this builder
         */
        public Builder history(HistoryLookup events, HistoryOptions options) {
            history = Objects.requireNonNull(events, "events");
            historyOptions = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Whose statements count, whatever policy the evidence brings along. Where none is set, the evidence's own holds.
         *
         * @param whoseWord the policy
         * @return this builder
         */
        public Builder evidencePolicy(EvidencePolicy whoseWord) {
            policy = Objects.requireNonNull(whoseWord, "whoseWord");
            return this;
        }

        /**
         * A parser with settings of its own: profile, separators, strictness. By default a tolerant one.
         *
         * @param own the parser
         * @return this builder
         */
        public Builder parser(ScanParser own) {
            parser = Objects.requireNonNull(own, "own");
            return this;
        }

        /**
         * Rules other than those of WHO-7C.
         *
         * @param pack the rule set
         * @return this builder
         */
        public Builder rules(RuleSet pack) {
            rules = Objects.requireNonNull(pack, "pack");
            return this;
        }

        /**
         * One more legal definition under which the outcome is wanted. May be called more than once.
         *
         * @param other the definition
         * @return this builder
         */
        public Builder definition(Definition other) {
            definitions.add(Objects.requireNonNull(other, "other"));
            return this;
        }

        /**
         * The clock, which decides whether a pack has expired, a trust list is current and which version of a rule holds.
         *
         * @param other the clock, the system's in UTC by default; its zone says what day it is
         * @return this builder
         */
        public Builder clock(Clock other) {
            clock = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * Assesses as of one moment.
         *
         * @param moment the moment; the day is that in UTC
         * @return this builder
         */
        public Builder now(Instant moment) {
            return clock(Clock.fixed(moment, ZoneId.of("UTC")));
        }

        /**
         * Builds the front door.
         *
         * @return the front door
         */
        public PackSeal build() {
            return new PackSeal(this);
        }
    }
}
