package org.packseal.core.cli.record;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Pictures of packs as input, beside or instead of records. */
public final class PictureOptions {
    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "A picture of packs (PNG, JPEG, GIF, BMP or TIFF): each symbol found in it is one record, "
                    + "whose id is the file and a number. May be given more than once; standard input is then "
                    + "read only as -.")
    List<Path> pictures = List.of();
}
