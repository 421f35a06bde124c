package org.packseal.core;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.history.HistoryLookup;
import org.packseal.core.history.finding.HistoryFindings;
import org.packseal.core.history.finding.HistoryOptions;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.rule.RuleSet;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/**
 * Judges a pack: what its code, its signed token and the known facts say about whether it is falsified, and why. Uses
 * no network. Its answers are no legal advice, and the verdict FALSIFIED takes a determination by a competent authority
 * among the facts.
 *
 * <p>Immutable and thread-safe; build one and share it.
 */
public final class PackSeal {
    private final Judge judge;

    private PackSeal(Judge judge) {
        this.judge = judge;
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
     * The same with another trust list, for instance when a till has accepted a newer list in the background. All other
     * settings stay, and so do the tables of keys in steady use. Checks that have begun end under the list they began
     * with.
     *
     * @param list the verified list
     * @return a new instance
     */
    public PackSeal with(TrustList list) {
        return new PackSeal(judge.with(Objects.requireNonNull(list, "list")));
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
        return assess(judge.parser().parse(scan), facts);
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
        return judge.assess(scan, facts, null, null);
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
        return judge.assess(scan, facts, Objects.requireNonNull(jws, "jws"), null);
    }

    /**
     * Assesses a pack by its code, what is recorded of it and what else is known. The history is used only if the code
     * was read without doubt, because otherwise it may be that of another pack.
     *
     * @param scan the parsed scan
     * @param facts what is known
     * @param found what the pack's history came to, instead of what the store set here holds
     * @param jws a token that came beside the code as a compact JWS, or null
     * @return the assessment
     * @throws IllegalArgumentException if the history is that of another pack
     * @throws org.packseal.core.fact.FactException as {@link #assess(ParsedScan, Evidence)}
     */
    public Assessment assess(ParsedScan scan, Evidence facts, HistoryFindings found, @Nullable String jws) {
        return judge.assess(scan, facts, jws, Objects.requireNonNull(found, "found"));
    }

    /**
     * Assesses a pack by facts alone.
     *
     * @param facts what is known
     * @return the assessment
     */
    public Assessment assess(Evidence facts) {
        return judge.assess(facts);
    }

    /**
     * The parser that reads the scans.
     *
     * @return the parser
     */
    public ScanParser parser() {
        return judge.parser();
    }

    /**
     * The rules that are applied.
     *
     * @return the rule set
     */
    public RuleSet rules() {
        return judge.rules();
    }

    @Override
    public String toString() {
        return "PackSeal[" + judge.rules().id() + ", " + judge.definitions()
                + (judge.verifier() == null ? ", no trust list" : "") + ']';
    }

    /** Settings. Not thread-safe. */
    public static final class Builder {
        private final Settings settings = new Settings();

        private Builder() {}

        /**
         * Whose tokens are believed.
         *
         * @param list the verified list
         * @return this builder
         */
        public Builder trustList(TrustList list) {
            settings.trustList = Objects.requireNonNull(list, "list");
            return this;
        }

        /**
         * A verifier with settings of its own, instead of a trust list.
         *
         * @param own the verifier
         * @return this builder
         */
        public Builder verifier(TokenVerifier own) {
            settings.verifier = Objects.requireNonNull(own, "own");
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
            settings.keyTableBytes = bytes;
            return this;
        }

        /**
         * What is known of products.
         *
         * @param products the register
         * @return this builder
         */
        public Builder register(ProductRegister products) {
            settings.register = Objects.requireNonNull(products, "products");
            return this;
        }

        /**
         * Alerts of authorities, matched to each pack whose code was read without doubt. May be called more than once.
         *
         * @param file the alerts; whoever gives them vouches that they are the authorities' own
         * @return this builder
         */
        public Builder alerts(Alerts file) {
            settings.alerts.add(Objects.requireNonNull(file, "file"));
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
            settings.history = Objects.requireNonNull(events, "events");
            settings.historyOptions = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Whose statements count, whatever policy the evidence brings along. Where none is set, the evidence's own holds.
         *
         * @param whoseWord the policy
         * @return this builder
         */
        public Builder evidencePolicy(EvidencePolicy whoseWord) {
            settings.policy = Objects.requireNonNull(whoseWord, "whoseWord");
            return this;
        }

        /**
         * A parser with settings of its own: profile, separators, strictness. By default a tolerant one.
         *
         * @param own the parser
         * @return this builder
         */
        public Builder parser(ScanParser own) {
            settings.parser = Objects.requireNonNull(own, "own");
            return this;
        }

        /**
         * Rules other than those of WHO-7C.
         *
         * @param pack the rule set
         * @return this builder
         */
        public Builder rules(RuleSet pack) {
            settings.rules = Objects.requireNonNull(pack, "pack");
            return this;
        }

        /**
         * One more legal definition under which the outcome is wanted. May be called more than once.
         *
         * @param other the definition
         * @return this builder
         */
        public Builder definition(Definition other) {
            settings.definitions.add(Objects.requireNonNull(other, "other"));
            return this;
        }

        /**
         * The clock, which decides whether a pack has expired, a trust list is current and which version of a rule holds.
         *
         * @param other the clock, the system's in UTC by default; its zone says what day it is
         * @return this builder
         */
        public Builder clock(Clock other) {
            settings.clock = Objects.requireNonNull(other, "other");
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
         * Builds the instance.
         *
         * @return a new instance, immutable
         */
        public PackSeal build() {
            return new PackSeal(settings.judge());
        }
    }
}
