package org.packseal.core.cli.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Where a command reads, writes and takes its time from: the process's own, or a test's.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock the time unless the user gives one
 * @param progress whether a person watches standard error while standard output goes elsewhere
 */
public record Console(InputStream in, Output out, PrintStream err, Clock clock, boolean progress) {
    /** The streams of this process; System.out and System.err would write in the console's encoding. */
    public static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                isTerminal(2) && !isTerminal(1));
    }

    /** The same with other input. */
    public Console reading(InputStream input) {
        return new Console(input, out, err, clock, progress);
    }

    /** Java 17 cannot ask this of one stream; Linux can, and elsewhere there is simply no progress line. */
    private static boolean isTerminal(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
