package org.packseal.gs1.element;

/**
 * One piece of a trade item (AI 8006, 8026). Immutable.
 *
 * @param piece number of this piece, from 1
 * @param total how many pieces there are
 */
public record PieceOfTotal(int piece, int total) {}
