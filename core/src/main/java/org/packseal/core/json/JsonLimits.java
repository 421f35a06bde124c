package org.packseal.core.json;

/**
 * What a format allows its files, checked before any work is done on what it limits.
 *
 * @param maxBytes bytes of a file
 * @param maxDepth objects and lists inside each other
 * @param maxText characters of a text, where no other limit is named
 * @param maxList entries of a list, where no other limit is named
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxText, int maxList) {}
