package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.util.RawValue;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.gs1.ElementString;

/** The written forms of a pack as JSON: {@code {"element":…,"bracketed":…,"digitalLink":…,"scan":…}}. */
public final class WrittenJson {
    private WrittenJson() {}

    /** Whether elements can be written in any form. */
    static boolean possible(ElementString elements) {
        return !elements.elements().isEmpty() && elements.writable();
    }

    /** Forms that cannot hold these elements are left out. */
    static void write(ElementString elements, JsonWriter json) {
        json.beginObject();
        if (possible(elements)) {
            json.member("element", elements.toCaret())
                    .member("bracketed", elements.toBracketed())
                    .member("digitalLink", elements.toDigitalLink().orElse(null))
                    .member("scan", elements.toScanData());
        }
        json.endObject();
    }

    /** The same as a value to be put into a tree. */
    public static RawValue of(ElementString elements) {
        JsonWriter json = new JsonWriter();
        write(elements, json);
        return new RawValue(json.toString());
    }
}
