package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.InputRecord;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanJson;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.gs1.ElementString;
import org.packseal.gs1.ParsedScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code packseal write}: elements or a scan in another written form. */
@Command(name = "write", description = "Writes elements, {\"elements\":[[\"01\",\"…\"],…]}, or a scan in another form.")
final class WriteCommand implements Callable<Integer> {
    /** The forms, named on the command line in lower case with a hyphen. */
    private enum Form {
        ELEMENT,
        BRACKETED,
        DIGITAL_LINK,
        SCAN,
        HRI
    }

    private final Console console;

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Option(
            names = "--as",
            required = true,
            converter = FormName.class,
            paramLabel = "FORM",
            description = "element, bracketed, digital-link, scan or hri.")
    @SuppressWarnings("NullAway.Init") // required
    private Form form;

    @Option(
            names = "--stem",
            paramLabel = "URI",
            description = "What stands before the identifiers of a Digital Link. Default: https://id.gs1.org.")
    private @Nullable String stem;

    WriteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkStem();
        return new RecordLoop(console).run(options.files, this::answer);
    }

    private void checkStem() {
        try {
            if (stem != null) {
                ElementString.of(List.of()).toDigitalLink(stem);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--stem: " + VisibleText.of(String.valueOf(e.getMessage())));
        }
    }

    private ObjectNode answer(InputRecord record) {
        JsonNode elements = record.elements();
        if (elements == null) {
            return options.answer(record, console.clock(), this::rewritten);
        }
        List<RecordProblem> problems = new ArrayList<>();
        ElementString pack = read(elements, problems);
        if (!problems.isEmpty()) {
            return RecordProblem.answer(problems);
        }
        // What the elements say together is checked as it would be on a pack.
        InputRecord asScan = InputRecord.ofScan(pack.toBracketed());
        ParsedScan scan = options.parser(asScan, console.clock()).parse(pack.toBracketed());
        return scan.ok() ? written(pack) : refused(scan);
    }

    private ObjectNode rewritten(ParsedScan scan) {
        return scan.ok() ? written(ElementString.of(scan.elements())) : refused(scan);
    }

    private static ObjectNode refused(ParsedScan scan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", false);
        json.set("problems", ScanJson.problems(scan.problems()));
        return json;
    }

    private ObjectNode written(ElementString elements) {
        Optional<String> text = text(elements);
        if (text.isEmpty()) {
            return RecordProblem.answer(List.of(RecordProblem.at(
                    RecordCode.NOT_WRITABLE,
                    JsonPointer.empty(),
                    "Expected elements that this form can hold, found others.")));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", true).put("written", text.get());
        json.putArray("problems");
        return json;
    }

    private Optional<String> text(ElementString elements) {
        if (elements.elements().isEmpty() || !elements.writable()) {
            return Optional.empty();
        }
        return switch (form) {
            case ELEMENT -> Optional.of(elements.toCaret());
            case BRACKETED -> Optional.of(elements.toBracketed());
            case SCAN -> Optional.of(elements.toScanData());
            case HRI -> Optional.of(elements.toHumanReadable());
            case DIGITAL_LINK -> stem == null ? elements.toDigitalLink() : elements.toDigitalLink(stem);
        };
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

    static final class FormName implements ITypeConverter<Form> {
        @Override
        public Form convert(String name) {
            for (Form form : Form.values()) {
                if (form.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                    return form;
                }
            }
            throw new TypeConversionException(
                    "Expected element, bracketed, digital-link, scan or hri, found '" + name + "'.");
        }
    }
}
