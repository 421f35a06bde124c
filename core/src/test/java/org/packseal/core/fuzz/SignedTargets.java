package org.packseal.core.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.packseal.core.Issuers;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.record.EvidenceRecord;
import org.packseal.core.record.RecordCheck;
import org.packseal.core.record.RecordException;
import org.packseal.core.record.RecordOutcome;
import org.packseal.core.record.RecordVerifier;
import org.packseal.core.record.StatementFacts;
import org.packseal.core.record.TrustedKeys;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.StatementException;
import org.packseal.crypto.statement.StatementCheck;
import org.packseal.crypto.statement.StatementContext;
import org.packseal.crypto.statement.StatementSigner;
import org.packseal.crypto.statement.StatementVerifier;
import org.packseal.crypto.statement.VerifiedStatement;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.crypto.trust.TrustListSigner;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.gs1.key.Gtin;

/**
 * Signed documents. Each input is tried twice: as it came, when nothing may be accepted, and as a payload that a trusted key signs, so
 * that what lies behind the signature is reached.
 */
final class SignedTargets {
    private static final String GTIN = "09506000134352";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey KEY = SigningKey.newEd25519(RANDOM);
    private static final SigningKey LAB = SigningKey.newEd25519(RANDOM);
    private static final Clock CLOCK = Clock.fixed(Issuers.NOW, ZoneOffset.UTC);
    private static final RootSet ROOTS = roots();
    private static final RecordVerifier RECORDS = RecordVerifier.builder(TrustedKeys.builder()
                    .trust(KEY.publicKey(), KeyPurpose.RECORD, "Pharmacy")
                    .build())
            .roots(rootsOfSeed())
            .now(Issuers.NOW)
            .build();
    private static final StatementVerifier STATEMENTS = StatementVerifier.of(
                    Issuers.verified(Issuers.signedListWithStatementKeys(
                            Issuers.statementKey(
                                    LAB.publicKey(),
                                    "\"for\":\"STATEMENT\",\"producer\":\"LAB\",\"scope\":{\"facts\":[\"comp.*\"],\"any\":true}"),
                            GTIN)))
            .withClock(CLOCK);
    private static final StatementContext CONTEXT = StatementContext.builder(new Gtin(GTIN))
            .serial("SN4711")
            .batch("B1234")
            .build();

    private SignedTargets() {}

    private static RootSet roots() {
        try {
            return RootSet.of(1, List.of(KEY.publicKey()));
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** The roots of the trust list in the seed {@code version-4.json}, so that its token is checked again. */
    private static RootSet rootsOfSeed() {
        try {
            return RootSet.read(Files.readString(
                    FuzzTarget.inputs(FuzzTarget.EVIDENCE_RECORD).resolveSibling("../record/version-4-roots.json")));
        } catch (IOException | KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    static void trustList(byte[] data) {
        TrustListResult raw = verify(data);
        Require.that(raw.trustList().isEmpty(), "no list that the roots never signed", raw);
        // The member roots is pinned here: the fuzzer cannot know the key.
        byte[] payload =
                ScanTargets.text(data).replace("\"ROOTS\"", ROOTS.toJson()).getBytes(StandardCharsets.UTF_8);
        Optional<String> signed = TrustListSigner.sign(payload, List.of(KEY)).text();
        if (signed.isPresent()) {
            TrustListResult result = verify(signed.get().getBytes(StandardCharsets.UTF_8));
            Require.that(result.trustList().isPresent() || !result.problems().isEmpty(), "a list or a problem", result);
            signedAgain(signed.get(), payload, result);
        }
    }

    /** Signing the signed payload again gives the same list: nothing of it changes on the way. */
    private static void signedAgain(String signed, byte[] payload, TrustListResult result) {
        String again = TrustListSigner.sign(payload, List.of(KEY)).text().orElseThrow();
        Require.that(again.equals(signed), signed, again);
        String hash = verify(again.getBytes(StandardCharsets.UTF_8))
                .trustList()
                .map(TrustList::payloadHash)
                .orElse("");
        Require.that(hash.equals(result.trustList().map(TrustList::payloadHash).orElse("")), "the same list", hash);
    }

    private static byte[] payload(String jws) {
        return Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]);
    }

    private static TrustListResult verify(byte[] list) {
        return TrustListVerifier.of("urn:example:medicines", ROOTS, new InMemoryTrustStateStore())
                .withClock(CLOCK)
                .verify(list);
    }

    static void statement(byte[] data) {
        StatementCheck raw = STATEMENTS.verify(ScanTargets.text(data), CONTEXT);
        Require.that(raw.statement().isEmpty(), "no statement that nobody signed", raw);
        try {
            String signed = StatementSigner.of(LAB).withClock(CLOCK).sign(data);
            StatementCheck check = STATEMENTS.verify(signed, CONTEXT);
            Require.that(check.statement().isEmpty() || check.id().isPresent(), "a statement with its id", check);
            check.statement().ifPresent(SignedTargets::saidByTheLaboratory);
            String again = StatementSigner.of(LAB).withClock(CLOCK).sign(payload(signed));
            Require.that(again.equals(signed), "the same statement: " + signed, again);
        } catch (StatementException e) {
            Require.that(e.getMessage() != null, "a reason", e);
        }
    }

    /** Whatever the payload names: the producer is the one that the trust list gives the key, and says what it may say. */
    private static void saidByTheLaboratory(VerifiedStatement statement) {
        for (Fact fact : StatementFacts.of(statement).facts()) {
            Require.that(fact.producer().equals(Optional.of(Producer.LAB)), "a fact of the laboratory", fact);
            Require.that(fact.key().startsWith("comp."), "a fact of the key's scope", fact);
            Require.that(fact.source().equals(Optional.of(statement.id())), "the statement's id as source", fact);
        }
    }

    static void record(byte[] data) {
        String text = ScanTargets.text(data);
        RecordCheck raw = RECORDS.verify(text);
        Require.that(raw.outcome().compareTo(RecordOutcome.SIGNATURE_INVALID) <= 0, "no record nobody signed", raw);
        try {
            String signed = EvidenceRecord.sign(text, KEY);
            String again = EvidenceRecord.sign(new String(payload(signed), StandardCharsets.UTF_8), KEY);
            Require.that(again.equals(signed), "the same record: " + signed, again);
            RecordCheck check = RECORDS.verify(signed);
            Require.that(!check.toJson().isEmpty(), "an answer", check);
            Require.that(
                    check.outcome() != RecordOutcome.REPRODUCED
                            || check.assessment().isPresent(),
                    "the assessment that was reproduced",
                    check);
            check.assessment().ifPresent(assessment -> libraryFactsNamed(assessment, check));
        } catch (RecordException e) {
            Require.that(e.getMessage() != null, "a reason", e);
        }
    }

    /** A fact of the library comes from the recorded scan, which was read again, or is named as one that nobody could read again. */
    private static void libraryFactsNamed(Assessment assessment, RecordCheck check) {
        if (check.outcome().compareTo(RecordOutcome.EVALUATOR_DIFFERS) < 0) {
            return;
        }
        for (Fact fact : assessment.evidence().facts()) {
            if (fact.producer().equals(Optional.of(Producer.LIBRARY))) {
                boolean fromScan = assessment.pack().isPresent() && FactKeys.isOfScan(fact.key());
                Require.that(
                        fromScan || check.notRederived().contains(fact.key()),
                        "a fact that is read again or named",
                        fact);
            }
        }
    }
}
