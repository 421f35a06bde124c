package org.packseal.core.cli.console;

import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --now}. */
public final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return TimeText.instant(text)
                .orElseThrow(() -> new TypeConversionException("'" + text
                        + "' is neither a date such as 2026-11-23 nor an instant such as 2026-11-23T19:00:00Z"));
    }
}
