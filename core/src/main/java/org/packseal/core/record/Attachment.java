package org.packseal.core.record;

import java.util.Objects;
import org.packseal.core.json.JsonFile;
import org.packseal.gs1.text.Ascii;

/**
 * A file that belongs to a record, by its hash. Immutable.
 *
 * @param name 1 to 200 characters
 * @param type media type, for instance {@code image/jpeg}, 1 to 200 characters
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
public record Attachment(String name, String type, String sha256) {
    /**
     * Checks the forms.
     *
     * @param name 1 to 200 characters
     * @param type media type, 1 to 200 characters
     * @param sha256 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException for any other form
     */
    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (!isName(name) || !isName(type) || !isHash(sha256)) {
            throw new IllegalArgumentException(
                    "Expected a name and a type of 1 to 200 characters and a SHA-256, found something else.");
        }
    }

    /**
     * An attachment from its content.
     *
     * @param name 1 to 200 characters
     * @param type media type
     * @param content the bytes
     * @return the attachment
     */
    public static Attachment of(String name, String type, byte[] content) {
        return new Attachment(name, type, JsonFile.sha256(content));
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= RecordLimits.MAX_NAME;
    }

    static boolean isHash(String text) {
        return text.length() == 64 && Ascii.onlyLowerHexadecimal(text);
    }
}
