package org.packseal.crypto.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.CompanyPrefixLength;
import org.packseal.crypto.issuer.IssuerKey;
import org.packseal.crypto.issuer.KeyEntryReader;
import org.packseal.crypto.issuer.KeyScope;
import org.packseal.crypto.issuer.ScopeIndex;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonFault;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.JsonSink;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.problem.KeyWarning;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.signature.PrimeOrderBatch;
import org.packseal.crypto.signature.VerificationKey;

/**
 * Takes the entries of a list and separates the usable keys from the others. Keys that collide are all left out:
 * otherwise a pack of one issuer would be tested with the key of another, and an honest issuer would look like a
 * forger.
 */
final class ListKeys implements JsonSink {
    /** Most entries in one list. Lists are designed for 100,000; the margin keeps memory bounded. */
    static final int MAX_KEYS = 250_000;

    private final EntryBatches<Object> batches = new EntryBatches<>(this::candidateOrReport, this::keep);
    private final StatementKeys statementKeys = new StatementKeys();
    private int entries;
    private final List<Object> answers = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<RejectedKey> leftOut = new ArrayList<>();
    private final List<IssuerKey> usable = new ArrayList<>();
    private final List<KeyWarning> warnings = new ArrayList<>();
    private final ConcurrentMap<String, String> issuerNames = new ConcurrentHashMap<>();

    /** A well-formed entry, and why it cannot be used all the same. */
    private static final class Candidate {
        private final IssuerKey key;
        private final long[] items;
        private final String place;
        private @Nullable KeyFault fault;

        private Candidate(IssuerKey key, String place) {
            this.key = key;
            this.items = KeyScope.items(key);
            this.place = place;
        }
    }

    private ListKeys() {}

    /**
     * Reads all entries of a payload and compares them with each other.
     *
     * @param rootKeyIds thumbprints of all roots, past and present: a root key never signs packs
     */
    static ListKeys read(byte[] payload, Set<String> rootKeyIds) throws TrustListException {
        ListKeys keys = new ListKeys();
        try {
            ListPayload.readKeys(payload, keys, keys.statementKeys);
        } catch (JsonException e) {
            throw RefusedJson.of(e);
        }
        keys.batches.finish();
        keys.prove();
        keys.markRoots(rootKeyIds);
        keys.markOtherUses(rootKeyIds);
        keys.markDuplicates();
        keys.markCollisions();
        keys.part();
        return keys;
    }

    @Override
    public void accept(JsonObject entry) throws JsonException {
        if (entries++ == MAX_KEYS) {
            throw new JsonException(JsonFault.TOO_LARGE, entry.pointer(), "Expected at most 250,000 keys, found more.");
        }
        batches.add(entry);
    }

    private void keep(Object answer) {
        answers.add(answer);
    }

    /**
     * Proves the keys of all candidates together, which takes half as long as one by one, and separates them from the
     * reports.
     */
    private void prove() {
        Set<VerificationKey> refused = PrimeOrderBatch.refused(answers.stream()
                .filter(Candidate.class::isInstance)
                .map(candidate -> ((Candidate) candidate).key.key())
                .toList());
        for (Object answer : answers) {
            if (!(answer instanceof Candidate candidate)) {
                leftOut.add((RejectedKey) answer);
            } else if (refused.contains(candidate.key.key())) {
                leftOut.add(new RejectedKey(
                        candidate.place, null, candidate.key.issuer(), KeyFault.INVALID_KEY, Jwk.NO_POINT));
            } else {
                candidates.add(candidate);
            }
        }
        answers.clear();
    }

    /**
     * An entry with another fault is read once more with a proof of its key, because a fault of the key is reported
     * first.
     */
    private Object candidateOrReport(JsonObject entry) {
        IssuerKey unproved = KeyEntryReader.readUnproved(entry, issuerNames);
        if (unproved != null) {
            return new Candidate(unproved, entry.pointer());
        }
        try {
            return new Candidate(KeyEntryReader.read(entry, issuerNames), entry.pointer());
        } catch (KeyFormatException e) {
            return new RejectedKey(
                    entry.pointer(),
                    KeyEntryReader.keyIdIfReadable(entry),
                    KeyEntryReader.issuerIfReadable(entry),
                    e.fault(),
                    e.getMessage());
        }
    }

