package org.packseal.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A good data file with one thing wrong in it. */
public final class OneFault {
    private OneFault() {}

    /** Spoils one text of a good file and expects this one problem, written as "CODE pointer". */
    public static void assertRefused(String file, String good, String bad, Consumer<byte[]> reader, String problem) {
        assertThat(file).contains(good);
        byte[] spoiled = file.replace(good, bad).getBytes(StandardCharsets.UTF_8);

        DataFileException refused = catchThrowableOfType(DataFileException.class, () -> reader.accept(spoiled));

        assertThat(refused.problems())
                .extracting(found -> found.code() + " " + found.pointer())
                .containsExactly(problem);
    }
}
