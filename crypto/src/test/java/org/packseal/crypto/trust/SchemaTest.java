package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.ISSUER;
import static org.packseal.crypto.trust.Lists.RANDOM;
import static org.packseal.crypto.trust.Lists.entry;
import static org.packseal.crypto.trust.Lists.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packseal.crypto.issuer.KeyEntryReader;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** The schemas for list makers name the same members as the reader knows. */
class SchemaTest {
    @Test
    void payloadSchema_members_areThoseTheReaderKnows() throws IOException {
        JsonNode schema = schema("trust-list-payload");

        for (String member : names(schema.get("properties"))) {
            assertThat(Lists.verify(list().set(member, "{}").signed()).problems())
                    .as(member)
                    .extracting(TrustListProblem::code)
                    .doesNotContain(TrustListCode.UNKNOWN_MEMBER)
                    .isNotEmpty();
        }
        for (JsonNode member : schema.get("required")) {
            assertThat(Lists.verify(list().without(member.asText()).signed()).problems())
                    .as(member.asText())
                    .extracting(TrustListProblem::where)
                    .containsExactly('/' + member.asText());
        }
    }

    @Test
    void entrySchema_members_areThoseTheReaderKnows() throws IOException {
        JsonNode definitions = schema("trust-list-payload").get("$defs");
        List<String> members = names(definitions.at("/entry/properties"));
        members.addAll(names(definitions.at("/keyMembers/properties")));

        assertThat(members).containsExactlyInAnyOrderElementsOf(KeyEntryReader.MEMBERS);
        assertThat(names(definitions.at("/rootSet/properties"))).containsExactlyInAnyOrder("threshold", "keys");
        for (JsonNode member : definitions.at("/entry/required")) {
            if (!member.asText().equals("kid")) { // part of the public JWK here
                assertThat(leftOut(entry(ISSUER).without(member.asText()).toString())
                                .message())
                        .contains(member.asText());
            }
        }
    }

    private static RejectedKey leftOut(String entry) {
        return Lists.verify(list().key(entry)
                        .key(entry(SigningKey.newEd25519(RANDOM)))
                        .signed())
                .trustList()
                .orElseThrow()
                .leftOut()
                .get(0);
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static JsonNode schema(String name) throws IOException {
        try (InputStream stream =
                SchemaTest.class.getResourceAsStream("/org/packseal/crypto/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
