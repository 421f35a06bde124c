package org.packseal.crypto.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packseal.crypto.trust.Lists.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListProblem;

/** The members of a list outside its entries. */
class ListPayloadTest {
    @ParameterizedTest
    @ValueSource(strings = {"urn:ab:c", "urn:example:medicines:de", "urn:uuid:~!#$%&'()*+"})
    void urn_ofAScheme_isOne(String text) {
        assertThat(ListPayload.isUrn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn",
                "urn:",
                "urn:a:b",
                "urn::b",
                "urn:ab:",
                "urn:ab",
                "uri:ab:c",
                "URN:ab:c",
                "urn:ab:c d",
                "urn:ab:\u007f",
                "urn:ab:\u001f",
                "urn:ab:\"",
                "urn:ab:\\",
                "urn:ab:\u00e4"
            })
    void urn_ofAnotherForm_isNone(String text) {
        assertThat(ListPayload.isUrn(text)).isFalse();
    }

    @Test
    void urn_ofAtMostItsLength_isOne() {
        String longest = "urn:ab:" + "c".repeat(248);

        assertThat(ListPayload.isUrn(longest)).isTrue();
        assertThat(ListPayload.isUrn(longest + "c")).isFalse();
    }

    /** What is no array is not handed over entry by entry, and must not pass unread. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "\"\"", "null", "true"})
    void entries_thatAreNoArray_refuseTheList(String json) {
        for (String member : new String[] {"keys", "statementKeys"}) {
            assertThat(Lists.verify(list().set(member, json).signed()).problems())
                    .as(member)
                    .extracting(TrustListProblem::code)
                    .containsExactly(TrustListCode.MALFORMED);
        }
    }
}
