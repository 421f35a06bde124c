package org.packseal.core.cli.record;

import picocli.CommandLine.Mixin;

/** Options of commands that answer large inputs: records of pictures, tables, and several threads. */
public final class RunOptions {
    @Mixin
    PictureOptions pictures = new PictureOptions();

    @Mixin
    TableOptions tables = new TableOptions();

    @Mixin
    private ThreadOption threads = new ThreadOption();

    /** {@return how many threads answer} */
    public int threads() {
        return threads.threads();
    }
}
