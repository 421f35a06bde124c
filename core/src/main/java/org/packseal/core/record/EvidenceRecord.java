package org.packseal.core.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Fact;
import org.packseal.core.json.JsonFile;
import org.packseal.core.record.RecordPayload.EmbeddedList;
import org.packseal.core.record.RecordPayload.EmbeddedText;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.jws.CompactJws;
import org.packseal.crypto.key.MessageSigner;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.statement.VerifiedStatement;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.problem.ScanProfile;

/**
 * Makes evidence records: an assessment, the facts, the rules and the definitions it rests on, in one signed text that a second
 * party can evaluate again with {@link RecordVerifier}. A record is made only if it reproduces its own assessment. Not
 * thread-safe.
 */
public final class EvidenceRecord {
    static final String TYPE = "pst-record+jws";

    private final Assessment assessment;
    private final String organisation;
    private final UUID id;
    private final Instant issuedAt;
    private final List<String> previous = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Set<Fact> stated = new HashSet<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable Instant at;
    private @Nullable Instant listAt;
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable String scan;
    private @Nullable String token;
    private @Nullable String separator;
    private @Nullable ScanProfile profile;
    private @Nullable TrustList list;
    private @Nullable EmbeddedList embeddedList;
    private Binding binding = new Binding(null, null, null);

