package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.scan.ElementList;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

class ElementListTest {
    @Test
    void add_everyIdentifierLengthAndPlace_isKeptAsItWas() {
        String text = "0123456789abcdef".repeat(512).substring(1);
        assertThat(text).hasSize(ScanParser.MAX_LENGTH);
        ElementList elements = new ElementList(text);
        for (ApplicationIdentifier ai : ApplicationIdentifiers.table().all()) {
            int length = ai.index() % 300;
            int offset = ai.index() % 3 == 0 ? text.length() - length : ai.index();
            elements.add(ai, offset, length);
            int index = elements.size() - 1;
            if (index % 2 == 0) {
                elements.flawed(index, index % 4 == 0);
            }

            assertThat(elements.element(index))
                    .isEqualTo(
                            new Element(ai.ai(), text.substring(offset, offset + length), ai.title(), offset, length));
            assertThat(elements.offset(index)).isEqualTo(offset);
            assertThat(elements.length(index)).isEqualTo(length);
            assertThat(elements.find(ai)).isEqualTo(index);
            assertThat(elements.isValid(index)).isEqualTo(index % 2 != 0);
            assertThat(elements.onlyCheckDigitWrong(index)).isEqualTo(index % 4 == 0);
        }
        assertThat(elements.toList())
                .hasSameSizeAs(ApplicationIdentifiers.table().all());
    }

    @Test
    void add_longerInTextThanAsValue_keepsBothLengths() {
        ApplicationIdentifier ai = ApplicationIdentifiers.table().known("10");
        ElementList elements = new ElementList("%41".repeat(60));
        elements.add(ai, new Element("10", "A".repeat(60), "", 0, 180));

        assertThat(elements.length(0)).isEqualTo(180);
        assertThat(elements.value(0)).hasSize(60);
    }
}
