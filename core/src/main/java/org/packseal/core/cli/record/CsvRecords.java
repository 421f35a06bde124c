package org.packseal.core.cli.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;

/**
 * A table of comma-separated values (RFC 4180) to records, one row at a time. A row that is no record is answered and the
 * next one read; where a quotation mark is never closed, the rest of the file cannot be told apart and is lost.
 */
final class CsvRecords implements AutoCloseable {
    /** Longest first line in characters; it decides by which character cells are parted. */
    private static final int HEADER_LIMIT = 1 << 16;

    /** Most columns: all facts with all that can be said of each are fewer. */
    private static final int COLUMN_LIMIT = 4096;

    private static final String SEPARATORS = ",;\t";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LineReader.LIMIT)
                    .build())
            .build();

    private final String file;
    private final CsvParser parser;
    private final CsvHeader header;
    private long line;

    /**
     * A row.
     *
     * @param line its first line in the file, from 1
     * @param id its id, or its line where it has none
     * @param record the record it stands for as JSON, empty where the row is none
     * @param problem why it is none
     */
    record Row(
            long line, JsonNode id, String record, @Nullable RecordProblem problem) {}

    /**
     * Reads the first line.
     *
     * @param file the file's name, for messages
     * @throws FileProblem if the first line names no columns, or one that is unknown
     */
    CsvRecords(InputStream in, String file) throws IOException {
        this.file = file;
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEADER_LIMIT);
        try {
            char separator = separator(text);
            parser = FACTORY.createParser(text);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            List<String> names = new ArrayList<>();
            int count = cells(names, COLUMN_LIMIT);
            if (count <= 0 || count > COLUMN_LIMIT) {
                String found = count <= 0 ? "an empty file" : count + " columns";
                throw refused(
                        "Expected a first line that names 1 to " + COLUMN_LIMIT + " columns, found " + found + ".");
            }
            header = CsvHeader.of(file, names);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw refused("Expected a first line that names the columns, found something else.");
        }
    }

    /** What the columns are. */
    CsvHeader header() {
        return header;
    }

    /**
     * The next row, or null at the end.
     *
     * @throws FileProblem if the file cannot be read any further
     */
    @Nullable
    Row next() throws IOException {
        List<String> cells = new ArrayList<>(header.size());
        try {
            int count = cells(cells, header.size());
            if (count < 0) {
                return null;
            }
            if (count == 1 && cells.get(0).isEmpty()) {
                return refused(
                        header.id(line, cells),
                        RecordCode.EMPTY_INPUT,
                        "Expected a row with a pack, found an empty line.");
            }
            if (count > header.size()) {
                return refused(
                        header.id(line, cells),
                        RecordCode.INVALID_CSV,
                        "Expected at most " + header.size() + " cells, found " + count + ".");
            }
            return new Row(
                    line, header.id(line, cells), header.record(line, cells).toString(), null);
        } catch (CharacterCodingException e) {
            throw refused(
                    "Expected valid UTF-8, found another byte in or after line " + line + "; the rest is not read.");
        } catch (JsonProcessingException e) {
            throw refused("Expected cells as RFC 4180 writes them, found something else in or after line " + line
                    + ", such as a quotation mark that is never closed; the rest is not read.");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Adds the cells of one row, as many as may be kept, and returns their number; -1 at the end of the file. */
    private int cells(List<String> cells, int limit) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return -1;
        }
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == 0) {
                line = parser.currentTokenLocation().getLineNr();
            }
            if (count++ < limit) {
                cells.add(parser.getText());
            }
        }
        return count;
    }

    /** The character that parts most names of the first line; spreadsheets of many countries write a semicolon. */
    private static char separator(Reader text) throws IOException {
        text.mark(HEADER_LIMIT);
        int[] counts = new int[SEPARATORS.length()];
        int read = 0;
        boolean marked = false;
        for (int c = text.read(); c >= 0 && c != '\n' && read < HEADER_LIMIT - 1; c = text.read()) {
            marked |= read == 0 && c == BYTE_ORDER_MARK;
            int which = SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
            read++;
        }
        text.reset();
        if (marked && text.read() != BYTE_ORDER_MARK) {
            throw new IllegalStateException("a mark that was read once is read again");
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private Row refused(JsonNode id, RecordCode code, String message) {
        return new Row(line, id, "", RecordProblem.at(code, 0, message));
    }

    private FileProblem refused(String message) {
        return new FileProblem(FileCode.FILE_INVALID, file, message);
    }

    /** The reading of a row that is no record. */
    static RecordReader.Reading failed(Row row, RecordProblem problem) {
        return new RecordReader.Reading(row.id(), null, List.of(problem));
    }
}
