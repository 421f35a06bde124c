package org.packseal.core.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packseal.gs1.ElementString;

/** From elements to a printed symbol and back, through pictures as cameras take them. */
class LabelPictureTest {
    private static final long SEED = 20261128;
    static final ElementString PACK = ElementString.builder()
            .add("01", "09506000134352")
            .add("21", "1234567890AB")
            .add("17", "280630")
            .add("10", "LOT7X")
            .build();
    private static final ElementString SEALED = PACK.with(
            "98", "EAEC0t4XrZ7yqk5b0cQmG9H2sVJw8Lx1uNfPzTtRoEi3aYdKSgBhMvCnUjWlAXe6pDOIFy_-3kq5ZrT8bW2mLh7Vs0");

    @Test
    void symbol_readBack_isTheScanThatWasWritten() throws IOException {
        for (ElementString elements : List.of(PACK, SEALED)) {
            assertThat(scans(png(elements, 4))).containsExactly(elements.toScanData());
        }
    }

    @Test
    void symbol_grows_withTheToken() {
        assertThat(symbol(PACK).size()).isEqualTo(22);
        assertThat(symbol(SEALED).size()).isEqualTo(44);
    }

    /** Other kinds of symbol on a pack or its box are read as what they are. */
    @ParameterizedTest
    @CsvSource({
        "CODE_128, ]C1010950600013435210LOT7X",
        "EAN_13, ]E09506000134352",
        "QR_CODE, ]Q1https://id.gs1.org/01/09506000134352",
        "CODE_39, ]A0A014833545"
    })
    void otherSymbols_keepTheirIdentifier(String kind, String scan) throws Exception {
        String content = scan.substring(3);
        String drawn = scan.startsWith("]C1") ? "\u00f1" + content : content;
        BitMatrix matrix = new MultiFormatWriter().encode(drawn, BarcodeFormat.valueOf(kind), 400, 200);
        BufferedImage image = new BufferedImage(460, 260, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 260; y++) {
            for (int x = 0; x < 460; x++) {
                int column = x - (460 - matrix.getWidth()) / 2;
                int row = y - (260 - matrix.getHeight()) / 2;
                boolean dark = column >= 0
                        && row >= 0
                        && column < matrix.getWidth()
                        && row < matrix.getHeight()
                        && matrix.get(column, row);
                image.setRGB(x, y, dark ? 0 : 0xffffff);
            }
        }
        assertThat(scans(bytes(image))).containsExactly(scan);
    }

    @Test
    void symbol_ofMoreThanTheLargestSize_isNone() {
        ElementString.Builder long1 = ElementString.builder().add("01", "09506000134352");
        for (int i = 91; i <= 99; i++) {
            for (int k = 0; k < 4; k++) {
                long1.add(String.valueOf(i), "abcDEF_".repeat(12) + k);
            }
        }
        assertThat(DataMatrixSymbol.of(long1.build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 15, 30, 45, 60, 90, 133, 180, 200, 270, 355})
    void rotatedPicture_isRead(int degrees) throws IOException {
        BufferedImage rotated = transformed(PngLabel.draw(onlySymbol(SEALED), 5), Math.toRadians(degrees), 1);
        assertThat(scans(bytes(rotated))).containsExactly(SEALED.toScanData());
    }

    @Test
    void noisyGreyPictures_areReadAtTheStatedRate() throws IOException {
        Random random = new Random(SEED);
        int read = 0;
        int wrong = 0;
        int all = 40;
        for (int i = 0; i < all; i++) {
            BufferedImage turned = transformed(PngLabel.draw(onlySymbol(PACK), 6), random.nextDouble() * 6.28, 1);
            List<String> scans = scans(bytes(noisy(turned, random, 40)));
            read += scans.contains(PACK.toScanData()) ? 1 : 0;
            wrong += scans.stream().anyMatch(s -> !s.equals(PACK.toScanData())) ? 1 : 0;
        }
        System.out.println(
                "noisy grey pictures, seed " + SEED + ": " + read + " of " + all + " read, " + wrong + " wrong");
        assertThat(wrong).isZero();
        assertThat(read).isGreaterThanOrEqualTo(36);
    }

    @Test
    void twoPacksInOnePicture_areBothFound() throws IOException {
        ElementString other = ElementString.builder()
                .add("01", "09506000134369")
                .add("21", "B2")
                .build();
        BufferedImage left = PngLabel.draw(onlySymbol(PACK), 5);
        BufferedImage right = PngLabel.draw(onlySymbol(other), 5);
        BufferedImage both = new BufferedImage(700, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = both.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 700, 300);
        graphics.drawImage(left, 60, 80, null);
        graphics.drawImage(right, 480, 90, null);
        graphics.dispose();
        assertThat(scans(bytes(both))).containsExactlyInAnyOrder(PACK.toScanData(), other.toScanData());
    }

    /** A symbol of which more is painted over than its error correction restores. */
    private static BufferedImage damaged(ElementString elements) {
        BufferedImage bad = PngLabel.draw(onlySymbol(elements), 5);
        Graphics2D ink = bad.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(bad.getWidth() / 4, bad.getHeight() / 4, bad.getWidth() / 2, bad.getHeight() / 2);
        ink.dispose();
        return bad;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 115, 253, 276})
    void damagedSymbol_turned_isReported(int degrees) throws IOException {
        BufferedImage turned = transformed(damaged(PACK), Math.toRadians(degrees), 1);
        PictureSymbols symbols = SymbolFinder.all(PictureFile.read(bytes(turned)));
        assertThat(symbols.read()).isEmpty();
        assertThat(symbols.damaged()).hasSize(1);
    }

