package org.packseal.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.packseal.core.statistics.Pseudonyms;
import org.packseal.gs1.key.Gtin;

/** Replaces the serial numbers of a report by pseudonyms, in their boxes and where a text repeats one. */
final class SharedView {
    /** Shortest serial number that is replaced in texts. A shorter one is indistinguishable from a quantity or a date there. */
    private static final int MIN_IN_TEXT = 6;

    private final Pseudonyms pseudonyms;
    private final Map<String, String> replaced = new LinkedHashMap<>();

    SharedView(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    ObjectNode of(ObjectNode report) {
        for (JsonNode product : report.path("products")) {
            replace((ObjectNode) product);
        }
        report.put("pseudonymKey", pseudonyms.keyId());
        return FormTree.withTexts(report, this::withoutSerials);
    }

    /** A serial number without a GTIN has no pseudonym; it is left out. */
    private void replace(ObjectNode product) {
        JsonNode serials = product.remove("serials");
        if (serials == null || serials.isEmpty()) {
            return;
        }
        String gtin = product.path("gtin").asText();
        ArrayNode list = gtin.isEmpty() ? null : product.putArray("pseudonyms");
        for (JsonNode serial : serials) {
            String pseudonym = "…";
            if (list != null) {
                pseudonym = pseudonyms.of(new Gtin(gtin), serial.textValue());
                list.add(pseudonym);
            }
            replaced.put(serial.textValue(), pseudonym);
        }
    }

    private String withoutSerials(String text) {
        String result = text;
        for (Map.Entry<String, String> serial : replaced.entrySet()) {
            if (serial.getKey().length() >= MIN_IN_TEXT) {
                result = result.replace(serial.getKey(), serial.getValue());
            }
        }
        return result;
    }
}
