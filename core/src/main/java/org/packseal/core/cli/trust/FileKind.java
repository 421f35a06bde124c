package org.packseal.core.cli.trust;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.packseal.core.cli.console.InputFile;

/** The likely kind of a file, guessed from its first bytes and the names of its members. Only messages use it. */
enum FileKind {
    SIGNED_LIST("a signed trust list, which goes with --trust or --list"),
    PAYLOAD("the payload of a trust list, which nobody has signed yet; packseal trust sign does"),
    ROOTS("root keys, which go with --roots"),
    UTF_16("UTF-16; files are read as UTF-8"),
    OTHER("");

    private static final JsonFactory JSON = new JsonFactory();

    private final String description;

    FileKind(String description) {
        this.description = description;
    }

    /** What the file seems to be instead of what was expected, as the end of a message; empty where the file gives no clue. */
    static String hint(byte[] bytes, FileKind expected) {
        FileKind found = of(bytes);
        return found == OTHER || found == expected ? "" : " The file seems to be " + found.description + ".";
    }

    private static FileKind of(byte[] bytes) {
        if (InputFile.isUtf16(bytes)) {
            return UTF_16;
        }
        Set<String> members = members(bytes);
        if (members.contains("payload") && members.contains("signatures")) {
            return SIGNED_LIST;
        }
        if (members.contains("seq") && members.contains("nextUpdate")) {
            return PAYLOAD;
        }
        return members.contains("threshold") && members.contains("keys") ? ROOTS : OTHER;
    }

    /** The names of the outermost members, as far as the text can be read. */
    private static Set<String> members(byte[] bytes) {
        Set<String> members = new HashSet<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    members.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // What was read up to the fault is enough for a hint.
            return members;
        }
        return members;
    }
}
