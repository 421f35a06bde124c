package org.packseal.core.cli.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** The members of the answer of {@code parse}. */
    public static void members(ParsedScan scan, JsonWriter json) {
        json.name("ok").flag(scan.ok()).member("form", scan.form().name());
        elements(scan.elements(), json);
        json.name("pack");
        PackJson.write(scan.pack(), json);
        readings(scan, json);
        ElementString elements = ElementString.of(scan.elements());
        if (scan.ok() && WrittenJson.possible(elements)) {
            json.name("written");
            WrittenJson.write(elements, json);
        }
    }

    /** What there is to say of a scan beside its pack: {@code {"ok":…,"form":…,"warnings":[],"problems":[],…}}. */
    public static void findings(ParsedScan scan, JsonWriter json) {
        json.beginObject().name("ok").flag(scan.ok()).member("form", scan.form().name());
        readings(scan, json);
        json.endObject();
    }

    private static void readings(ParsedScan scan, JsonWriter json) {
        problems("warnings", scan.warnings(), json);
        problems("problems", scan.problems(), json);
        suspicions(scan.suspicions(), json);
    }

    /** Elements in their order, each with its place in the scan. */
    private static void elements(List<Element> elements, JsonWriter json) {
        json.name("elements").beginArray();
        for (Element element : elements) {
            json.beginObject()
                    .member("ai", element.ai())
                    .member("value", element.value())
                    .member("title", element.title());
            place(element.offset(), element.length(), json);
            json.endObject();
        }
        json.endArray();
    }

    private static void problems(String member, List<ScanProblem> problems, JsonWriter json) {
        json.name(member).beginArray();
        for (ScanProblem problem : problems) {
            json.beginObject().member("code", problem.code().name()).member("ai", problem.ai());
            place(problem.offset(), problem.length(), json);
            json.member("message", problem.message()).endObject();
        }
        json.endArray();
    }

    private static void place(int offset, int length, JsonWriter json) {
        json.member("offset", offset).member("length", length);
    }

    /** Problems or warnings as a tree, for answers that are one. */
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

    private static void suspicions(List<Suspicion> suspicions, JsonWriter json) {
        json.name("suspicions").beginArray();
        for (Suspicion suspicion : suspicions) {
            json.beginObject().member("code", suspicion.code().name()).member("message", suspicion.message());
            PackIdentity recovered = suspicion.recovered().orElse(null);
            if (recovered != null) {
                json.name("recovered");
                PackJson.write(recovered, json);
            }
            json.endObject();
        }
        json.endArray();
    }
}
