package org.packseal.core.cli.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.cli.assess.AssessAnswer;
import org.packseal.core.cli.assess.RecordAssessor;
import org.packseal.core.cli.record.HeldItem;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.core.cli.trust.UsedList;
import org.packseal.core.record.Attachment;
import org.packseal.core.record.EvidenceRecord;
import org.packseal.core.record.RecordException;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.crypto.key.SigningKey;

/** From one input record to a signed evidence record. */
final class RecordMaker {
    private static final JsonPointer ATTACHMENTS = JsonPointer.empty().appendProperty("attachments");

    private final Clock clock;
    private final ScanOptions scans;
    private final RecordAssessor assessor;
    private final @Nullable UsedList list;
    private final Settings settings;

    /**
     * The settings that all records of a run share.
     *
     * @param organisation who makes the records
     * @param key signs them
     * @param run how they get their identifiers
     * @param pseudonyms in place of serial numbers, or null for full records
     * @param continued the earlier record, or null
     */
    record Settings(
            String organisation,
            SigningKey key,
            SigningRun run,
            @Nullable Pseudonyms pseudonyms,
            @Nullable String continued) {}

    RecordMaker(Clock clock, ScanOptions scans, RecordAssessor assessor, @Nullable UsedList list, Settings settings) {
        this.clock = clock;
        this.scans = scans;
        this.assessor = assessor;
        this.list = list;
        this.settings = settings;
    }

    /** The answer to one input record: the evidence record, or why there is none. */
    ObjectNode make(InputRecord record) {
        List<RecordProblem> problems = new ArrayList<>();
        List<Attachment> attachments = attachments(record.attachments(), problems);
        // One instant serves assessment and record: at another the same pack could be assessed differently.
        Clock now = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        AssessAnswer answer = assessor.assess(record, now);
        problems.addAll(answer.problems());
        Assessment assessment = answer.assessment();
        if (assessment == null || !problems.isEmpty()) {
            return RecordProblem.answer(problems);
        }
        try {
            String payload = settings.run().payload(id -> {
                EvidenceRecord made = begun(record, answer, assessment, id, now);
                attachments.forEach(made::attach);
                return settings.pseudonyms() == null ? made.full() : made.shared(settings.pseudonyms());
            });
            return answer(EvidenceRecord.sign(payload, settings.key()));
        } catch (RecordException e) {
            return RecordProblem.answer(List.of(new RecordProblem(e.code(), "", -1, String.valueOf(e.getMessage()))));
        }
    }

    private EvidenceRecord begun(InputRecord record, AssessAnswer answer, Assessment assessment, UUID id, Clock now) {
        Clock run = scans.clock(now);
        EvidenceRecord made = EvidenceRecord.of(assessment, settings.organisation(), id, run.instant());
        if (record.scan() != null) {
            made.scan(record.scan(), scans.time(record, now), ZoneOffset.UTC)
                    .tokenCheckedAt(run.instant())
                    .parsedWith(scans.separator(record), scans.profile(record));
        }
        if (record.token() != null) {
            made.token(record.token());
        }
        if (list != null) {
            made.trustList(list.list(), list.bytes());
        }
        if (answer.statements() != null) {
            answer.statements().valid().forEach(made::statement);
        }
        HeldItem item = record.item();
        if (item != null) {
            made.boundBy(item.seal(), item.place(), item.country());
        }
        return settings.continued() == null ? made : made.continues(settings.continued());
    }

    private ObjectNode answer(String jws) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", 1)
                .put("ok", true)
                .put("view", settings.pseudonyms() == null ? "FULL" : "SHARED")
                .put("sha256", EvidenceRecord.hash(jws))
                .put("record", jws);
    }

    private static List<Attachment> attachments(@Nullable JsonNode given, List<RecordProblem> problems) {
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            JsonNode one = given.get(i);
            try {
                if (one.size() != 3) {
                    throw new IllegalArgumentException("Expected name, type and sha256, found other members.");
                }
                attachments.add(new Attachment(
                        one.path("name").asText(),
                        one.path("type").asText(),
                        one.path("sha256").asText()));
            } catch (IllegalArgumentException e) {
                problems.add(RecordProblem.at(
                        RecordCode.INVALID_VALUE, ATTACHMENTS.appendIndex(i), String.valueOf(e.getMessage())));
            }
        }
        return attachments;
    }
}
