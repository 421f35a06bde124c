package org.packseal.gs1.repair;

import java.util.LinkedHashSet;
import java.util.Set;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/**
 * The control characters of an ISO/IEC 15434 message as other characters or words. The header says what stands for the record
 * separator, and the format number what stands for the separator of fields.
 */
final class EnvelopeStandIns {
    private static final String HEADER = "[)>";
    /** A word for a control character, such as {@code <0x1D>}, is not longer. */
    private static final int LONGEST = 7;
    /** What is left of the trailer: stand-ins for RS and EOT. */
    private static final int LONGEST_TRAILER = 2 * LONGEST;

    private EnvelopeStandIns() {}

    /** The messages that the text may have been. */
    static Set<String> replaced(String text) {
        Set<String> messages = new LinkedHashSet<>();
        int header = text.indexOf(HEADER);
        if (header < 0 || header > LONGEST) {
            return messages;
        }
        int record = header + HEADER.length();
        for (int length = 0; length <= LONGEST; length++) {
            int format = record + length;
            boolean known = text.startsWith("06", format) || text.startsWith("05", format);
            if (known && (length == 0 || isMark(text.substring(record, format)))) {
                addFields(text, record, format, messages);
            }
        }
        return messages;
    }

    private static void addFields(String text, int record, int format, Set<String> messages) {
        String recordMark = text.substring(record, format);
        int content = format + 2;
        for (int length = 1; length <= LONGEST && content + length < text.length(); length++) {
            String fieldMark = text.substring(content, content + length);
            if (isMark(fieldMark) && identifierAt(text, format, content + length)) {
                String body = text.substring(content);
                int end = recordMark.isEmpty() ? body.length() : body.lastIndexOf(recordMark);
                boolean trailer = end > 0 && body.length() - end <= LONGEST_TRAILER;
                String fields = (trailer ? body.substring(0, end) : body).replace(fieldMark, String.valueOf(Ascii.GS));
                messages.add(HEADER + Ascii.RS + text.substring(format, content) + fields + Ascii.RS + Ascii.EOT);
            }
        }
    }

    /** One or two characters that no identifier begins with, or a word between brackets. */
    private static boolean isMark(String mark) {
        boolean word = mark.length() > 2 && "<([{".indexOf(mark.charAt(0)) >= 0;
        for (int i = 0; i < mark.length() && !word; i++) {
            char c = mark.charAt(i);
            if (c == Ascii.GS || Ascii.isDigit(c) || Ascii.isUpper(c) || Ascii.isLower(c)) {
                return false;
            }
        }
        return word ? ">)]}".indexOf(mark.charAt(mark.length() - 1)) >= 0 : mark.length() <= 2;
    }

    /** Format 05 has application identifiers, format 06 data identifiers. */
    private static boolean identifierAt(String text, int format, int at) {
        return text.startsWith("05", format)
                ? ApplicationIdentifiers.table().at(text, at, text.length()) != null
                : dataIdentifierAt(text, at);
    }

    private static boolean dataIdentifierAt(String text, int at) {
        int letter = Ascii.firstNonDigit(text, at, Math.min(text.length(), at + 3));
        return letter < text.length() && Ascii.isUpper(text.charAt(letter));
    }
}
