package org.packseal.core.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.ConsoleCommand;
import org.packseal.core.cli.console.OutputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.picture.DataMatrixSymbol;
import org.packseal.core.cli.picture.Label;
import org.packseal.core.cli.picture.PngLabel;
import org.packseal.core.cli.picture.SvgLabel;
import org.packseal.core.cli.record.RecordCode;
import org.packseal.core.cli.record.RecordLoop;
import org.packseal.core.cli.record.RecordProblem;
import org.packseal.core.cli.record.ScanOptions;
import org.packseal.gs1.ElementString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code packseal label}: a scan or elements as a printed symbol with its text. */
@Command(
        name = "label",
        description = "Draws labels: a GS1 Data Matrix and its text, one file for each scan, or for each record "
                + "{\"elements\":[[\"01\",\"…\"],…]}.")
final class LabelCommand extends ConsoleCommand {
    /** What a label is written as. */
    private enum Form {
        SVG,
        PNG
    }

    private static final BigDecimal DEFAULT_MODULE = new BigDecimal("0.5");
    /** Smallest module: about one dot of a printer with 600 dots an inch, and finer than packs are printed. */
    private static final BigDecimal SMALLEST_MODULE = new BigDecimal("0.05");
    /** The largest symbol, 144 modules, is then a metre and a half wide. */
    private static final BigDecimal LARGEST_MODULE = BigDecimal.TEN;

    private static final int DEFAULT_PIXELS = 6;
    /** The largest symbol then has 7,300 pixels on a side, which is 7 MB of memory at one bit a pixel. */
    private static final int MOST_PIXELS = 50;

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for label-1.svg, label-2.svg and so on, by the number of the label in this run; "
                    + "files of these names are replaced.")
    private Path folder;

    @Option(names = "--as", paramLabel = "svg|png", description = "Kind of picture. Default: svg.")
    private Form form = Form.SVG;

    @Option(names = "--module", paramLabel = "MM", description = "svg: side of one module in mm. Default: 0.5.")
    private @Nullable BigDecimal module;

    @Option(names = "--pixels", paramLabel = "N", description = "png: side of one module in pixels. Default: 6.")
    private @Nullable Integer pixels;

    private int labels;

    @Override
    public Integer call() {
        checkSizes();
        OutputFile.folder(folder);
        return new RecordLoop(console())
                .run(
                        options.files,
                        RecordLoop.members(record ->
                                ElementInput.answer(record, options, console().clock(), this::drawn)));
    }

    private void checkSizes() {
        if (form == Form.PNG ? module != null : pixels != null) {
            throw new UsageProblem("Expected --module with --as svg and --pixels with --as png, found the other.");
        }
        if (module != null && (module.compareTo(SMALLEST_MODULE) < 0 || module.compareTo(LARGEST_MODULE) > 0)) {
            throw new UsageProblem("--module: Expected " + SMALLEST_MODULE + " to " + LARGEST_MODULE
                    + " millimetres, found another size.");
        }
        if (pixels != null && (pixels < 1 || pixels > MOST_PIXELS)) {
            throw new UsageProblem("--pixels: Expected 1 to " + MOST_PIXELS + ", found " + pixels + ".");
        }
    }

    private ObjectNode drawn(ElementString elements) {
        Optional<DataMatrixSymbol> symbol = elements.elements().isEmpty() || !elements.writable()
                ? Optional.empty()
                : DataMatrixSymbol.of(elements);
        return symbol.map(drawn -> written(drawn, Label.of(drawn, elements))).orElseGet(LabelCommand::notDrawable);
    }

    private ObjectNode written(DataMatrixSymbol symbol, Label label) {
        labels++;
        Path file = folder.resolve("label-" + labels + (form == Form.SVG ? ".svg" : ".png"));
        OutputFile.write(file, bytes(label));
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("ok", true)
                .put("file", file.toString())
                .put("modules", symbol.size());
        json.putArray("problems");
        return json;
    }

    private byte[] bytes(Label label) {
        return form == Form.PNG
                ? PngLabel.of(label, Objects.requireNonNullElse(pixels, DEFAULT_PIXELS))
                : SvgLabel.of(label, Objects.requireNonNullElse(module, DEFAULT_MODULE))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode notDrawable() {
        return RecordProblem.answer(List.of(RecordProblem.at(
                RecordCode.NOT_WRITABLE,
                JsonPointer.empty(),
                "Expected elements that one GS1 Data Matrix can hold, found others.")));
    }
}
