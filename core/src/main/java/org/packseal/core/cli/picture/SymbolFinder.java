package org.packseal.core.cli.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the symbols in a picture: in the whole of it, then in each region with strong contrast, turned, smoothed and
 * reduced. The number of regions and of tries for each is bounded, and so is the time for a picture of a given size.
 *
 * <p>A symbol whose error correction fails is no result, so what is found is what was printed.
 */
public final class SymbolFinder {
    private static final char GS = 0x1d;
    /**
     * Sides of the blocks that regions are made of, in pixels: small symbols close to text, then large ones. Each size tries at
     * most {@link BusyRegions#MAX_REGIONS} regions.
     */
    private static final int[] BLOCKS = {4, 6, 12, 24};
    /** Smaller blocks part lines of text, too, in which a finder pattern is easily seen: they report no damaged symbol. */
    private static final int DAMAGED_FROM = 6;
    /** Width to height, or height to width, up to which a region holds a square symbol rather than lines of text. */
    private static final double SQUARE = 1.7;
    /** Turns in which a damaged symbol must be seen in a longer region, where lines of text show a finder pattern in a single one. */
    private static final int DAMAGED_TURNS = 2;
    /** Turns of a region within a quarter circle that are tried, 15 degrees apart. */
    private static final int TURNS = 6;
    /** Pixels on the longer side from which a picture is also tried at half its size. */
    private static final int REDUCED_FROM = 600;
    /** The most symbols that are listed of one picture; a pallet label carries fewer. */
    static final int MAX_SYMBOLS = 64;

    private static final Map<DecodeHintType, Object> HINTS = hints();

    private final Map<String, FoundSymbol> found = new LinkedHashMap<>();
    private final List<Rectangle> damaged = new ArrayList<>();

    private SymbolFinder() {}

