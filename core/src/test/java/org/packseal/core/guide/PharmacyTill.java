package org.packseal.core.guide;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Topic;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.repository.VerificationReply;
import org.packseal.core.rule.Action;
import org.packseal.crypto.trust.FileTrustStateStore;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.problem.ScanProfile;

/** The till of the guide: lists are exchanged while packs are scanned. */
final class PharmacyTill {
    private final Consumer<String> log;
    private final Clock clock;

    // snippet: till-start
    private final TrustListVerifier lists;
    private volatile PackSeal current; // one instance, exchanged whole

    PharmacyTill(RootSet roots, Path stateFolder, Clock clock, Consumer<String> log) {
        this.lists = TrustListVerifier.of("urn:example:medicines", roots, new FileTrustStateStore(stateFolder))
                .withClock(clock);
        this.current = PackSeal.builder().clock(clock).build();
        this.clock = clock;
        this.log = log;
    }
    // end

    // snippet: till-refresh
    /** Called at the start with the last file kept, then by a timer with each file fetched. */
    synchronized void refresh(byte[] file) {
        TrustListResult result = lists.verify(file);
        result.trustList().ifPresent(list -> current = current.with(list));
        result.problems().forEach(problem -> log.accept(problem.code() + ": " + problem.message()));
    }
    // end

    // snippet: till-check
    /** One pack: what the scanner sent, what the verification system answered, what the pharmacist saw. */
    Assessment check(String scan, VerificationReply reply, boolean sealIntact, boolean sameOnOtherScanner) {
        Evidence.Builder seen = Evidence.builder()
                .add(reply.facts(clock.instant()))
                .add(Fact.of("identity.tamper", sealIntact ? "INTACT" : "BROKEN")
                        .by(Producer.PHARMACY));
        if (sameOnOtherScanner) { // another device gave the same result: no longer one failed read
            seen.add(Fact.of("token.reproduced", "YES").by(Producer.PHARMACY));
        }
        return current.assess(scan, seen.build());
    }
    // end

    // snippet: till-read
    /** What is asked of a verification system carries all that the EU's safety features require. */
    private static final ScanParser VERIFIED =
            ScanParser.builder().profile(ScanProfile.EU_FMD).build();

    /** Before anything else: a code that was not read without doubt goes to no verification system. */
    boolean readWell(String scan) {
        ParsedScan parsed = VERIFIED.parse(scan);
        parsed.suspicions().forEach(suspicion -> log.accept(suspicion.code().name()));
        return parsed.ok() && parsed.suspicions().isEmpty();
    }
    // end

    // snippet: till-message
    /** What stands on the screen: the decision, then what to do, then what was found. */
    static List<String> message(Assessment assessment, Locale language) {
        Explanation explanation = assessment.explain();
        return switch (assessment.supply()) {
            case NO_OBJECTION -> explanation.sentences(Topic.SUPPLY, language);
            case CHECK, HOLD, DO_NOT_SUPPLY ->
                List.of(
                        String.join(" ", explanation.sentences(Topic.SUPPLY, language)),
                        String.join(" ", explanation.sentences(Topic.NEXT_STEPS, language)),
                        String.join(" ", explanation.sentences(Topic.FOUND, language)));
        };
    }

    /** Whether the person at the till can settle it by scanning again, with another scanner if there is one. */
    static boolean scanAgain(Assessment assessment) {
        return assessment.actions().contains(Action.RESCAN);
    }
    // end
}
