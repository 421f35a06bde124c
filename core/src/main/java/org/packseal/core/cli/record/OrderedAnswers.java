package org.packseal.core.cli.record;

import java.io.ByteArrayOutputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.Output;

/**
 * Makes the answers to records on several threads and writes them in the order of the records. Records go to the threads
 * in groups, of which few are held at a time: who reads faster than the threads answer has to wait. A run of few records
 * starts no thread. To be used by the one thread that reads.
 */
final class OrderedAnswers implements AutoCloseable {
    /** Most records in a group, so many that handing it over costs little beside answering it. */
    private static final int GROUP = 64;
    /** Bytes of records that fill a group before it has {@link #GROUP} of them. */
    private static final int GROUP_BYTES = 1 << 16;
    /** Groups held for each thread: one being answered, the others ready for it. */
    private static final int GROUPS_A_THREAD = 4;

    private final int threads;
    private final Console console;
    private final Progress progress;
    private final Deque<Future<Answered>> waiting = new ArrayDeque<>();
    private List<Supplier<String>> group = new ArrayList<>();
    private int groupBytes;
    private @Nullable ExecutorService pool;

    /** @param threads how many threads answer; 1 for the caller's own */
    OrderedAnswers(int threads, Console console, Progress progress) {
        this.threads = threads;
        this.console = console;
        this.progress = progress;
    }

    /** The lines of one group, and what ended it before its last record. */
    private record Answered(
            ByteArrayOutputStream lines,
            int records,
            @Nullable Throwable fault) {}

    /**
     * Takes one record. What its answer throws is thrown here or by a later call, after all answers before it are written;
     * the answers behind it are dropped.
     *
     * @param record makes the line of its answer
     * @param bytes what the record holds in memory
     */
    void add(Supplier<String> record, int bytes) {
        if (threads == 1) {
            write(record.get());
            return;
        }
        group.add(record);
        groupBytes += bytes;
        if (group.size() >= GROUP || groupBytes >= GROUP_BYTES) {
            submit();
            while (!waiting.isEmpty() && (waiting.element().isDone() || waiting.size() >= threads * GROUPS_A_THREAD)) {
                writeNext();
            }
        }
    }

    /** Answers everything taken so far, and hands it to whoever reads the answers. */
    void settle() {
        if (waiting.isEmpty()) {
            List<Supplier<String>> few = taken();
            few.forEach(record -> write(record.get()));
        } else if (!group.isEmpty()) {
            submit();
        }
        while (!waiting.isEmpty()) {
            writeNext();
        }
        console.out().flush();
    }

    /** Ends the threads; what they have not answered yet is dropped. */
    @Override
    public void close() {
        drop();
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void write(String line) {
        console.out().line(line);
        progress.records(1);
    }

    private List<Supplier<String>> taken() {
        List<Supplier<String>> records = group;
        group = new ArrayList<>(GROUP);
        groupBytes = 0;
        return records;
    }

    private void submit() {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(threads, OrderedAnswers::thread);
        }
        List<Supplier<String>> records = taken();
        waiting.add(pool.submit(() -> answered(records)));
    }

    /** A thread that does not keep the process alive where the reader of the answers is gone. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "packseal-answers");
        thread.setDaemon(true);
        return thread;
    }

    private static Answered answered(List<Supplier<String>> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(GROUP_BYTES);
        Output lines = new Output(bytes);
        int count = 0;
        Throwable fault = null;
        try {
            for (Supplier<String> record : records) {
                lines.line(record.get());
                count++;
            }
        } catch (RuntimeException | Error e) {
            fault = e;
        }
        lines.flush();
        return new Answered(bytes, count, fault);
    }

    private void writeNext() {
        Answered next = result(waiting.remove());
        console.out().lines(next.lines());
        progress.records(next.records());
        if (next.fault() != null) {
            drop();
            rethrow(next.fault());
        }
    }

    private Answered result(Future<Answered> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while records are answered"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("what a group throws is part of its result", e);
        }
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    private void drop() {
        waiting.forEach(future -> future.cancel(true));
        waiting.clear();
        taken();
    }
}
