package org.packseal.core.cli.picture;

/**
 * A symbol found in a picture.
 *
 * @param scan what a scanner would have sent: AIM symbology identifier (ISO/IEC 15424) and data, FNC1 as GS
 * @param x distance of its centre from the left edge of the picture, in pixels
 * @param y distance of its centre from the top edge, in pixels
 */
public record FoundSymbol(String scan, int x, int y) {}
