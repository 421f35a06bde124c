package org.packseal.crypto.json;

/**
 * Limits of one kind of document, checked before or while reading.
 *
 * @param maxBytes longest text in bytes
 * @param maxDepth deepest nesting of objects and arrays
 * @param maxValues most tokens (names, values, brackets) in the text
 * @param maxText longest string in characters
 */
public record JsonLimits(int maxBytes, int maxDepth, long maxValues, int maxText) {}
