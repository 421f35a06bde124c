package org.packseal.gs1.form;

import java.util.List;
import java.util.Optional;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;

/**
 * Writes the message envelope of ISO/IEC 15434: elements with data identifiers as format 06, application identifiers as
 * format 05, a new record where the kind changes.
 */
public final class EnvelopeWriter {
    private static final char RS = '\u001E';
    private static final char GS = '\u001D';
    private static final char EOT = '\u0004';

    private final StringBuilder out = new StringBuilder("[)>");
    private String format = "";
    private boolean separatorDue;

    private EnvelopeWriter() {}

    /** The envelope, or empty where an element has neither kind of identifier or its value has a control character. */
    public static Optional<String> write(List<Element> elements) {
        EnvelopeWriter writer = new EnvelopeWriter();
        for (Element element : elements) {
            ApplicationIdentifier ai = ApplicationIdentifiers.table().find(element.ai());
            boolean possible = ai != null
                    ? ai.holds(element.value())
                    : isDataIdentifier(element.ai()) && hasVisibleValue(element.value());
            if (!possible) {
                return Optional.empty();
            }
            if (ai == null) {
                writer.append("06", element, true);
            } else {
                writer.append("05", element, !ai.predefinedLength());
            }
        }
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.out.append(RS).append(EOT).toString());
    }

    private void append(String format, Element element, boolean separatorBehind) {
        if (!format.equals(this.format)) {
            this.format = format;
            out.append(RS).append(format);
            separatorDue = true;
        }
        if (separatorDue) {
            out.append(GS);
        }
        out.append(element.ai()).append(element.value());
        separatorDue = separatorBehind;
    }

    private static boolean isDataIdentifier(String di) {
        int letter = di.length() - 1;
        boolean wellFormed = letter >= 0 && letter <= 3 && di.charAt(letter) >= 'A' && di.charAt(letter) <= 'Z';
        for (int i = 0; i < letter; i++) {
            wellFormed &= di.charAt(i) >= '0' && di.charAt(i) <= '9';
        }
        return wellFormed;
    }

    private static boolean hasVisibleValue(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
