package org.packseal.gs1.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Elements of one scan, each in one number: identifier, offset, length and whether its value is valid. Objects are made
 * when somebody asks. Elements whose value does not stand in the text as it is, or is longer than any valid one, are kept
 * as objects beside. Grows during the parse and is not changed after it.
 */
public final class ElementList {
    private static final ApplicationIdentifier[] IDENTIFIERS =
            ApplicationIdentifiers.table().all().toArray(ApplicationIdentifier[]::new);
    /** Room for what a medicine pack carries; more elements make it grow. */
    private static final int USUAL = 6;

    private static final int IDENTIFIER_BITS = 10;
    /** Stands for any other data identifier. */
    public static final int NONE = (1 << IDENTIFIER_BITS) - 1;

    /** Number of the first of {@link DataIdentifier}; the others follow, below {@link #NONE}. */
    private static final int FIRST_DATA = NONE - DataIdentifier.count();

    private static final int OFFSET_SHIFT = IDENTIFIER_BITS;
    /** Takes any offset within {@link ScanAssembly#MAX_LENGTH}. */
    private static final int OFFSET_BITS = 13;

    private static final int OFFSET_MASK = (1 << OFFSET_BITS) - 1;
    private static final int LENGTH_SHIFT = OFFSET_SHIFT + OFFSET_BITS;
    /** Greatest length in the number, more than any valid value has; says that the length is in the object beside. */
    private static final int LONG = 127;

    private static final int FLAWED = 1 << 30;
    private static final int WRONG_CHECK_DIGIT = 1 << 31;

    private final String text;
    private int[] packed = new int[USUAL];
    private int size;
    private @Nullable Element @Nullable [] made;

    public ElementList(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Adds an element whose value stands in the text as it is. */
    public void add(ApplicationIdentifier ai, int offset, int length) {
        if (length < LONG) {
            append(ai.index(), offset, length);
        } else {
            add(ai, new Element(ai.ai(), text.substring(offset, offset + length), ai.title(), offset, length));
        }
    }

    /** Adds an element of a data identifier of the IFA code. */
    public void add(DataIdentifier di, int offset, int length) {
        if (length < LONG) {
            append(FIRST_DATA + di.number(), offset, length);
        } else {
            add(null, new Element(di.text(), text.substring(offset, offset + length), di.title(), offset, length));
        }
    }

    /** Adds an element that was written otherwise than its value, or one of a data identifier. */
    public void add(@Nullable ApplicationIdentifier ai, Element element) {
        append(ai == null ? NONE : ai.index(), element.offset(), Math.min(element.length(), LONG));
        if (made == null || made.length < packed.length) {
            made = made == null ? new Element[packed.length] : Arrays.copyOf(made, packed.length);
        }
        made[size - 1] = element;
    }

    private void append(int identifier, int offset, int length) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = identifier | offset << OFFSET_SHIFT | length << LENGTH_SHIFT;
    }

    public void flawed(int index, boolean onlyCheckDigit) {
        boolean first = isValid(index);
        packed[index] |= FLAWED;
        if (first && onlyCheckDigit) {
            packed[index] |= WRONG_CHECK_DIGIT;
        } else {
            packed[index] &= ~WRONG_CHECK_DIGIT;
        }
    }

    public boolean isValid(int index) {
        return (packed[index] & FLAWED) == 0;
    }

    public boolean onlyCheckDigitWrong(int index) {
        return (packed[index] & WRONG_CHECK_DIGIT) != 0;
    }

    public int offset(int index) {
        return packed[index] >> OFFSET_SHIFT & OFFSET_MASK;
    }

    public int length(int index) {
        int length = packed[index] >> LENGTH_SHIFT & LONG;
        return length < LONG ? length : Objects.requireNonNull(kept(index)).length();
    }

    @Nullable
    public ApplicationIdentifier identifier(int index) {
        int identifier = packed[index] & NONE;
        return identifier >= FIRST_DATA ? null : IDENTIFIERS[identifier];
    }

    /** Index of the application identifier in the table, or {@link #NONE} for a data identifier. */
    public int identifierNumber(int index) {
        int identifier = packed[index] & NONE;
        return identifier >= FIRST_DATA ? NONE : identifier;
    }

    private @Nullable DataIdentifier data(int index) {
        int identifier = packed[index] & NONE;
        return identifier >= FIRST_DATA && identifier < NONE ? DataIdentifier.of(identifier - FIRST_DATA) : null;
    }

    /** Index of the first element of an application identifier, or -1. */
    public int find(ApplicationIdentifier ai) {
        for (int i = 0; i < size; i++) {
            if ((packed[i] & NONE) == ai.index()) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first element with this application or data identifier, or -1. */
    public int find(String name) {
        for (int i = 0; i < size; i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The application or data identifier of an element. */
    public String name(int index) {
        ApplicationIdentifier ai = identifier(index);
        DataIdentifier di = ai == null ? data(index) : null;
        return ai != null ? ai.ai() : di != null ? di.text() : element(index).ai();
    }

    public String value(int index) {
        Element kept = kept(index);
        return kept != null ? kept.value() : text.substring(offset(index), offset(index) + length(index));
    }

    public Element element(int index) {
        Element kept = kept(index);
        ApplicationIdentifier ai = identifier(index);
        DataIdentifier di = data(index);
        if (kept == null && di != null) {
            return new Element(di.text(), value(index), di.title(), offset(index), length(index));
        }
        if (kept != null || ai == null) {
            return Objects.requireNonNull(kept);
        }
        return new Element(ai.ai(), value(index), ai.title(), offset(index), length(index));
    }

    public List<Element> toList() {
        List<Element> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(element(i));
        }
        return List.copyOf(elements);
    }

    private @Nullable Element kept(int index) {
        return made != null && index < made.length ? made[index] : null;
    }
}
