package org.packseal.core.cli.picture;

import java.awt.Rectangle;
import java.util.List;

/**
 * What was found in a picture.
 *
 * @param read the symbols that could be read, top to bottom and left to right
 * @param damaged where a matrix symbol stands whose error correction failed, in pixels; a pack that is there and was not read
 */
public record PictureSymbols(List<FoundSymbol> read, List<Rectangle> damaged) {
    /** Copies the lists. */
    public PictureSymbols {
        read = List.copyOf(read);
        damaged = List.copyOf(damaged);
    }
}
