package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Fact;
import org.packseal.core.json.JsonFile;
import org.packseal.core.record.RecordedFact.Origin;

/**
 * The content of a record. Immutable.
 *
 * @param id {@code urn:uuid:…}
 * @param issuedAt when it was made, whole seconds
 * @param organisation who made it
 * @param view how much it shows
 * @param previous SHA-256 of earlier records
 * @param evaluatorName what evaluated
 * @param evaluatorVersion its version
 * @param rules the rule set
 * @param definitions the definitions, in the order of the assessment
 * @param date the day whose rules were applied
 * @param read what was scanned, or null without a scan
 * @param subject what the record is about
 * @param policy whose statements counted
 * @param facts all facts
 * @param statements signed statements, compact JWS
 * @param list the trust list, or null
 * @param attachments files
 * @param assessment the exact JSON of the assessment
 */
record RecordPayload(
        String id,
        Instant issuedAt,
        String organisation,
        RecordView view,
        List<String> previous,
        String evaluatorName,
        String evaluatorVersion,
        EmbeddedText rules,
        List<EmbeddedText> definitions,
        LocalDate date,
        @Nullable Read read,
        Subject subject,
        EvidencePolicy policy,
        List<RecordedFact> facts,
        List<String> statements,
        @Nullable EmbeddedList list,
        List<Attachment> attachments,
        String assessment) {
    /**
     * A rule set or definition.
     *
     * @param id its id
     * @param version its version, empty for a definition
     * @param sha256 hash that the record states
     * @param json its text
     */
    record EmbeddedText(String id, String version, String sha256, String json) {
        byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        /** Whether the text has the hash that the record states. */
        boolean isIntact() {
            return JsonFile.sha256(bytes()).equals(sha256);
        }
    }

    /**
     * A scan.
     *
     * @param at the moment of the assessment
     * @param zone the zone that decides which day the moment belongs to
     * @param listAt the moment at which the trust list was judged
     * @param scan the text as the scanner sent it
     * @param token a token that came beside the code, or null
     * @param separator text that stands for GS, or null
     * @param profile name of the profile, or null
     */
    record Read(
            Instant at,
            ZoneId zone,
            Instant listAt,
            String scan,
            @Nullable String token,
            @Nullable String separator,
            @Nullable String profile) {}

    /**
     * What a record is about; each part may be absent.
     *
     * @param gtin GTIN
     * @param serial serial number
     * @param pseudonym in place of the serial number
     * @param pseudonymKey key of the pseudonym
     * @param batch batch number
     * @param expiry last day of use
     * @param seal the seal that the assessor read, which binds clearing statements to this pack
     * @param place GLN of where the pack was, for the same purpose
     * @param country country of the assessment, ISO 3166-1 alpha-2
     */
    record Subject(
            @Nullable String gtin,
            @Nullable String serial,
            @Nullable String pseudonym,
            @Nullable String pseudonymKey,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable String seal,
            @Nullable String place,
            @Nullable String country) {}

    /**
     * A trust list.
     *
     * @param urn the list
     * @param sequence its number
     * @param sha256 hash of its payload
     * @param json the signed list, or null where it is too large to be embedded
     */
    record EmbeddedList(
            String urn,
            long sequence,
            String sha256,
            @Nullable String json) {}

    List<Fact> facts(Origin origin) {
        return facts.stream()
                .filter(fact -> fact.origin() == origin)
                .map(RecordedFact::fact)
                .toList();
    }

    Optional<Read> scanned() {
        return Optional.ofNullable(read);
    }

    Optional<EmbeddedList> trustList() {
        return Optional.ofNullable(list);
    }
}