    private void part() {
        leftOut.addAll(statementKeys.rejected());
        for (Candidate candidate : candidates) {
            if (candidate.fault == null) {
                usable.add(candidate.key);
                warnings.addAll(CompanyPrefixLength.warnings(candidate.key.companyPrefixes(), candidate.place));
            } else {
                leftOut.add(report(candidate, candidate.fault));
            }
        }
    }

    /** The keys that may be used. */
    List<IssuerKey> usable() {
        return usable;
    }

    /** The keys that may sign statements, records and acts of custody. */
    List<StatementKey> statementKeys() {
        return statementKeys.usable();
    }

    /** {@return doubts about usable keys of both arrays} */
    List<KeyWarning> warnings() {
        List<KeyWarning> all = new ArrayList<>(warnings);
        all.addAll(statementKeys.warnings());
        return all;
    }

    /** The others, of both arrays. */
    List<RejectedKey> leftOut() {
        return leftOut;
    }

    /** A key that signs packs signs nothing else, and the reverse. */
    private void markOtherUses(Set<String> rootKeyIds) {
        Set<String> others = statementKeys.keyIds();
        Set<String> issuers = new HashSet<>();
        for (Candidate candidate : candidates) {
            issuers.add(candidate.key.kid());
            if (candidate.fault == null && others.contains(candidate.key.kid())) {
                candidate.fault = KeyFault.WRONG_USE;
            }
        }
        statementKeys.part(rootKeyIds, issuers);
    }

    private void markRoots(Set<String> rootKeyIds) {
        for (Candidate candidate : candidates) {
            if (rootKeyIds.contains(candidate.key.kid())) {
                candidate.fault = KeyFault.ROOT_KEY;
            }
        }
    }

    private void markDuplicates() {
        Map<String, Candidate> byKid = new HashMap<>(candidates.size() * 2);
        for (Candidate candidate : candidates) {
            Candidate other = byKid.putIfAbsent(candidate.key.kid(), candidate);
            if (other != null && candidate.fault == null) {
                other.fault = KeyFault.DUPLICATE;
                candidate.fault = KeyFault.DUPLICATE;
            }
        }
    }

    /**
     * Two scopes overlap where they share an item, or an item of one lies inside a prefix of the other. The first owner
     * of each item stands for later ones, which are marked with it.
     *
     * <p>An entry that is left out as a repeated one counts all the same: it names an issuer's key, whose packs may be
     * genuine and would be tested with the other key, so that an honest issuer would look like a forger. A root key is
     * passed over: it signs no packs, and must not exclude an honest key.
     */
    private void markCollisions() {
        List<Candidate> issuers = candidates.stream()
                .filter(candidate -> candidate.fault != KeyFault.ROOT_KEY)
                .toList();
        ScopeIndex index = new ScopeIndex(
                issuers.stream().mapToInt(candidate -> candidate.items.length).sum());
        for (int i = 0; i < issuers.size(); i++) {
            for (long item : issuers.get(i).items) {
                markBoth(issuers, i, index.putIfAbsent(issuers.get(i).key.kid16(), item, i));
            }
        }
        for (int i = 0; i < issuers.size(); i++) {
            for (long item : issuers.get(i).items) {
                for (long wider : KeyScope.widerItems(item)) {
                    markBoth(issuers, i, index.owner(issuers.get(i).key.kid16(), wider));
                }
            }
        }
    }

    private static void markBoth(List<Candidate> issuers, int one, int other) {
        if (other >= 0 && one != other) {
            mark(issuers.get(one));
            mark(issuers.get(other));
        }
    }

    private static void mark(Candidate candidate) {
        if (candidate.fault == null) {
            candidate.fault = KeyFault.COLLISION;
        }
    }

    private static RejectedKey report(Candidate candidate, KeyFault fault) {
        String message = switch (fault) {
            case ROOT_KEY -> "Expected a key of its own, found a root key, which never signs packs.";
            case WRONG_USE -> "Expected a key in one place, found it among the statement keys too.";
            case DUPLICATE -> "Expected each key once, found it more often.";
            default ->
                "Expected scopes that do not overlap under kid16 " + Jwk.hex(candidate.key.kid16())
                        + ", found two that do.";
        };
        return new RejectedKey(candidate.place, candidate.key.kid(), candidate.key.issuer(), fault, message);
    }
}
