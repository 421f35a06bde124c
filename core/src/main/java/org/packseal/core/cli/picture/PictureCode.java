package org.packseal.core.cli.picture;

/** Why a picture file gives no scan. */
public enum PictureCode {
    /** The file is larger than {@link PictureFile#MAX_BYTES}. */
    PICTURE_TOO_LARGE("Expected a picture of at most 32 MiB and 40 million pixels, found a larger one."),
    /** The content is no picture of a kind that the Java runtime reads: PNG, JPEG, GIF, BMP, TIFF. */
    PICTURE_UNREADABLE("Expected a PNG, JPEG, GIF, BMP or TIFF picture, found something else or a damaged file."),
    /** The picture holds a matrix symbol that is seen but cannot be corrected. */
    SYMBOL_DAMAGED(
            "Expected a symbol that its error correction restores, found one too damaged or too blurred; read it with a "
                    + "scanner, or take it nearer and sharper."),
    /** The picture was read and holds no symbol that could be read. */
    NO_SYMBOL_FOUND(
            "Expected a readable symbol in the picture, found none; take it nearer, sharper and with even light.");

    private final String message;

    PictureCode(String message) {
        this.message = message;
    }

    /** {@return one English sentence that says what was expected and found} */
    public String message() {
        return message;
    }
}
