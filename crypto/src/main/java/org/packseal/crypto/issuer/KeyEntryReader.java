package org.packseal.crypto.issuer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.json.NumericDate;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.VerificationKey;
import org.packseal.gs1.key.CheckDigit;

/** Reads one entry of {@code keys}: everything about it is checked once, when the list is loaded. */
public final class KeyEntryReader {
    private static final int MAX_NAME = 200;
    private static final int GLN_DIGITS = 13;

    /** Characters of a full-date (RFC 3339). */
    private static final int FULL_DATE = 10;

    /** The members of an entry; the JSON Schema names the same. */
    public static final Set<String> MEMBERS = members();

    private static final Set<String> ISSUER_MEMBERS = Set.of("name", "gln");
    private static final Set<String> REVOKED_MEMBERS = Set.of("at", "reason");

    /** Reasons that leave packs sealed before valid; every other reason, known or not, rejects them. */
    private static final Set<String> HARMLESS_REASONS = Set.of("superseded", "ceased");

    private KeyEntryReader() {}

    private static Set<String> members() {
        Set<String> members = new HashSet<>(Jwk.PUBLIC_MEMBERS);
        members.addAll(List.of("issuer", "scope", "nbf", "exp", "expiryNotAfter", "revoked"));
        return Set.copyOf(members);
    }

    /**
     * Reads an entry. The key is read first: an entry with a key type of a later version has members that are unknown today,
     * and the type is then the fault to report.
     *
     * @param names issuers' names read so far, so that the many keys of one issuer share one text
     */
    public static IssuerKey read(JsonObject entry, ConcurrentMap<String, String> names) throws KeyFormatException {
        return read(entry, Jwk.publicKey(entry), names);
    }

    /**
     * Reads an entry whose key is still to be proved ({@link VerificationKey#unproved}).
     *
     * @return the entry, or null where something other than the proof fails; {@link #read} then tells which fault is
     *     reported
     */
    public static @Nullable IssuerKey readUnproved(JsonObject entry, ConcurrentMap<String, String> names) {
        try {
            return read(entry, Jwk.unprovedPublicKey(entry), names);
        } catch (KeyFormatException e) {
            return null;
        }
    }

    private static IssuerKey read(JsonObject entry, VerificationKey key, ConcurrentMap<String, String> names)
            throws KeyFormatException {
        try {
            entry.allowOnly(MEMBERS);
            String kid = entry.text("kid"); // Jwk.publicKey has compared it with the thumbprint.
            Integer kid16 = Jwk.statedKid16(entry);
            if (kid16 == null) {
                throw Jwk.refused(KeyFault.WRONG_KEY_ID, entry, "kid16", "Expected the member \"kid16\", found none.");
            }
            JsonObject issuer = entry.object("issuer");
            issuer.allowOnly(ISSUER_MEMBERS);
            KeyScope scope = KeyScope.read(entry.object("scope"));
            Instant notBefore = time(entry, "nbf");
            Instant notAfter = time(entry, "exp");
            if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
                throw invalidTime(entry, "exp");
            }
            return new IssuerKey(
                    kid,
                    kid16,
                    key,
                    names.computeIfAbsent(name(issuer), name -> name),
                    gln(issuer),
                    scope.companyPrefixes(),
                    scope.gtins(),
                    notBefore,
                    sealingEnd(notAfter, entry),
                    expiryNotAfter(entry),
                    tokensRejected(entry));
        } catch (JsonException e) {
            throw Jwk.refused(e);
        }
    }

    /** The issuer's name for a report on an entry that is otherwise bad, or null. */
    public static @Nullable String issuerIfReadable(JsonObject entry) {
        try {
            return name(entry.object("issuer"));
        } catch (JsonException | KeyFormatException e) {
            return null;
        }
    }

    /** The thumbprint for such a report, or null. */
    public static @Nullable String keyIdIfReadable(JsonObject entry) {
        try {
            return Jwk.keyId(Jwk.publicKey(entry));
        } catch (KeyFormatException e) {
            return null;
        }
    }

    public static String name(JsonObject issuer) throws JsonException, KeyFormatException {
        String name = issuer.text("name");
        boolean clean = name.codePoints().noneMatch(KeyEntryReader::isInvisible);
        if (name.isBlank() || name.length() > MAX_NAME || !clean) {
            throw Jwk.refused(
                    KeyFault.INVALID_ISSUER,
                    issuer,
                    "name",
                    "Expected a name of 1 to 200 visible characters, found another text.");
        }
        return name;
    }

    /** Control and formatting characters could make one issuer's name look like another's on a screen. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    public static @Nullable String gln(JsonObject issuer) throws JsonException, KeyFormatException {
        String gln = issuer.optionalText("gln");
        if (gln != null && (gln.length() != GLN_DIGITS || !CheckDigit.isCorrect(gln, 0, GLN_DIGITS))) {
            throw Jwk.refused(
                    KeyFault.INVALID_ISSUER,
                    issuer,
                    "gln",
                    "Expected a 13-digit GLN with a correct check digit, found another text.");
        }
        return gln;
    }

    public static @Nullable Instant time(JsonObject entry, String member) throws JsonException, KeyFormatException {
        if (!entry.has(member)) {
            return null;
        }
        Instant time = NumericDate.read(entry, member);
        if (time == null) {
            throw invalidTime(entry, member);
        }
        return time;
    }

    private static @Nullable LocalDate expiryNotAfter(JsonObject entry) throws JsonException, KeyFormatException {
        String date = entry.optionalText("expiryNotAfter");
        if (date == null) {
            return null;
        }
        try {
            // The parser alone would also take years of more than four digits.
            if (date.length() == FULL_DATE) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            // A day that the month does not have: refused below, as any other text that is no date.
        }
        throw invalidTime(entry, "expiryNotAfter");
    }

    /** Sealing ends at the revocation, whatever its reason; the reason decides only about packs sealed before. */
    private static @Nullable Instant sealingEnd(@Nullable Instant notAfter, JsonObject entry)
            throws JsonException, KeyFormatException {
        JsonObject revoked = entry.optionalObject("revoked");
        Instant at = revoked == null ? null : NumericDate.read(revoked, "at");
        if (at == null || notAfter == null) {
            return at == null ? notAfter : at;
        }
        return at.isBefore(notAfter) ? at : notAfter;
    }

    public static boolean tokensRejected(JsonObject entry) throws JsonException, KeyFormatException {
        JsonObject revoked = entry.optionalObject("revoked");
        if (revoked == null) {
            return false;
        }
        revoked.allowOnly(REVOKED_MEMBERS);
        if (NumericDate.read(revoked, "at") == null) {
            throw invalidTime(revoked, "at");
        }
        return !HARMLESS_REASONS.contains(revoked.text("reason"));
    }

    public static KeyFormatException invalidTime(JsonObject entry, String member) {
        return Jwk.refused(
                KeyFault.INVALID_TIME,
                entry,
                member,
                "Expected a time or date after its beginning, found another value.");
    }
}
