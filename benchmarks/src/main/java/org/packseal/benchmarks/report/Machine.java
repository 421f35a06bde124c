package org.packseal.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the benchmarks ran, as far as it matters to times. */
final class Machine {
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String description() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " threads, "
                + System.getProperty("os.name") + ", Java " + Runtime.version();
    }

    private static String processor() {
        try {
            if (Files.isReadable(LINUX_PROCESSORS)) {
                return Files.readAllLines(LINUX_PROCESSORS).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        } catch (IOException e) {
            // The architecture says less and is enough.
        }
        return System.getProperty("os.arch");
    }
}
