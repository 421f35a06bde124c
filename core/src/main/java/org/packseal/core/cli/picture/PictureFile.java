package org.packseal.core.cli.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture read from the bytes of a file, within limits that are checked before any pixel is decoded: a file of a few
 * kilobytes may claim a size that fills the memory (a decompression bomb).
 */
public final class PictureFile {
    /** The largest file that is read, in bytes. A photograph of 40 million pixels takes about half. */
    public static final int MAX_BYTES = 32 << 20;
    /** The most pixels that are decoded, 160 MB of memory; phones of 2026 save photographs of 12 to 50 million. */
    static final long MAX_PIXELS = 40_000_000;

    private final Optional<BufferedImage> image;
    private final Optional<PictureCode> problem;

    private PictureFile(Optional<BufferedImage> image, Optional<PictureCode> problem) {
        this.image = image;
        this.problem = problem;
    }

    /**
     * Reads a picture.
     *
     * @param bytes the content of the file
     * @return the picture, or the code that says why there is none
     */
    public static PictureFile read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(PictureCode.PICTURE_TOO_LARGE);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? decoded(readers.next(), in) : refused(PictureCode.PICTURE_UNREADABLE);
        } catch (IOException | RuntimeException e) {
            // The decoders of the Java runtime throw both for damaged files.
            return refused(PictureCode.PICTURE_UNREADABLE);
        }
    }

    private static PictureFile decoded(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                return refused(PictureCode.PICTURE_TOO_LARGE);
            }
            return new PictureFile(Optional.of(reader.read(0)), Optional.empty());
        } finally {
            reader.dispose();
        }
    }

    private static PictureFile refused(PictureCode code) {
        return new PictureFile(Optional.empty(), Optional.of(code));
    }

    /** {@return the picture, empty where there is a {@link #problem}} */
    Optional<BufferedImage> image() {
        return image;
    }

    /** {@return why the file was refused, empty where it was read} */
    public Optional<PictureCode> problem() {
        return problem;
    }
}
