package org.packseal.core.history;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.key.Sscc;

/**
 * What a history is about: a pack or case with a serial number, a logistic unit, or a lot. Whether an item is a
 * container follows from events, not from its identifier: cases are often identified by GTIN and serial number. Immutable
 * and thread-safe; the key is unique among subjects and orders them.
 */
public final class HistorySubject implements Comparable<HistorySubject> {
    /** Longest key in characters. An item needs 42; container identifiers other than GS1's are URIs. */
    public static final int MAX_KEY = 256;

    /** What kind of identifier it is. */
    public enum Kind {
        /** GTIN with serial number: a pack, or a case. */
        ITEM,
        /** SSCC: a pallet, case or parcel. */
        LOGISTIC_UNIT,
        /** GTIN with lot, or GTIN alone: a class of packs. */
        LOT,
        /** Another identifier, which was named as a container. */
        OTHER
    }

    private final Kind kind;
    private final String key;

    private HistorySubject(Kind kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    /**
     * A pack or case.
     *
     * @param gtin its GTIN
     * @param serial its serial number, 1 to 20 characters
     * @return the subject
     */
    public static HistorySubject item(Gtin gtin, String serial) {
        return new HistorySubject(Kind.ITEM, limited("(01)" + gtin.value() + "(21)" + serial));
    }

    /**
     * The pack that a scan identifies.
     *
     * @param pack what the scan says
     * @return the subject, or empty without GTIN or serial number
     */
    public static Optional<HistorySubject> of(PackIdentity pack) {
        Optional<Gtin> gtin = pack.gtin();
        Optional<String> serial = pack.serial();
        return gtin.isPresent() && serial.isPresent() ? Optional.of(item(gtin.get(), serial.get())) : Optional.empty();
    }

    /**
     * A logistic unit.
     *
     * @param sscc its SSCC
     * @return the subject
     */
    public static HistorySubject logisticUnit(Sscc sscc) {
        return new HistorySubject(Kind.LOGISTIC_UNIT, "(00)" + sscc.value());
    }

    /**
     * A class of packs.
     *
     * @param gtin their GTIN
     * @param lot their lot, or null for all packs of the GTIN
     * @return the subject
     */
    public static HistorySubject lot(Gtin gtin, @Nullable String lot) {
        return new HistorySubject(Kind.LOT, limited("(01)" + gtin.value() + (lot == null ? "" : "(10)" + lot)));
    }

    /**
     * A container whose identifier is none of the above, for instance a returnable asset.
     *
     * @param identifier a URI, at most {@value #MAX_KEY} characters
     * @return the subject
     */
    public static HistorySubject container(String identifier) {
        return new HistorySubject(Kind.OTHER, limited(identifier));
    }

    /**
     * A subject from its {@link #key()}.
     *
     * @param key as {@code key()} gave it
     * @return the subject
     */
    public static HistorySubject ofKey(String key) {
        return new HistorySubject(kindOf(limited(key)), key);
    }

    private static Kind kindOf(String key) {
        if (key.startsWith("(00)")) {
            return Kind.LOGISTIC_UNIT;
        }
        if (!key.startsWith("(01)")) {
            return Kind.OTHER;
        }
        return key.startsWith("(21)", 18) ? Kind.ITEM : Kind.LOT;
    }

    private static String limited(String key) {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException(
                    "Expected an identifier of 1 to " + MAX_KEY + " characters, found " + key.length() + ".");
        }
        return key;
    }

    /** {@return what kind of identifier it is} */
    public Kind kind() {
        return kind;
    }

    /** {@return the identifier, for GS1 keys as element string in brackets, for instance {@code (00)…}} */
    public String key() {
        return key;
    }

    /** {@return GTIN of 14 digits, or empty for logistic units and other containers} */
    public Optional<String> gtin() {
        return kind == Kind.ITEM || kind == Kind.LOT ? Optional.of(key.substring(4, 18)) : Optional.empty();
    }

    /** {@return serial number of an item, or empty} */
    public Optional<String> serial() {
        return kind == Kind.ITEM ? Optional.of(key.substring(22)) : Optional.empty();
    }

    @Override
    public int compareTo(HistorySubject other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HistorySubject that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
