package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;

/** Elements to be written or drawn: a record's own, or those of its scan, checked as they would be on a pack. */
final class ElementInput {
    private ElementInput() {}

    /** The answer made from a record's elements, or the refusal that says why it has none. */
    static ObjectNode answer(
            InputRecord record, ScanOptions options, Clock clock, Function<ElementString, ObjectNode> answer) {
        JsonNode elements = record.elements();
        if (elements == null) {
            return options.answer(
                    record, clock, scan -> scan.ok() ? answer.apply(ElementString.of(scan.elements())) : refused(scan));
        }
        List<RecordProblem> problems = new ArrayList<>();
        ElementString pack = read(elements, problems);
        if (!problems.isEmpty()) {
            return RecordProblem.answer(problems);
        }
        // What the elements say together is checked as it would be on a pack.
        InputRecord asScan = InputRecord.ofScan(pack.toBracketed());
        ParsedScan scan = options.parser(asScan, clock).parse(pack.toBracketed());
        return scan.ok() ? answer.apply(pack) : refused(scan);
    }

    private static ObjectNode refused(ParsedScan scan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", false);
        json.set("problems", ScanJson.problems(scan.problems()));
        return json;
    }

    private static ElementString read(JsonNode elements, List<RecordProblem> problems) {
        ElementString.Builder builder = ElementString.builder();
        JsonPointer pointer = JsonPointer.empty().appendProperty("elements");
        for (int i = 0; i < elements.size(); i++) {
            JsonNode pair = elements.get(i);
            if (pair.size() != 2 || !pair.path(0).isTextual() || !pair.path(1).isTextual()) {
                String pairs = "a pair of texts, identifier and value";
                problems.add(RecordProblem.expected(RecordCode.WRONG_TYPE, pointer.appendIndex(i), pairs, pair));
                continue;
            }
            try {
                builder.add(pair.get(0).textValue(), pair.get(1).textValue());
            } catch (IllegalArgumentException e) {
                String message = "Expected a known identifier and a value that it can hold, found another.";
                problems.add(RecordProblem.at(RecordCode.INVALID_VALUE, pointer.appendIndex(i), message));
            }
        }
        if (elements.isEmpty()) {
            problems.add(
                    RecordProblem.at(RecordCode.INVALID_VALUE, pointer, "Expected at least one element, found none."));
        }
        return builder.build();
    }
}
