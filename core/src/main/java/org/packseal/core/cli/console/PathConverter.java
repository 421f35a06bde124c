package org.packseal.core.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder; with {@code LC_ALL=C} Java takes such names for ASCII, which the message explains. */
public final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(FileProblem.NOT_A_PATH);
        }
    }
}
