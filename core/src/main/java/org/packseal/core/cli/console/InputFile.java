package org.packseal.core.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.packseal.core.file.DataFileException;

/** A whole file that a command needs before it can begin: a list, a key, a register. */
public final class InputFile {
    /** Largest key file or set of roots. */
    public static final int KEY_LIMIT = 1 << 20;

    /** Largest rule set; the library's own has under a tenth of it. */
    public static final int RULES_LIMIT = 8 << 20;

    /** Largest register of places or list of parties: 100,000 entries of 160 bytes. */
    public static final int PLACES_LIMIT = 16 << 20;

    private InputFile() {}

    /** The path that a name stands for. */
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw FileProblem.notAPath(name);
        }
    }

    /** The file's bytes; more than {@code limit} of them are refused before they are read. */
    public static byte[] bytes(Path file, int limit) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                Arrays.fill(bytes, (byte) 0);
                throw new FileProblem(
                        FileCode.FILE_TOO_LARGE, file.toString(), "Expected at most " + limit + " bytes, found more.");
            }
            return bytes;
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /** What a reader makes of the file's bytes; all problems that it finds in them are printed, and end the command. */
    public static <T> T data(Console console, Path file, int limit, Function<byte[], T> reader) {
        try {
            return reader.apply(bytes(file, limit));
        } catch (DataFileException e) {
            throw FileProblem.all(console, file, e);
        }
    }

    /** The file's text, which must be valid UTF-8. */
    public static String text(Path file, int limit) {
        byte[] bytes = bytes(file, limit);
        if (isUtf16(bytes)) {
            throw new FileProblem(FileCode.FILE_INVALID, file.toString(), "Expected UTF-8, found UTF-16.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileProblem(
                    FileCode.FILE_INVALID, file.toString(), "Expected valid UTF-8, found something else.");
        }
    }

    /** Whether a file begins as UTF-16 does: with its byte order mark, or with an ASCII character beside a zero. */
    public static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & bytes[1] & 0xfe) == 0xfe);
    }
}
