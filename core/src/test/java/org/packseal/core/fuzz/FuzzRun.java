package org.packseal.core.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts Jazzer on one target, with the committed inputs as seeds. Jazzer is on the class path in the profile {@code fuzz} alone, so it
 * is called by name. Arguments: target, seconds, folder for what is found.
 */
final class FuzzRun {
    /** Inputs beyond this repeat what shorter ones show; slower runs find less. */
    private static final int MAX_LENGTH = 16_384;

    /** Seconds for one input. Every promised step takes milliseconds; the rest is for a busy machine. */
    private static final int TIMEOUT = 10;

    private FuzzRun() {}

    public static void main(String[] args) throws Exception {
        FuzzTarget target = FuzzTarget.valueOf(args[0]);
        Path corpus = Files.createDirectories(Path.of(args[2], target.folder(), "corpus"));
        String found = Files.createDirectories(Path.of(args[2], target.folder(), "found")) + "/";
        String[] options = {
            "--target_class=" + Fuzz.class.getName(),
            "--instrumentation_includes=org.packseal.**:com.fasterxml.jackson.core.**",
            "--reproducer_path=" + found,
            "-max_total_time=" + args[1],
            "-max_len=" + MAX_LENGTH,
            "-timeout=" + TIMEOUT,
            "-rss_limit_mb=3000",
            "-artifact_prefix=" + found,
            "-print_final_stats=1",
            corpus.toString(),
            FuzzTarget.inputs(target).toString()
        };
        Class.forName("com.code_intelligence.jazzer.Jazzer")
                .getMethod("main", String[].class)
                .invoke(null, (Object) options);
    }
}
