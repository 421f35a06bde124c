package org.packseal.core.cli.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Writes a label as PNG, one bit a pixel. The text is drawn with glyphs of its own, so that the picture is the same on
 * every machine and none needs fonts.
 */
public final class PngLabel {
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;
    /** Free pixels of a glyph's grid around each character. */
    private static final int SPACING = 2;

    private PngLabel() {}

    /**
     * Writes a label.
     *
     * @param label the label
     * @param pixels side of one module in pixels, at least 1
     * @return the bytes of the PNG file
     */
    public static byte[] of(Label label, int pixels) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(draw(label, pixels), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws the label: the symbol at the left with its quiet zone, the text at its right. */
    static BufferedImage draw(Label label, int pixels) {
        DataMatrixSymbol symbol = label.symbol();
        int side = (symbol.size() + 2 * DataMatrixSymbol.QUIET_ZONE) * pixels;
        int dot = Math.max(1, pixels / 2);
        int character = (Glyphs.WIDTH + SPACING) * dot;
        int line = (Glyphs.HEIGHT + SPACING) * dot;
        int width = side + (label.lines().isEmpty() ? 0 : Label.GAP * pixels + label.textColumns() * character);
        int height = Math.max(side, (label.lines().size() * line) + SPACING * dot);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        fill(image, 0, 0, width, height, WHITE);
        modules(image, symbol, pixels);
        text(image, label.lines(), side + Label.GAP * pixels, dot);
        return image;
    }

    private static void modules(BufferedImage image, DataMatrixSymbol symbol, int pixels) {
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.dark(column, row)) {
                    int x = (column + DataMatrixSymbol.QUIET_ZONE) * pixels;
                    int y = (row + DataMatrixSymbol.QUIET_ZONE) * pixels;
                    fill(image, x, y, pixels, pixels, BLACK);
                }
            }
        }
    }

    private static void text(BufferedImage image, List<String> lines, int left, int dot) {
        Glyphs glyphs = Glyphs.shipped();
        for (int i = 0; i < lines.size(); i++) {
            int top = (SPACING + i * (Glyphs.HEIGHT + SPACING)) * dot;
            String line = lines.get(i);
            for (int k = 0; k < line.length(); k++) {
                int x = left + k * (Glyphs.WIDTH + SPACING) * dot;
                glyph(image, glyphs, line.charAt(k), x, top, dot);
            }
        }
    }

    private static void glyph(BufferedImage image, Glyphs glyphs, char c, int x, int y, int dot) {
        for (int row = 0; row < Glyphs.HEIGHT; row++) {
            for (int column = 0; column < Glyphs.WIDTH; column++) {
                if (glyphs.dark(c, column, row)) {
                    fill(image, x + column * dot, y + row * dot, dot, dot, BLACK);
                }
            }
        }
    }

    private static void fill(BufferedImage image, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
