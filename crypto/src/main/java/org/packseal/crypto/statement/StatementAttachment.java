package org.packseal.crypto.statement;

/**
 * A file that a statement refers to by its hash. Immutable.
 *
 * @param name name of the file, 1 to 200 characters
 * @param type media type, such as {@code application/pdf}
 * @param sha256 SHA-256 of its bytes, 43 characters of base64url
 */
public record StatementAttachment(String name, String type, String sha256) {}
