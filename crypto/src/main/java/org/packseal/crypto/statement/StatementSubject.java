package org.packseal.crypto.statement;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;

/** The pack, batch or product that a statement speaks of. Immutable and thread-safe. */
public final class StatementSubject {
    private final Gtin gtin;
    private final @Nullable String serial;
    private final @Nullable String batch;

    /** How much a statement speaks of. */
    public enum Level {
        /** One pack, by GTIN and serial number. */
        PACK,
        /** All packs of a batch. */
        BATCH,
        /** All packs of a product. */
        PRODUCT
    }

    private StatementSubject(Gtin gtin, @Nullable String serial, @Nullable String batch) {
        this.gtin = Objects.requireNonNull(gtin, "gtin");
        this.serial = serial;
        this.batch = batch;
    }

    /**
     * One pack.
     *
     * @param gtin its GTIN
     * @param serial its serial number, 1 to 20 characters
     * @return the subject
     */
    public static StatementSubject ofPack(Gtin gtin, String serial) {
        return new StatementSubject(gtin, Objects.requireNonNull(serial, "serial"), null);
    }

    /**
     * A batch.
     *
     * @param gtin GTIN of its packs
     * @param batch batch or lot number, 1 to 20 characters
     * @return the subject
     */
    public static StatementSubject ofBatch(Gtin gtin, String batch) {
        return new StatementSubject(gtin, null, Objects.requireNonNull(batch, "batch"));
    }

    /**
     * A product.
     *
     * @param gtin its GTIN
     * @return the subject
     */
    public static StatementSubject ofProduct(Gtin gtin) {
        return new StatementSubject(gtin, null, null);
    }

    /** {@return the GTIN} */
    public Gtin gtin() {
        return gtin;
    }

    /** {@return the serial number, present exactly for a pack} */
    public Optional<String> serial() {
        return Optional.ofNullable(serial);
    }

    /** {@return the batch number, present exactly for a batch} */
    public Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    /** {@return how much the statement speaks of} */
    public Level level() {
        if (serial != null) {
            return Level.PACK;
        }
        return batch != null ? Level.BATCH : Level.PRODUCT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementSubject that
                && gtin.equals(that.gtin)
                && Objects.equals(serial, that.serial)
                && Objects.equals(batch, that.batch);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gtin, serial, batch);
    }

    @Override
    public String toString() {
        return "StatementSubject[" + gtin.value() + (serial == null ? "" : ", serial " + serial)
                + (batch == null ? "" : ", batch " + batch) + ']';
    }
}
