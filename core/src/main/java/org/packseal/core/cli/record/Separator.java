package org.packseal.core.cli.record;

import org.packseal.gs1.ScanParser;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A text of the option {@code --separator} and the control character it stands for.
 *
 * @param character the control character
 * @param text the text in the scans
 */
record Separator(Control character, String text) {
    /** Control characters that the option names; GS where it names none. */
    enum Control {
        GS,
        RS,
        EOT
    }

    /** Reads {@code TEXT}, {@code GS=TEXT}, {@code RS=TEXT} or {@code EOT=TEXT}; an equals sign alone stands for GS. */
    static Separator of(String option) {
        for (Control one : Control.values()) {
            String name = one + "=";
            if (option.startsWith(name)) {
                return new Separator(one, option.substring(name.length()));
            }
        }
        return new Separator(Control.GS, option);
    }

    void addTo(ScanParser.Builder builder) {
        switch (character) {
            case GS -> builder.separator(text);
            case RS -> builder.recordSeparator(text);
            case EOT -> builder.endOfTransmission(text);
        }
    }

    static final class Converter implements ITypeConverter<Separator> {
        @Override
        public Separator convert(String option) {
            Separator separator = of(option);
            if (separator.text().isEmpty()) {
                throw new TypeConversionException(
                        "Expected a text that stands for " + separator.character() + ", found an empty one.");
            }
            return separator;
        }
    }
}
