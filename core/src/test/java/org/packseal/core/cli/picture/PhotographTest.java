package org.packseal.core.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures computed as a hand-held camera takes them: seen from one side, on a bottle, half in the shade, out of focus, with
 * noise, as JPEG of quality 50. They are computed and no photographs, whose paper and gloss nobody has modelled here.
 */
class PhotographTest {
    private static final long SEED = 20261128;
    private static final int PICTURES = 8;
    private static final int SIDE = 500;
    /** Half the width of the label in pixels of the picture; a module is then about three pixels wide. */
    private static final double HALF = 176;

    /** What is done to a picture, and how many of these pictures must be read. */
    private enum Scene {
        PERSPECTIVE(0.25, 0, 0, 0, 7),
        CURVED(0, 0.5, 0, 0, 7),
        /**
         * The symbol at the edge of the bottle, nearly seen from the side. Hardly any is read, for readers look for straight rows;
         * two pictures show that none is read wrongly.
         */
        CURVED_AT_THE_EDGE(0, 0.8, 0, 0, 0),
        SHADE(0, 0, 0.6, 0, 6),
        BLUR(0, 0, 0, 1.2, 7),
        ALL_TOGETHER(0.15, 0.4, 0.4, 0.9, 4);

        private final double slant;
        private final double bend;
        private final double shade;
        private final double blur;
        private final int floor;

        Scene(double slant, double bend, double shade, double blur, int floor) {
            this.slant = slant;
            this.bend = bend;
            this.shade = shade;
            this.blur = blur;
            this.floor = floor;
        }
    }

    @ParameterizedTest
    @EnumSource
    void pictures_asCamerasTakeThem_areReadAtTheStatedRateAndNeverWrongly(Scene scene) throws IOException {
        Random random = new Random(SEED);
        BufferedImage label = PngLabel.draw(
                Label.of(DataMatrixSymbol.of(LabelPictureTest.PACK).orElseThrow(), LabelPictureTest.PACK), 6);
        int read = 0;
        int wrong = 0;
        int pictures = scene.floor == 0 ? 2 : PICTURES;
        for (int i = 0; i < pictures; i++) {
            byte[] picture = jpeg(blurred(taken(label, scene, random), scene.blur));
            List<String> scans = SymbolFinder.find(PictureFile.read(picture)).stream()
                    .map(FoundSymbol::scan)
                    .toList();
            read += scans.contains(LabelPictureTest.PACK.toScanData()) ? 1 : 0;
            wrong += scans.stream().anyMatch(scan -> !scan.equals(LabelPictureTest.PACK.toScanData())) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "PhotographTest, seed %d: %-18s %2d of %d read (at least %d), %d wrong%n",
                SEED,
                scene,
                read,
                pictures,
                scene.floor,
                wrong);
        assertThat(wrong).isZero();
        assertThat(read).isGreaterThanOrEqualTo(scene.floor);
    }

    /** Each pixel of the picture looks up where on the label it lies: through a slanted plane, around a bottle. */
    private static BufferedImage taken(BufferedImage label, Scene scene, Random random) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        double angle = (random.nextDouble() - 0.5) * 0.8;
        double slantX = (random.nextBoolean() ? 1 : -1) * scene.slant * (0.5 + random.nextDouble() / 2);
        double slantY = (random.nextBoolean() ? 1 : -1) * scene.slant * (0.5 + random.nextDouble() / 2);
        double lit = random.nextDouble() * 2 * Math.PI;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double u = (x - SIDE / 2.0) / HALF;
                double v = (y - SIDE / 2.0) / HALF;
                double depth = 1 + slantX * u + slantY * v;
                double a = (u * Math.cos(angle) - v * Math.sin(angle)) / depth;
                double b = (u * Math.sin(angle) + v * Math.cos(angle)) / depth;
                double around = scene.bend == 0 ? a : bent(a, scene.bend);
                double light = 1 - scene.shade * (0.5 + 0.35 * (u * Math.cos(lit) + v * Math.sin(lit)));
                double grey = (50 + 180 * paper(label, around, b)) * light + random.nextGaussian() * 5;
                int level = (int) Math.max(0, Math.min(255, grey));
                // Card is warmer than light: its blue is the weakest.
                picture.setRGB(x, y, (level << 16) | ((level * 97 / 100) << 8) | (level * 88 / 100));
            }
        }
        return picture;
    }

    /** Where on the unrolled label a ray meets a bottle; beyond its edge there is none. */
    private static double bent(double a, double bend) {
        return Math.abs(a * bend) < 1 ? Math.asin(a * bend) / bend : 9;
    }

    /** How light the label is at a place, 0 to 1, between its four nearest pixels; plain paper outside. */
    private static double paper(BufferedImage label, double a, double b) {
        double half = Math.max(label.getWidth(), label.getHeight()) / 2.0;
        double x = label.getWidth() / 2.0 + a * half - 0.5;
        double y = label.getHeight() / 2.0 + b * half - 0.5;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double dx = x - left;
        double dy = y - top;
        return (light(label, left, top) * (1 - dx) + light(label, left + 1, top) * dx) * (1 - dy)
                + (light(label, left, top + 1) * (1 - dx) + light(label, left + 1, top + 1) * dx) * dy;
    }

    private static double light(BufferedImage label, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < label.getWidth() && y < label.getHeight();
        return inside ? (label.getRGB(x, y) & 0xff) / 255.0 : 1;
    }

    /** A Gaussian blur with this standard deviation in pixels. */
    private static BufferedImage blurred(BufferedImage picture, double deviation) {
        if (deviation == 0) {
            return picture;
        }
        int radius = (int) Math.ceil(deviation * 3);
        int width = 2 * radius + 1;
        float[] weights = new float[width * width];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int dx = i % width - radius;
            int dy = i / width - radius;
            weights[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * deviation * deviation));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(
                picture, new ConvolveOp(new Kernel(width, width, weights), ConvolveOp.EDGE_NO_OP, null), 0, 0);
        graphics.dispose();
        return copy;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0.5f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
