package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.packseal.gs1.ElementString;

/** The written forms of a pack as JSON. */
public final class WrittenJson {
    private WrittenJson() {}

    /** {@code {"element":…,"bracketed":…,"digitalLink":…,"scan":…}}; forms that cannot hold these elements are left out. */
    public static ObjectNode of(ElementString elements) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!elements.elements().isEmpty() && elements.writable()) {
            json.put("element", elements.toCaret());
            json.put("bracketed", elements.toBracketed());
            elements.toDigitalLink().ifPresent(link -> json.put("digitalLink", link));
            json.put("scan", elements.toScanData());
        }
        return json;
    }
}
