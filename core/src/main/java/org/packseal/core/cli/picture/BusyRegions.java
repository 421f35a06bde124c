package org.packseal.core.cli.picture;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The regions of a picture that may hold a matrix symbol: connected blocks with strong contrast inside, about as wide
 * as high. The reader behind looks for a symbol around the centre of what it is given, so each region is tried alone.
 */
final class BusyRegions {
    /** The most regions that are tried: more than a pallet label has symbols, few enough to bound the time. */
    static final int MAX_REGIONS = 64;
    /** A block counts when its brightness varies by this share, in percent, of the whole picture's contrast. */
    private static final int CONTRAST = 45;
    /** A region more than this many times as long as wide is text or a linear code. */
    private static final int LONGEST = 3;

    private final GreyPicture picture;
    private final int block;
    private final int columns;
    private final int rows;
    private final boolean[] busy;

    private BusyRegions(GreyPicture picture, int block) {
        this.picture = picture;
        this.block = block;
        this.columns = picture.getWidth() / block;
        this.rows = picture.getHeight() / block;
        this.busy = new boolean[columns * rows];
    }

    /**
     * Finds the regions.
     *
     * @param picture the picture
     * @param block side of a block in pixels; gaps narrower than a block join what lies beside them
     * @return the largest regions, largest first
     */
    static List<Rectangle> of(GreyPicture picture, int block) {
        BusyRegions regions = new BusyRegions(picture, block);
        regions.mark();
        return regions.connected();
    }

    private void mark() {
        int threshold = picture.contrast() * CONTRAST / 100;
        for (int i = 0; i < busy.length; i++) {
            busy[i] = picture.range(i % columns * block, i / columns * block, block + 1) > threshold;
        }
    }

    private List<Rectangle> connected() {
        List<Rectangle> found = new ArrayList<>();
        for (int i = 0; i < busy.length; i++) {
            if (busy[i]) {
                Rectangle region = flood(i);
                int longer = Math.max(region.width, region.height);
                int shorter = Math.min(region.width, region.height);
                if (shorter >= 2 * block && longer <= LONGEST * shorter) {
                    found.add(region);
                }
            }
        }
        found.sort(Comparator.comparing((Rectangle r) -> -(long) r.width * r.height));
        return found.subList(0, Math.min(found.size(), MAX_REGIONS));
    }

    /** The bounds in pixels of all busy blocks connected to one, which are not busy any more afterwards. */
    private Rectangle flood(int start) {
        Rectangle bounds = new Rectangle(start % columns, start / columns, 1, 1);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        busy[start] = false;
        while (!open.isEmpty()) {
            int at = open.remove();
            int x = at % columns;
            int y = at / columns;
            bounds.add(new Rectangle(x, y, 1, 1));
            for (int ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
                    if (busy[ny * columns + nx]) {
                        busy[ny * columns + nx] = false;
                        open.add(ny * columns + nx);
                    }
                }
            }
        }
        return new Rectangle(bounds.x * block, bounds.y * block, bounds.width * block, bounds.height * block);
    }
}
