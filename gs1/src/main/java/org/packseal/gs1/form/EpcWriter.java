package org.packseal.gs1.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.CheckDigit;
import org.packseal.gs1.syntax.CharacterSet;

/** Writes EPC pure identity URIs (GS1 EPC Tag Data Standard 6.3, 7.1, 7.2). */
public final class EpcWriter {
    /** Characters of set 82 that a URI component must escape (Tag Data Standard, table of serial number characters). */
    static final String ESCAPED = "\"%&/<>?";

    private static final int MAX_SERIAL = 20;

    private EpcWriter() {}

    /** SGTIN of (01) and (21), else SSCC of (00); empty where neither is there or a value is not right. */
    public static Optional<String> write(List<Element> elements, int companyPrefixLength) {
        if (companyPrefixLength < EpcReader.SHORTEST_PREFIX || companyPrefixLength > EpcReader.LONGEST_PREFIX) {
            throw new IllegalArgumentException("a GS1 Company Prefix has 6 to 12 digits");
        }
        String gtin = value(elements, "01");
        String serial = value(elements, "21");
        if (gtin != null && serial != null) {
            return sgtin(gtin, serial, companyPrefixLength);
        }
        String sscc = value(elements, "00");
        boolean whole = sscc != null && sscc.length() == 18 && CheckDigit.isCorrect(sscc, 0, 18);
        return sscc != null && whole ? Optional.of(EpcScheme.SSCC.prefix() + key(sscc, companyPrefixLength)) : Optional.empty();
    }

    private static Optional<String> sgtin(String gtin, String serial, int prefixLength) {
        boolean key = gtin.length() == 14 && CheckDigit.isCorrect(gtin, 0, 14);
        int length = serial.length();
        if (!key || length == 0 || length > MAX_SERIAL || CharacterSet.X.firstOutside(serial, 0, length) < length) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(EpcScheme.SGTIN.prefix())
                .append(key(gtin, prefixLength))
                .append('.');
        for (int i = 0; i < length; i++) {
            char c = serial.charAt(i);
            if (ESCAPED.indexOf(c) < 0) {
                out.append(c);
            } else {
                PercentCoding.escape(out, c);
            }
        }
        return Optional.of(out.toString());
    }

    /** Company prefix, dot, first digit and the rest without check digit. */
    private static String key(String digits, int prefixLength) {
        int prefixEnd = 1 + prefixLength;
        return digits.substring(1, prefixEnd)
                + '.'
                + digits.charAt(0)
                + digits.substring(prefixEnd, digits.length() - 1);
    }

    private static @Nullable String value(List<Element> elements, String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return element.value();
            }
        }
        return null;
    }
}
