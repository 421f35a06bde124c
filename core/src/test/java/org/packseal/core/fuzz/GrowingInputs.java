package org.packseal.core.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The inputs whose costs are compared at several sizes. A seed chooses them, so that every run takes the same. */
final class GrowingInputs {
    static final long SEED = Long.getLong("packseal.seed", 20261128L);

    private static final int SIZE = 8 * 1024;
    /** Scans of more than 8 KiB are refused before they are read. */
    private static final int SCAN_SIZE = 1024;
    /** Signed texts of more than 4,096 characters are refused, so that four times this still has to be read. */
    private static final int JWS_SIZE = 768;

    /** Each record is assessed, so that fewer of them show how the cost grows. */
    private static final int RECORDS_SIZE = 4 * 1024;

    private static final int CASES = 24;

    private GrowingInputs() {}

    /** By how many bytes an input of the target is grown first. */
    static int size(FuzzTarget target) {
        return switch (target) {
            case SCAN, TOKEN -> SCAN_SIZE;
            case JWS -> JWS_SIZE;
            case RECORD_LINE -> RECORDS_SIZE;
            default -> SIZE;
        };
    }

    /** Inputs grown from the committed ones. */
    static List<GrownInput> of(FuzzTarget target) throws IOException {
        Random random = new Random(SEED);
        List<GrownInput> inputs = new ArrayList<>();
        for (Path file : FuzzTarget.files(target)) {
            inputs.addAll(GrownInput.of(file.getFileName().toString(), Files.readAllBytes(file), random));
        }
        Collections.shuffle(inputs, random);
        return inputs.subList(0, Math.min(CASES, inputs.size()));
    }
}
