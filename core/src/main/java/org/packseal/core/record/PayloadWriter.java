package org.packseal.core.record;

import java.util.List;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.EvidencePolicy.Trust;
import org.packseal.core.fact.Producer;
import org.packseal.core.record.RecordPayload.EmbeddedList;
import org.packseal.core.record.RecordPayload.EmbeddedText;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.record.RecordPayload.Subject;
import org.packseal.crypto.json.JsonWriter;

/** Writes the payload of a record, always the same members in the same order. */
final class PayloadWriter {
    private final JsonWriter out = new JsonWriter();

    static String write(RecordPayload payload) {
        return new PayloadWriter().all(payload).toString();
    }

    private JsonWriter all(RecordPayload payload) {
        out.beginObject().member("v", 1).member("id", payload.id());
        out.member("iat", payload.issuedAt().getEpochSecond());
        out.member("organisation", payload.organisation())
                .member("view", payload.view().name());
        texts("prev", payload.previous());
        out.name("evaluator").beginObject();
        out.member("name", payload.evaluatorName()).member("version", payload.evaluatorVersion());
        out.endObject();
        out.name("rules");
        embedded(payload.rules());
        out.name("definitions").beginArray();
        payload.definitions().forEach(this::embedded);
        out.endArray().member("date", payload.date().toString());
        payload.scanned().ifPresent(this::read);
        subject(payload.subject());
        policy(payload.policy());
        out.name("facts").beginArray();
        payload.facts().forEach(fact -> FactMembers.write(out, fact));
        out.endArray();
        texts("statements", payload.statements());
        payload.trustList().ifPresent(this::list);
        attachments(payload.attachments());
        return out.member("assessment", payload.assessment()).endObject();
    }

    private void texts(String name, List<String> values) {
        out.name(name).beginArray();
        values.forEach(out::text);
        out.endArray();
    }

    private void embedded(EmbeddedText text) {
        out.beginObject().member("id", text.id());
        out.member("version", text.version().isEmpty() ? null : text.version());
        out.member("sha256", text.sha256()).member("json", text.json()).endObject();
    }

    private void read(Read read) {
        out.member("at", read.at().toString()).member("zone", read.zone().getId());
        out.member("listAt", read.listAt().toString());
        out.member("scan", read.scan()).member("token", read.token());
        out.member("separator", read.separator()).member("profile", read.profile());
    }

    private void subject(Subject subject) {
        out.name("subject").beginObject();
        out.member("gtin", subject.gtin()).member("serial", subject.serial());
        out.member("pseudonym", subject.pseudonym()).member("pseudonymKey", subject.pseudonymKey());
        out.member("batch", subject.batch()).member("expiry", subject.expiry());
        out.member("seal", subject.seal()).member("place", subject.place());
        out.member("country", subject.country()).endObject();
    }

    private void policy(EvidencePolicy policy) {
        out.name("policy").beginObject();
        producers("vouched", policy, Trust.VOUCHED);
        producers("none", policy, Trust.NONE);
        out.member("plain", (policy.trustsPlainFacts() ? Trust.VOUCHED : Trust.PROOF).name())
                .endObject();
    }

    private void producers(String name, EvidencePolicy policy, Trust trust) {
        out.name(name).beginArray();
        for (Producer producer : Producer.values()) {
            if (policy.of(producer) == trust) {
                out.text(producer.name());
            }
        }
        out.endArray();
    }

    private void list(EmbeddedList list) {
        out.name("trustList").beginObject();
        out.member("list", list.urn()).member("seq", list.sequence());
        out.member("sha256", list.sha256()).member("json", list.json()).endObject();
    }

    private void attachments(List<Attachment> attachments) {
        out.name("attachments").beginArray();
        for (Attachment attachment : attachments) {
            out.beginObject().member("name", attachment.name());
            out.member("type", attachment.type())
                    .member("sha256", attachment.sha256())
                    .endObject();
        }
        out.endArray();
    }
}
