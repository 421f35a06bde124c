package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.picture.FoundSymbol;
import org.packseal.core.cli.picture.PictureCode;
import org.packseal.core.cli.picture.PictureFile;
import org.packseal.core.cli.picture.PictureSymbols;
import org.packseal.core.cli.picture.SymbolFinder;

/** From a picture to records: one for each symbol that is found, or one that says why there is none. */
final class PictureRecords {
    private PictureRecords() {}

    /** Reads a picture; only a file that cannot be opened or read is no answer but a problem of the run. */
    static List<RecordReader.Reading> of(Path file) {
        PictureFile picture = PictureFile.read(bytes(file));
        Optional<PictureCode> problem = picture.problem();
        PictureSymbols symbols = SymbolFinder.all(picture);
        boolean nothing = symbols.read().isEmpty() && symbols.damaged().isEmpty();
        if (problem.isPresent() || nothing) {
            return List.of(refused(TextNode.valueOf(file.toString()), problem.orElse(PictureCode.NO_SYMBOL_FOUND)));
        }
        List<RecordReader.Reading> readings = new ArrayList<>();
        for (FoundSymbol symbol : symbols.read()) {
            readings.add(new RecordReader.Reading(id(file, readings), InputRecord.ofScan(symbol.scan()), List.of()));
        }
        // A pack that is in the picture and was not read must not be passed over in silence.
        symbols.damaged().forEach(region -> readings.add(refused(id(file, readings), PictureCode.SYMBOL_DAMAGED)));
        return readings;
    }

    private static JsonNode id(Path file, List<RecordReader.Reading> before) {
        return TextNode.valueOf(file + "#" + (before.size() + 1));
    }

    private static RecordReader.Reading refused(JsonNode id, PictureCode code) {
        return new RecordReader.Reading(id, null, List.of(RecordProblem.at(code, JsonPointer.empty(), code.message())));
    }

    /** One byte more than the limit is enough for the reader of pictures to see that the file exceeds it. */
    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PictureFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }
}
