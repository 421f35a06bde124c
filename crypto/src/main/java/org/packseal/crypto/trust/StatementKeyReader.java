package org.packseal.crypto.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.issuer.KeyEntryReader;
import org.packseal.crypto.issuer.KeyScope;
import org.packseal.crypto.json.JsonException;
import org.packseal.crypto.json.JsonObject;
import org.packseal.crypto.jwk.Jwk;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.problem.KeyFault;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.VerificationKey;

/** Reads one entry of {@code statementKeys}; everything about it is checked here, when the list is loaded. */
final class StatementKeyReader {
    /** The members of an entry; the JSON Schema names the same. */
    static final Set<String> MEMBERS = members();

    private static final Set<String> HOLDER_MEMBERS = Set.of("name", "gln", "country");
    private static final Set<String> SCOPE_MEMBERS = Set.of("facts", "gcp", "gtin", "any", "countries");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Who may speak of facts, by the names of the fact catalogue. */
    private static final Set<String> PRODUCERS = Set.of(
            "LAB",
            "MAH",
            "MANUFACTURER",
            "REGULATOR",
            "OTHER_REGULATOR",
            "WHO",
            "COURT",
            "REPOSITORY",
            "LAW_ENFORCEMENT",
            "CUSTOMS",
            "PHARMACY",
            "WHOLESALER");

    /** A key of a fact has at most four words; the catalogue's longest key has 41 characters. */
    private static final int MAX_FACT = 100;

    private StatementKeyReader() {}

    private static Set<String> members() {
        Set<String> members = new HashSet<>(Jwk.PUBLIC_MEMBERS);
        members.remove("kid16");
        members.addAll(List.of("holder", "for", "producer", "scope", "nbf", "exp", "revoked"));
        return Set.copyOf(members);
    }

    static StatementKey read(JsonObject entry) throws KeyFormatException {
        try {
            VerificationKey key = Jwk.publicKey(entry);
            entry.allowOnly(MEMBERS);
            String kid = entry.text("kid"); // Jwk.publicKey has compared it with the thumbprint.
            KeyPurpose purpose = purpose(entry);
            return new StatementKey(
                    PublicKey.read(Jwk.publicJwk(key, kid)),
                    purpose,
                    holder(entry.object("holder")),
                    producer(entry, purpose),
                    scope(entry, purpose),
                    validity(entry));
        } catch (JsonException e) {
            throw Jwk.refused(e);
        }
    }

    /** The holder's name for a report on an entry that is otherwise bad, or null. */
    static @Nullable String holderIfReadable(JsonObject entry) {
        try {
            return KeyEntryReader.name(entry.object("holder"));
        } catch (JsonException | KeyFormatException e) {
            return null;
        }
    }

    private static KeyPurpose purpose(JsonObject entry) throws JsonException, KeyFormatException {
        String purpose = entry.text("for");
        for (KeyPurpose known : KeyPurpose.values()) {
            if (known.name().equals(purpose)) {
                return known;
            }
        }
        throw Jwk.refused(
                KeyFault.UNKNOWN_TYPE, entry, "for", "Expected STATEMENT, RECORD or CUSTODY, found another use.");
    }

    private static StatementKey.Holder holder(JsonObject holder) throws JsonException, KeyFormatException {
        holder.allowOnly(HOLDER_MEMBERS);
        return new StatementKey.Holder(
                KeyEntryReader.name(holder),
                KeyEntryReader.gln(holder),
                country(holder.text("country"), holder.pointer("country")));
    }

    private static String country(String country, String place) throws KeyFormatException {
        if (!COUNTRIES.contains(country)) {
            throw new KeyFormatException(
                    KeyFault.INVALID_ISSUER, place, "Expected an ISO 3166-1 alpha-2 country code, found another text.");
        }
        return country;
    }

    private static @Nullable String producer(JsonObject entry, KeyPurpose purpose)
            throws JsonException, KeyFormatException {
        String producer = purpose == KeyPurpose.STATEMENT ? entry.text("producer") : entry.optionalText("producer");
        if (producer != null && !PRODUCERS.contains(producer)) {
            throw Jwk.refused(
                    KeyFault.INVALID_SCOPE, entry, "producer", "Expected a producer of facts, found another text.");
        }
        return producer;
    }

    private static StatementScope scope(JsonObject entry, KeyPurpose purpose) throws JsonException, KeyFormatException {
        JsonObject scope = purpose == KeyPurpose.STATEMENT ? entry.object("scope") : entry.optionalObject("scope");
        if (scope == null) {
            return new StatementScope(List.of(), true, new KeyScope(List.of(), List.of()), List.of());
        }
        scope.allowOnly(SCOPE_MEMBERS);
        List<String> facts = facts(scope);
        boolean any = scope.optionalFlag("any");
        KeyScope products = KeyScope.products(scope);
        boolean named =
                !products.companyPrefixes().isEmpty() || !products.gtins().isEmpty();
        if (purpose == KeyPurpose.STATEMENT && (facts.isEmpty() || any == named)) {
            throw new KeyFormatException(
                    KeyFault.INVALID_SCOPE,
                    scope.pointer(),
                    "Expected facts, and either any or prefixes and GTINs, found another combination.");
        }
        List<String> countries = new ArrayList<>();
        for (String country : scope.texts("countries")) {
            countries.add(country(country, scope.pointer("countries")));
        }
        return new StatementScope(facts, any, products, countries);
    }

    private static List<String> facts(JsonObject scope) throws JsonException, KeyFormatException {
        List<String> facts = scope.texts("facts");
        for (String fact : facts) {
            if (!isFactPattern(fact)) {
                throw Jwk.refused(
                        KeyFault.INVALID_SCOPE,
                        scope,
                        "facts",
                        "Expected keys of facts such as comp.assayPct or comp.*, found another text.");
            }
        }
        return facts;
    }

    /** Words of letters with dots between them; the last word may be a star, which stands for everything below. */
    private static boolean isFactPattern(String fact) {
        String words = fact.endsWith(".*") ? fact.substring(0, fact.length() - 2) : fact;
        boolean letterBefore = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c != '.' || !letterBefore)) {
                return false;
            }
            letterBefore = letter;
        }
        return letterBefore && fact.length() <= MAX_FACT;
    }

    private static StatementKey.Validity validity(JsonObject entry) throws JsonException, KeyFormatException {
        Instant notBefore = KeyEntryReader.time(entry, "nbf");
        Instant notAfter = KeyEntryReader.time(entry, "exp");
        if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
            throw KeyEntryReader.invalidTime(entry, "exp");
        }
        JsonObject revoked = entry.optionalObject("revoked");
        Instant at = revoked == null ? null : KeyEntryReader.time(revoked, "at");
        return new StatementKey.Validity(notBefore, notAfter, at, KeyEntryReader.tokensRejected(entry));
    }
}
