package org.packseal.core.cli.picture;

import com.google.zxing.LuminanceSource;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** The brightness of a picture's pixels, 0 to 255, with the variants that help a reader over noise and size. */
final class GreyPicture extends LuminanceSource {
    /** The brightness of what lies outside the picture: paper. */
    private static final int LIGHT = 255;
    /** Pixels around a region that are taken with it, for its edge may lie inside a block. */
    private static final int MARGIN = 6;
    /** Light pixels around a turned region, where a reader expects a quiet zone. */
    private static final int ROOM = 16;

    private final byte[] grey;

    private GreyPicture(byte[] grey, int width, int height) {
        super(width, height);
        this.grey = grey;
    }

    /** Weighs the colours as ITU-R BT.601 does; transparent pixels count as the white paper behind them. */
    static GreyPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) brightness(row[x]);
            }
        }
        return new GreyPicture(grey, width, height);
    }

    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int weighted = (306 * (argb >> 16 & 0xff) + 601 * (argb >> 8 & 0xff) + 117 * (argb & 0xff)) >> 10;
        return (weighted * alpha + 255 * (255 - alpha)) / 255;
    }

    /** The mean of each square of {@code factor} × {@code factor} pixels: smaller, and with less noise. */
    GreyPicture reduced(int factor) {
        int width = getWidth() / factor;
        int height = getHeight() / factor;
        byte[] small = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small[y * width + x] = (byte) mean(x * factor, y * factor, factor);
            }
        }
        return new GreyPicture(small, width, height);
    }

    /** Each pixel as the mean of itself and its neighbours, which removes single bright and dark specks. */
    GreyPicture smoothed() {
        int width = getWidth();
        int height = getHeight();
        byte[] smooth = grey.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                smooth[y * width + x] = (byte) mean(x - 1, y - 1, 3);
            }
        }
        return new GreyPicture(smooth, width, height);
    }

    /** The difference between the dark and the light end of the picture, one hundredth of the pixels left out at each. */
    int contrast() {
        int[] counts = new int[256];
        for (byte value : grey) {
            counts[value & 0xff]++;
        }
        int rest = grey.length / 100;
        return end(counts, 255, -1, rest) - end(counts, 0, 1, rest);
    }

    private static int end(int[] counts, int from, int step, int rest) {
        int level = from;
        int seen = counts[level];
        while (seen <= rest && level + step >= 0 && level + step < counts.length) {
            level += step;
            seen += counts[level];
        }
        return level;
    }

    /** The difference between the lightest and the darkest pixel of a square, as far as it lies in the picture. */
    int range(int left, int top, int side) {
        int darkest = 255;
        int lightest = 0;
        for (int y = top; y < Math.min(top + side, getHeight()); y++) {
            for (int x = left; x < Math.min(left + side, getWidth()); x++) {
                int value = grey[y * getWidth() + x] & 0xff;
                darkest = Math.min(darkest, value);
                lightest = Math.max(lightest, value);
            }
        }
        return lightest - darkest;
    }

    /**
     * A region of the picture turned around its centre, on a light ground with room on all sides.
     *
     * @param region the region in pixels
     * @param angle the turn in radians
     */
    GreyPicture turned(Rectangle region, double angle) {
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        int side = (int) Math.ceil(Math.hypot(region.width, region.height)) + ROOM * 2;
        byte[] turned = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double dx = x - side / 2.0;
                double dy = y - side / 2.0;
                double sourceX = region.getCenterX() + cosine * dx - sine * dy;
                double sourceY = region.getCenterY() + sine * dx + cosine * dy;
                turned[y * side + x] = (byte) (inside(region, sourceX, sourceY) ? between(sourceX, sourceY) : LIGHT);
            }
        }
        return new GreyPicture(turned, side, side);
    }

    private static boolean inside(Rectangle region, double x, double y) {
        return x >= region.x - MARGIN
                && x < region.x + region.width + MARGIN
                && y >= region.y - MARGIN
                && y < region.y + region.height + MARGIN;
    }

    /** The brightness at a point, weighed from the four pixels around it. */
    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double low = y - top;
        double above = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (int) Math.round(above * (1 - low) + below * low);
    }

    private int at(int x, int y) {
        boolean outside = x < 0 || y < 0 || x >= getWidth() || y >= getHeight();
        return outside ? LIGHT : grey[y * getWidth() + x] & 0xff;
    }

    private int mean(int left, int top, int side) {
        int sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += grey[y * getWidth() + x] & 0xff;
            }
        }
        return sum / (side * side);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] target = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
        System.arraycopy(grey, y * getWidth(), target, 0, getWidth());
        return target;
    }

    @Override
    public byte[] getMatrix() {
        return grey;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public GreyPicture crop(int left, int top, int width, int height) {
        byte[] part = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(grey, (top + y) * getWidth() + left, part, y * width, width);
        }
        return new GreyPicture(part, width, height);
    }
}
