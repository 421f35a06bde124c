package org.packseal.core.cli.console;

import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --now}. */
public final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return TimeText.instant(text)
                .orElseThrow(
                        () -> new TypeConversionException("Expected " + TimeText.EXPECTED + ", found '" + text + "'."));
    }
}
