package org.packseal.crypto.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.packseal.crypto.json.JsonObject;

/**
 * Checks the entries of a long list on all processors while the list is still being read. The answers are handed over in the
 * order of the entries, so that reports do not depend on the machine. Used by one thread.
 *
 * @param <T> what the check of an entry answers
 */
final class EntryBatches<T> {
    /** Entries that one thread checks at a time: about 10 ms of work. */
    private static final int BATCH = 256;

    /**
     * Most batches that wait for another thread; beyond them the reading thread checks the next batch itself, which bounds the
     * entries in memory. None wait where there is one processor.
     */
    private static final int AHEAD = 2 * ForkJoinPool.getCommonPoolParallelism();

    private final Function<JsonObject, T> check;
    private final Consumer<T> answers;
    private final Deque<ForkJoinTask<List<T>>> waiting = new ArrayDeque<>();
    private List<JsonObject> batch = new ArrayList<>(BATCH);

    /**
     * Begins without entries.
     *
     * @param check the check of one entry, called by several threads at once
     * @param answers takes the answers, called by the reading thread alone
     */
    EntryBatches(Function<JsonObject, T> check, Consumer<T> answers) {
        this.check = check;
        this.answers = answers;
    }

    /** Takes the next entry. */
    void add(JsonObject entry) {
        batch.add(entry);
        if (batch.size() == BATCH) {
            start();
        }
    }

    /** Checks what is left and hands over every answer that is still missing. */
    void finish() {
        start();
        waiting.forEach(this::handOver);
    }

    private void start() {
        List<JsonObject> full = batch;
        batch = new ArrayList<>(BATCH);
        while (!waiting.isEmpty() && waiting.element().isDone()) {
            handOver(waiting.remove());
        }
        ForkJoinTask<List<T>> task =
                ForkJoinTask.adapt(() -> full.stream().map(check).toList());
        if (waiting.size() < AHEAD) {
            task.fork();
        } else {
            task.invoke();
        }
        waiting.add(task);
    }

    private void handOver(ForkJoinTask<List<T>> checked) {
        checked.join().forEach(answers);
    }
}