    private static Map<DecodeHintType, Object> hints() {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ALSO_INVERTED, true);
        hints.put(DecodeHintType.ASSUME_GS1, true);
        hints.put(
                DecodeHintType.POSSIBLE_FORMATS,
                EnumSet.of(
                        BarcodeFormat.DATA_MATRIX,
                        BarcodeFormat.QR_CODE,
                        BarcodeFormat.CODE_128,
                        BarcodeFormat.CODE_39,
                        BarcodeFormat.ITF,
                        BarcodeFormat.EAN_13,
                        BarcodeFormat.EAN_8,
                        BarcodeFormat.UPC_A));
        return hints;
    }

    /**
     * Finds all symbols that can be read.
     *
     * @param picture a picture that was read
     * @return what was found, each content once, top to bottom and left to right
     */
    static List<FoundSymbol> find(PictureFile picture) {
        return all(picture).read();
    }

    /**
     * Finds all symbols that can be read, and those that are seen but too damaged.
     *
     * @param picture a picture that was read
     * @return what was found; nothing where the file is no picture
     */
    public static PictureSymbols all(PictureFile picture) {
        SymbolFinder finder = new SymbolFinder();
        picture.image().ifPresent(image -> finder.search(GreyPicture.of(image)));
        List<FoundSymbol> symbols = new ArrayList<>(finder.found.values());
        symbols.sort((a, b) -> a.y() != b.y() ? Integer.compare(a.y(), b.y()) : Integer.compare(a.x(), b.x()));
        finder.damaged.removeIf(finder::contains);
        return new PictureSymbols(symbols, finder.damaged);
    }

    private void search(GreyPicture picture) {
        whole(picture);
        whole(picture.smoothed());
        for (int block : BLOCKS) {
            for (Rectangle region : BusyRegions.of(picture.smoothed(), block)) {
                if (found.size() < MAX_SYMBOLS && !contains(region)) {
                    region(picture, region, block >= DAMAGED_FROM);
                }
            }
        }
    }

    /** The picture as a whole: linear codes, and single symbols that fill it. */
    private void whole(GreyPicture picture) {
        attempt(picture, 0, 0, 1);
        if (Math.max(picture.getWidth(), picture.getHeight()) >= REDUCED_FROM) {
            attempt(picture.reduced(2), 0, 0, 2);
        }
    }

    private boolean contains(Rectangle region) {
        return found.values().stream().anyMatch(symbol -> region.contains(symbol.x(), symbol.y()));
    }

    /** One region by itself, turned until it is read: the reader behind finds upright and slightly turned symbols. */
    private void region(GreyPicture picture, Rectangle region, boolean mayBeDamaged) {
        int before = found.size();
        int seenDamaged = 0;
        int x = (int) region.getCenterX();
        int y = (int) region.getCenterY();
        for (int turn = 0; turn < TURNS && found.size() == before; turn++) {
            GreyPicture turned = picture.turned(region, turn * Math.PI / 2 / TURNS);
            attemptAt(turned, x, y);
            if (found.size() == before) {
                attemptAt(turned.smoothed(), x, y);
            }
            if (found.size() == before && turned.getWidth() >= REDUCED_FROM) {
                attemptAt(turned.reduced(2), x, y);
            }
            if (mayBeDamaged && found.size() == before && uncorrectable(turned)) {
                seenDamaged++;
            }
        }
        if (seenDamaged >= (isSquare(region) ? 1 : DAMAGED_TURNS) && found.size() == before) {
            reportDamaged(region);
        }
    }

    private static boolean isSquare(Rectangle region) {
        return Math.max(region.width, region.height) <= SQUARE * Math.min(region.width, region.height);
    }

    private void reportDamaged(Rectangle region) {
        if (damaged.size() < MAX_SYMBOLS && damaged.stream().noneMatch(region::intersects)) {
            damaged.add(region);
        }
    }

    /**
     * Whether the finder pattern and size of a matrix symbol are there, and its error correction fails. Noise shows a finder pattern here
     * and there, and another one where black and white are told apart in another way; a symbol shows it in both.
     */
    private static boolean uncorrectable(GreyPicture picture) {
        return Stream.of(new DataMatrixReader(), new QRCodeReader())
                .anyMatch(reader -> isUncorrectable(reader, new HybridBinarizer(picture))
                        && isUncorrectable(reader, new GlobalHistogramBinarizer(picture)));
    }

    private static boolean isUncorrectable(Reader reader, Binarizer binarizer) {
        BinaryBitmap bitmap = new BinaryBitmap(binarizer);
        try {
            reader.decode(bitmap, HINTS);
            return false;
        } catch (ChecksumException e) {
            return true;
        } catch (NotFoundException | FormatException e) {
            return false;
        }
    }

    private void attemptAt(GreyPicture picture, int x, int y) {
        for (Binarizer binarizer : List.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))) {
            attempt(new BinaryBitmap(binarizer), x, y, 0);
        }
    }

    private void attempt(GreyPicture picture, int left, int top, int scale) {
        attempt(new BinaryBitmap(new HybridBinarizer(picture)), left, top, scale);
        attempt(new BinaryBitmap(new GlobalHistogramBinarizer(picture)), left, top, scale);
    }

    private void attempt(BinaryBitmap bitmap, int left, int top, int scale) {
        try {
            Result result = new MultiFormatReader().decode(bitmap, HINTS);
            String scan = scan(result);
            int[] centre = centre(result.getResultPoints());
            found.putIfAbsent(scan, new FoundSymbol(scan, left + centre[0] * scale, top + centre[1] * scale));
        } catch (NotFoundException e) {
            // The usual outcome: most parts of a picture hold no symbol.
            return;
        }
    }

    /** What a scanner would have sent: the reader gives the identifier apart, and a leading FNC1 as a character. */
    private static String scan(Result result) {
        Object identifier = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String text = result.getText();
        if (result.getBarcodeFormat() == BarcodeFormat.UPC_A) {
            text = "0" + text;
        }
        if (identifier == null || text.startsWith(identifier.toString())) {
            return text;
        }
        boolean leadingSeparator = !text.isEmpty() && text.charAt(0) == GS;
        return identifier + (leadingSeparator ? text.substring(1) : text);
    }

    private static int[] centre(ResultPoint[] points) {
        float x = 0;
        float y = 0;
        int count = 0;
        for (ResultPoint point : points) {
            if (point != null) {
                x += point.getX();
                y += point.getY();
                count++;
            }
        }
        return count == 0 ? new int[] {0, 0} : new int[] {Math.round(x / count), Math.round(y / count)};
    }
}
