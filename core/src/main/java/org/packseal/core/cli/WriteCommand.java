package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.gs1.ElementString;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code packseal write}: elements or a scan in another written form. */
@Command(name = "write", description = "Writes elements, {\"elements\":[[\"01\",\"…\"],…]}, or a scan in another form.")
final class WriteCommand extends ConsoleCommand {
    /** The forms, named on the command line in lower case with a hyphen. */
    private enum Form {
        ELEMENT,
        BRACKETED,
        DIGITAL_LINK,
        SCAN,
        HRI
    }

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Option(
            names = "--as",
            required = true,
            converter = FormName.class,
            paramLabel = "FORM",
            description = "element, bracketed, digital-link, scan or hri.")
    private Form form;

    @Option(
            names = "--stem",
            paramLabel = "URI",
            description = "What stands before the identifiers of a Digital Link. Default: https://id.gs1.org.")
    private @Nullable String stem;

    @Override
    public Integer call() {
        checkStem();
        return new RecordLoop(console())
                .run(
                        options.files,
                        RecordLoop.members(record ->
                                ElementInput.answer(record, options, console().clock(), this::written)));
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
