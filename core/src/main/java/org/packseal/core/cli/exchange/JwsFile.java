package org.packseal.core.cli.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.record.LineReader;

/**
 * Signed texts in a file, one a line: compact JWS as it is, or what {@code record make} answers, which has it in the member
 * {@code record}.
 */
final class JwsFile {
    /** Longest line: a record of the largest payload, 16 MiB, in base64url, and what stands around it. */
    static final int LINE_LIMIT = 24 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(LINE_LIMIT)
                            .build())
                    .build())
            .build();

    private JwsFile() {}

    /**
     * Hands out each signed text. A line that is too long or an answer without record gives an empty text, which no check
     * accepts.
     */
    static void read(Path file, Consumer<String> texts) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            LineReader lines = new LineReader(in, () -> {}, LINE_LIMIT);
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                String text = line.tooLong() ? "" : new String(line.bytes(), StandardCharsets.UTF_8).strip();
                if (line.tooLong() || !text.isEmpty()) {
                    texts.accept(text.startsWith("{") ? record(text) : text);
                }
            }
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /** The one text of a file. */
    static String one(Path file) {
        List<String> texts = new ArrayList<>();
        read(file, text -> {
            if (texts.size() < 2) {
                texts.add(text);
            }
        });
        if (texts.size() != 1 || texts.get(0).isEmpty()) {
            throw new FileProblem(
                    FileCode.FILE_INVALID, file.toString(), "Expected one signed text, found another number of them.");
        }
        return texts.get(0);
    }

    private static String record(String answer) {
        try {
            JsonNode record = JSON.readTree(answer).path("record");
            return record.isTextual() ? record.textValue() : "";
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