    private EvidenceRecord(Assessment assessment, String organisation, UUID id, Instant issuedAt) {
        this.assessment = Objects.requireNonNull(assessment, "assessment");
        this.organisation = organisation;
        this.id = Objects.requireNonNull(id, "id");
        this.issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Begins a record.
     *
     * @param assessment the assessment
     * @param organisation who makes the record, 1 to 200 characters
     * @param id identifier of the record, for instance {@code UUID.randomUUID()}
     * @param issuedAt when it is made; cut to seconds
     * @return the record so far
     * @throws IllegalArgumentException if the name has another length
     */
    public static EvidenceRecord of(Assessment assessment, String organisation, UUID id, Instant issuedAt) {
        if (!Attachment.isName(organisation)) {
            throw new IllegalArgumentException("Expected an organisation of 1 to 200 characters, found another text.");
        }
        return new EvidenceRecord(assessment, organisation, id, issuedAt);
    }

    /**
     * Sets the scan that the assessment was made from, for a full record.
     *
     * @param text the text as the scanner sent it
     * @param moment the exact moment of the assessment, as the clock of {@code PackSeal} gave it
     * @param where the zone of that clock
     * @return this
     */
    public EvidenceRecord scan(String text, Instant moment, ZoneId where) {
        scan = Objects.requireNonNull(text, "text");
        at = Objects.requireNonNull(moment, "moment");
        zone = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * Sets the moment at which the trust list was judged, if it differs from the moment of the assessment.
     *
     * @param moment the clock of the token check
     * @return this
     */
    public EvidenceRecord tokenCheckedAt(Instant moment) {
        listAt = Objects.requireNonNull(moment, "moment");
        return this;
    }

    /**
     * Sets the token that came beside the code.
     *
     * @param jws compact JWS
     * @return this
     */
    public EvidenceRecord token(String jws) {
        token = Objects.requireNonNull(jws, "jws");
        return this;
    }

    /**
     * Sets how the parser read the scan.
     *
     * @param replacedSeparator text that stood for GS, or null
     * @param required the profile, or null
     * @return this
     */
    public EvidenceRecord parsedWith(@Nullable String replacedSeparator, @Nullable ScanProfile required) {
        separator = replacedSeparator;
        profile = required;
        return this;
    }

    /**
     * Sets the trust list by which the token was checked. Of a list above 1 MiB the record holds the hash alone; whoever
     * verifies such a record cannot repeat the token check from it.
     *
     * @param verified the list
     * @param json the signed list it was read from
     * @return this
     */
    public EvidenceRecord trustList(TrustList verified, byte[] json) {
        list = verified;
        boolean small = json.length <= RecordLimits.MAX_LIST;
        embeddedList = new EmbeddedList(
                verified.urn(),
                verified.sequence(),
                verified.payloadHash(),
                small ? new String(json, StandardCharsets.UTF_8) : null);
        return this;
    }

    /**
     * Adds a signed statement that facts of the assessment rest on. A shared record keeps its facts and leaves the statement
     * out, because it names the serial number.
     *
     * @param jws the statement
     * @param verified what its verification for this pack gave
     * @return this
     */
    public EvidenceRecord statement(String jws, VerifiedStatement verified) {
        statements.add(Objects.requireNonNull(jws, "jws"));
        stated.addAll(StatementFacts.of(verified).facts());
        return this;
    }

    /**
     * Sets what bound statements to the pack when they were verified; each part may be null.
     *
     * @param seal the seal that the assessor read
     * @param place GLN of where the pack was
     * @param country ISO 3166-1 alpha-2
     * @return this
     */
    public EvidenceRecord boundBy(@Nullable String seal, @Nullable String place, @Nullable String country) {
        binding = new Binding(seal, place, country);
        return this;
    }

    /** What binds statements to a pack. */
    record Binding(
            @Nullable String seal,
            @Nullable String place,
            @Nullable String country) {}

    Binding binding() {
        return binding;
    }

    /**
     * Names an earlier record that this one continues.
     *
     * @param jws the record
     * @return this
     */
    public EvidenceRecord continues(String jws) {
        previous.add(hash(jws));
        return this;
    }

    /**
     * Adds a file that belongs to the record.
     *
     * @param file name, type and hash
     * @return this
     */
    public EvidenceRecord attach(Attachment file) {
        attachments.add(Objects.requireNonNull(file, "file"));
        return this;
    }

    /**
     * The payload of a record with scan, serial number and trust list.
     *
     * @return JSON, to be signed
     * @throws RecordException NOT_REPRODUCIBLE if evaluating the record gives another assessment, with the pointers of what
     *     differs; TOO_LARGE
     */
    public String full() {
        Read read = at == null || scan == null
                ? null
                : new Read(
                        at,
                        zone,
                        listAt == null ? at : listAt,
                        scan,
                        token,
                        separator,
                        profile == null ? null : profile.name());
        return checked(new PayloadMaker(assessment, stated).full(this, read, list));
    }

    /**
     * The payload of a record for others: no scan, a pseudonym in place of the serial number, in the texts of facts too. It
     * holds the assessment that the facts alone give.
     *
     * @param pseudonyms the pseudonyms
     * @return JSON, to be signed
     * @throws RecordException TOO_LARGE
     */
    public String shared(Pseudonyms pseudonyms) {
        return checked(new PayloadMaker(assessment, stated).shared(this, pseudonyms));
    }

    private static String checked(RecordPayload payload) {
        String json = PayloadWriter.write(payload);
        if (json.getBytes(StandardCharsets.UTF_8).length > RecordLimits.MAX_PAYLOAD) {
            throw new RecordException(
                    RecordException.Code.TOO_LARGE,
                    "",
                    "Expected a record of at most " + RecordLimits.MAX_PAYLOAD + " bytes, found a larger one.");
        }
        return json;
    }

    /**
     * Signs a payload with a key held in memory.
     *
     * @param payload the JSON of a record, in the form of {@link #full()} or {@link #shared}
     * @param key the key
     * @return the record, compact JWS
     * @throws RecordException MALFORMED or TOO_LARGE if the payload breaks its form
     */
    public static String sign(String payload, SigningKey key) {
        return sign(payload, key.publicKey(), key);
    }

    /**
     * Signs a payload with a key held elsewhere.
     *
     * @param payload the JSON of a record, in the form of {@link #full()} or {@link #shared}
     * @param key the public half
     * @param signer signs with the private half
     * @return the record, compact JWS
     * @throws RecordException MALFORMED or TOO_LARGE if the payload breaks its form; SIGNATURE_REJECTED if the answer is no
     *     signature of the key
     */
    public static String sign(String payload, PublicKey key, MessageSigner signer) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        PayloadReader.read(bytes);
        return signed(TYPE, bytes, key, signer);
    }

    static String signed(String type, byte[] payload, PublicKey key, MessageSigner signer) {
        String jws = CompactJws.write(type, payload, key, signer);
        if (jws == null) {
            throw new RecordException(
                    RecordException.Code.SIGNATURE_REJECTED,
                    "",
                    "Expected a signature of the key, found another answer.");
        }
        return jws;
    }

    /**
     * The hash by which later records and acts of custody name a record.
     *
     * @param jws the record; white space at its end is passed over
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public static String hash(String jws) {
        return JsonFile.sha256(jws.stripTrailing().getBytes(StandardCharsets.UTF_8));
    }

    /** Everything but facts, subject and assessment. */
    RecordPayload payload(
            RecordView view,
            @Nullable Read read,
            RecordPayload.Subject subject,
            List<RecordedFact> facts,
            String json) {
        return new RecordPayload(
                "urn:uuid:" + id,
                issuedAt,
                organisation,
                view,
                List.copyOf(previous),
                Evaluator.NAME,
                Evaluator.VERSION,
                new EmbeddedText(
                        assessment.rules().id(),
                        assessment.rules().version(),
                        assessment.rules().sha256(),
                        assessment.rules().json()),
                assessment.definitions().stream()
                        .map(result -> result.definition())
                        .map(one -> new EmbeddedText(one.id(), "", one.sha256(), one.json()))
                        .toList(),
                assessment.date(),
                read,
                subject,
                assessment.evidence().policy(),
                facts,
                view == RecordView.FULL ? List.copyOf(statements) : List.of(),
                view == RecordView.FULL ? embeddedList : null,
                List.copyOf(attachments),
                json);
    }
}