    /** A photograph shows a finder pattern less clearly than a drawing, and in fewer turns. */
    @Test
    void noisyDamagedSymbols_areReportedAtTheStatedRate() throws IOException {
        Random random = new Random(SEED);
        int reported = 0;
        int all = 32;
        for (int i = 0; i < all; i++) {
            BufferedImage turned = transformed(damaged(PACK), Math.toRadians(i * 11), 1);
            reported += SymbolFinder.all(PictureFile.read(bytes(noisy(turned, random, 40))))
                            .damaged()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        System.out.println("noisy damaged symbols, seed " + SEED + ": " + reported + " of " + all + " reported");
        assertThat(reported).isGreaterThanOrEqualTo(26);
    }

    @Test
    void damagedSymbol_besideAReadOne_isReported() throws IOException {
        BufferedImage bad = damaged(SEALED);
        BufferedImage both = new BufferedImage(900, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = both.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 400);
        graphics.drawImage(PngLabel.draw(onlySymbol(PACK), 5), 60, 80, null);
        graphics.drawImage(bad, 480, 60, null);
        graphics.dispose();
        PictureSymbols symbols = SymbolFinder.all(PictureFile.read(bytes(both)));
        assertThat(symbols.read()).extracting(FoundSymbol::scan).containsExactly(PACK.toScanData());
        assertThat(symbols.damaged())
                .singleElement()
                .satisfies(region -> assertThat(region.getCenterX()).isBetween(480.0, 480.0 + bad.getWidth()));
    }

    /** A damaged symbol holds a pack, so the text beside a symbol must not be taken for one: these texts once were. */
    @ParameterizedTest
    @CsvSource({"A1, S1", "L14904, 209QHQVQ3HV", "L64708, 47SWNB", "L22494, KTS2", "L91377, 2JZO"})
    void textThatLooksLikeAFinderPattern_isNoDamagedSymbol(String batch, String serial) {
        ElementString elements = ElementString.builder()
                .add("01", "09506000134352")
                .add("17", "280630")
                .add("10", batch)
                .add("21", serial)
                .build();
        PictureSymbols symbols = SymbolFinder.all(PictureFile.read(png(elements, 6)));
        assertThat(symbols.read()).extracting(FoundSymbol::scan).containsExactly(elements.toScanData());
        assertThat(symbols.damaged()).isEmpty();
    }

    @Test
    void labelWithItsText_showsNoDamagedSymbol() {
        for (int pixels = 4; pixels <= 6; pixels++) {
            PictureSymbols symbols = SymbolFinder.all(PictureFile.read(png(PACK, pixels)));
            assertThat(symbols.read()).extracting(FoundSymbol::scan).containsExactly(PACK.toScanData());
            assertThat(symbols.damaged()).as("%d pixels a module", pixels).isEmpty();
        }
    }

    @Test
    void pictureWithoutSymbol_givesNone() throws IOException {
        BufferedImage empty = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (int strength : new int[] {0, 40, 120}) {
            for (int seed = 0; seed < 5; seed++) {
                PictureSymbols symbols =
                        SymbolFinder.all(PictureFile.read(bytes(noisy(empty, new Random(SEED + seed), strength))));
                assertThat(symbols.read()).isEmpty();
                assertThat(symbols.damaged())
                        .as("strength %d, seed %d", strength, SEED + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void fileThatIsNoPicture_isRefused() throws IOException {
        byte[] png = png(PACK, 4);
        assertThat(PictureFile.read(new byte[0]).problem()).contains(PictureCode.PICTURE_UNREADABLE);
        assertThat(PictureFile.read("(01)0950600".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .problem())
                .contains(PictureCode.PICTURE_UNREADABLE);
        for (int length = 0; length < png.length - 16; length += 7) {
            PictureFile cut = PictureFile.read(Arrays.copyOf(png, length));
            assertThat(SymbolFinder.find(cut)).allMatch(s -> s.scan().equals(PACK.toScanData()));
        }
    }

    @Test
    void decompressionBomb_isRefusedBeforeItsPixelsAreDecoded() throws IOException {
        BufferedImage huge = new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bomb = bytes(huge);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(PictureFile.read(bomb).problem()).contains(PictureCode.PICTURE_TOO_LARGE);
        assertThat(PictureFile.read(new byte[PictureFile.MAX_BYTES + 1]).problem())
                .contains(PictureCode.PICTURE_TOO_LARGE);
    }

    @Test
    void svg_hasTheModulesAndTheText_andSizesInMillimetres() {
        DataMatrixSymbol symbol = symbol(PACK);
        String svg = SvgLabel.of(Label.of(symbol, PACK), new BigDecimal("0.5"));
        assertThat(svg).contains("(21)1234567890AB</text>").contains("height=\"13.5mm\"");
        long dark = 0;
        for (int i = 0; i < symbol.size() * symbol.size(); i++) {
            dark += symbol.dark(i % symbol.size(), i / symbol.size()) ? 1 : 0;
        }
        long drawn = java.util.regex.Pattern.compile("h(\\d+)v1h-")
                .matcher(svg)
                .results()
                .mapToLong(m -> Long.parseLong(m.group(1)))
                .sum();
        assertThat(drawn).isEqualTo(dark);
    }

    @Test
    void svg_escapesMarkup() {
        ElementString odd = ElementString.builder()
                .add("01", "09506000134352")
                .add("21", "<a&b>")
                .build();
        assertThat(SvgLabel.of(Label.of(symbol(odd), odd), BigDecimal.ONE))
                .contains("&lt;a&amp;b&gt;")
                .doesNotContain("<a&");
    }

    @Test
    void label_leavesLongValuesToMachines() {
        assertThat(Label.of(symbol(SEALED), SEALED).lines())
                .containsExactly("(01)09506000134352", "(21)1234567890AB", "(17)280630", "(10)LOT7X");
    }

    private static DataMatrixSymbol symbol(ElementString elements) {
        return DataMatrixSymbol.of(elements).orElseThrow();
    }

    private static Label onlySymbol(ElementString elements) {
        return new Label(symbol(elements), List.of());
    }

    private static byte[] png(ElementString elements, int pixels) {
        return PngLabel.of(Label.of(symbol(elements), elements), pixels);
    }

    private static List<String> scans(byte[] picture) {
        return SymbolFinder.find(PictureFile.read(picture)).stream()
                .map(FoundSymbol::scan)
                .toList();
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage transformed(BufferedImage symbol, double angle, double scale) {
        int side = (int) (Math.hypot(symbol.getWidth(), symbol.getHeight()) * scale) + 60;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(angle);
        turn.scale(scale, scale);
        turn.translate(-symbol.getWidth() / 2.0, -symbol.getHeight() / 2.0);
        graphics.drawImage(symbol, turn, null);
        graphics.dispose();
        return image;
    }

    private static BufferedImage noisy(BufferedImage image, Random random, int strength) {
        BufferedImage noisy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                // Paper at 200 and ink at 60 stand for the low contrast of a photograph.
                int grey = 60 + (image.getRGB(x, y) & 0xff) * 140 / 255 + (int) (random.nextGaussian() * strength / 2);
                grey = Math.max(0, Math.min(255, grey));
                noisy.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return noisy;
    }
}
