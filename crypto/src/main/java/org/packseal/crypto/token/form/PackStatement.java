package org.packseal.crypto.token.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.text.Ascii;

/**
 * What a token says about a pack, rebuilt from the pack's own elements: the one statement behind every form of token.
 *
 * <p>Signed are GTIN, batch, serial, the dates and the national numbers, each at most once and in ascending order of AI.
 * In bytes every AI and value is preceded by its length, so nothing can slide from one element to the next, and the
 * number of elements is stated, so none can be added or dropped. Immutable and thread-safe.
 */
public final class PackStatement {
    /** In ascending order as text. */
    private static final List<String> SIGNED_AIS = List.of(
            "01", "10", "11", "15", "16", "17", "21", "7003", "710", "711", "712", "713", "714", "715", "716", "717");

    private static final Map<String, Integer> INDEXES =
            SIGNED_AIS.stream().collect(Collectors.toUnmodifiableMap(ai -> ai, SIGNED_AIS::indexOf));

    private static final int GTIN = SIGNED_AIS.indexOf("01");
    private static final int SERIAL = SIGNED_AIS.indexOf("21");
    private static final byte[] PREFIX = {'P', 'S', 'T', '1', 0};
    private static final int GTIN_DIGITS = 14;
    private static final int MAX_VALUE = 255;

    private final @Nullable Element[] signed;
    private final List<Element> unsigned;
    private final boolean clear;
    private final @Nullable Gtin gtin;

    private PackStatement(@Nullable Element[] signed, List<Element> unsigned, boolean clear) {
        this.signed = signed;
        this.unsigned = unsigned;
        Element first = signed[GTIN];
        this.gtin = first != null && isGtin(first.value()) ? new Gtin(first.value()) : null;
        this.clear = clear && (first == null || gtin != null);
    }

    public static PackStatement of(List<Element> elements) {
        @Nullable Element[] signed = new Element[SIGNED_AIS.size()];
        List<Element> unsigned = new ArrayList<>(elements.size());
        boolean clear = true;
        for (Element element : elements) {
            Integer index = INDEXES.get(element.ai());
            if (index == null) {
                unsigned.add(element);
                continue;
            }
            Element before = signed[index];
            clear &= isStateable(element.value())
                    && (before == null || before.value().equals(element.value()));
            if (before == null) {
                signed[index] = element;
            }
        }
        return new PackStatement(signed, unsigned, clear);
    }

    public static boolean isSigned(String ai) {
        return INDEXES.containsKey(ai);
    }

    /** GS1's character sets 39 and 82 lie within the printable ASCII characters. */
    static boolean isStateable(String value) {
        if (value.isEmpty() || value.length() > MAX_VALUE) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isGtin(String value) {
        return value.length() == GTIN_DIGITS && Ascii.onlyDigits(value);
    }

    /** The elements of the statement in ascending order of AI. */
    public List<Element> signed() {
        List<Element> present = new ArrayList<>(signed.length);
        for (Element element : signed) {
            if (element != null) {
                present.add(element);
            }
        }
        return present;
    }

    /** {@return the value of a signed element, or null where the pack has none} */
    @Nullable
    String value(String ai) {
        Integer index = INDEXES.get(ai);
        Element element = index == null ? null : signed[index];
        return element == null ? null : element.value();
    }

    /** The pack's other elements in their order. */
    public List<Element> unsigned() {
        return unsigned;
    }

    public @Nullable Gtin gtin() {
        return gtin;
    }

    /** Whether no element occurs with two values and every value can be signed. */
    public boolean isClear() {
        return clear;
    }

    /** Whether the two mandatory elements are there, GTIN and serial. */
    public boolean isComplete() {
        return signed[GTIN] != null && signed[SERIAL] != null;
    }

    /** The bytes that a compact token signs. */
    byte[] toSignedBytes(byte header, int kid16) {
        requireStateable();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        bytes.writeBytes(PREFIX);
        bytes.write(header);
        bytes.write(kid16 >>> 8);
        bytes.write(kid16);
        List<Element> present = signed();
        bytes.write(present.size());
        for (Element element : present) {
            write(bytes, element.ai());
            write(bytes, element.value());
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.write(text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The payload of a token in JWS form. */
    public String toJson() {
        requireStateable();
        StringBuilder json = new StringBuilder("{\"v\":1");
        for (Element element : signed()) {
            json.append(",\"").append(element.ai()).append("\":\"");
            for (int i = 0; i < element.value().length(); i++) {
                char c = element.value().charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\');
                }
                json.append(c);
            }
            json.append('"');
        }
        return json.append('}').toString();
    }

    private void requireStateable() {
        if (!clear) {
            throw new IllegalStateException("an unclear pack cannot be stated");
        }
        Objects.requireNonNull(gtin, "gtin");
    }
}
