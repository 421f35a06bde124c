package org.packseal.gs1.form;

import java.util.List;
import java.util.Optional;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.syntax.ApplicationIdentifier;
import org.packseal.gs1.syntax.ApplicationIdentifiers;
import org.packseal.gs1.text.Ascii;

/**
 * Writes the message envelope of ISO/IEC 15434: elements with data identifiers as format 06, application identifiers as
 * format 05, a new record where the kind changes.
 */
public final class EnvelopeWriter {

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
                : Optional.of(writer.out.append(Ascii.RS).append(Ascii.EOT).toString());
    }

    private void append(String format, Element element, boolean separatorBehind) {
        if (!format.equals(this.format)) {
            this.format = format;
            out.append(Ascii.RS).append(format);
            separatorDue = true;
        }
        if (separatorDue) {
            out.append(Ascii.GS);
        }
        out.append(element.ai()).append(element.value());
        separatorDue = separatorBehind;
    }

    private static boolean isDataIdentifier(String di) {
        int letter = di.length() - 1;
        boolean wellFormed = letter >= 0 && letter <= 3 && Ascii.isUpper(di.charAt(letter));
        for (int i = 0; i < letter; i++) {
            wellFormed &= Ascii.isDigit(di.charAt(i));
        }
        return wellFormed;
    }

    private static boolean hasVisibleValue(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
