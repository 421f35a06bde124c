package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.packseal.core.json.PackJson;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.Suspicion;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanProblem;

/** A parsed scan as JSON; absent parts are left out. */
public final class ScanJson {
    private ScanJson() {}

    /** The answer of {@code parse}. */
    public static ObjectNode of(ParsedScan scan) {
        ObjectNode json = object().put("ok", scan.ok()).put("form", scan.form().name());
        json.set("elements", elements(scan.elements()));
        json.putRawValue("pack", pack(scan.pack()));
        json.set("warnings", problems(scan.warnings()));
        json.set("problems", problems(scan.problems()));
        json.set("suspicions", suspicions(scan.suspicions()));
        ObjectNode written = scan.ok() ? WrittenJson.of(ElementString.of(scan.elements())) : object();
        if (!written.isEmpty()) {
            json.set("written", written);
        }
        return json;
    }

    /** What there is to say of a scan beside its pack: {@code {"ok":…,"form":…,"warnings":[],"problems":[],…}}. */
    public static ObjectNode findings(ParsedScan scan) {
        ObjectNode json = object().put("ok", scan.ok()).put("form", scan.form().name());
        json.set("warnings", problems(scan.warnings()));
        json.set("problems", problems(scan.problems()));
        json.set("suspicions", suspicions(scan.suspicions()));
        return json;
    }

    /** Elements in their order, each with its place in the scan. */
    static ArrayNode elements(List<Element> elements) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Element element : elements) {
            json.addObject()
                    .put("ai", element.ai())
                    .put("value", element.value())
                    .put("title", element.title())
                    .put("offset", element.offset())
                    .put("length", element.length());
        }
        return json;
    }

    /** Problems or warnings. */
    public static ArrayNode problems(List<ScanProblem> problems) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (ScanProblem problem : problems) {
            ObjectNode one = json.addObject().put("code", problem.code().name());
            if (problem.ai() != null) {
                one.put("ai", problem.ai());
            }
            one.put("offset", problem.offset()).put("length", problem.length()).put("message", problem.message());
        }
        return json;
    }

    private static ArrayNode suspicions(List<Suspicion> suspicions) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Suspicion suspicion : suspicions) {
            ObjectNode one =
                    json.addObject().put("code", suspicion.code().name()).put("message", suspicion.message());
            suspicion.recovered().ifPresent(recovered -> one.putRawValue("recovered", pack(recovered)));
        }
        return json;
    }

    /** The one form of a pack, put in as it is. */
    private static RawValue pack(PackIdentity pack) {
        JsonWriter json = new JsonWriter();
        PackJson.write(pack, json);
        return new RawValue(json.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
