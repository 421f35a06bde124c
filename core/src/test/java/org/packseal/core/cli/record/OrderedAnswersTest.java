package org.packseal.core.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.Output;

@Timeout(60)
class OrderedAnswersTest {
    private static final int MANY = 5_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    @Test
    void answers_ofUnequalEffort_keepTheOrderOfTheRecords() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (OrderedAnswers answers = answers(3, out)) {
            for (int i = 0; i < MANY; i++) {
                int number = i;
                answers.add(
                        () -> {
                            threads.add(Thread.currentThread());
                            pauseAtEach(500, number);
                            return "answer " + number;
                        },
                        10);
            }
            answers.settle();
        }

        assertThat(lines())
                .isEqualTo(IntStream.range(0, MANY).mapToObj(i -> "answer " + i).toList());
        assertThat(threads).doesNotContain(Thread.currentThread()).hasSizeBetween(2, 3);
    }

    @Test
    void fewRecords_areAnsweredByTheCaller() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (OrderedAnswers answers = answers(8, out)) {
            for (int i = 0; i < 10; i++) {
                answers.add(() -> String.valueOf(threads.add(Thread.currentThread())), 10);
            }
            answers.settle();
        }

        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(lines()).hasSize(10);
    }

    @Test
    void reader_fasterThanTheThreads_hasToWait() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        Thread reader = new Thread(() -> {
            try (OrderedAnswers answers = answers(2, out)) {
                for (int i = 0; i < MANY; i++) {
                    answers.add(() -> answerAfter(release), 10);
                    taken.incrementAndGet();
                }
                answers.settle();
            }
        });
        reader.start();
        reader.join(500);
        int held = taken.get();
        release.countDown();
        reader.join();

        // Eight groups of 64 are waiting, and the call that fills the eighth does not return.
        assertThat(held).isEqualTo(8 * 64 - 1);
        assertThat(lines()).hasSize(MANY);
    }

    @Test
    void fault_isThrownAfterTheAnswersBeforeIt_andNothingBehindItIsWritten() {
        try (OrderedAnswers answers = answers(2, out)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < MANY; i++) {
                            int number = i;
                            answers.add(() -> failingAt(100, number), 10);
                        }
                    })
                    .isInstanceOf(ArithmeticException.class);
            answers.add(() -> "next file", 10);
            answers.settle();
        }

        assertThat(lines()).hasSize(101).startsWith("0", "1").endsWith("99", "next file");
    }

    @Test
    void interruption_endsTheWaitAndIsKept() {
        CountDownLatch never = new CountDownLatch(1);
        try (OrderedAnswers answers = answers(2, out)) {
            IntStream.range(0, 100).forEach(i -> answers.add(() -> answerAfter(never), 10));
            Thread.currentThread().interrupt();
            assertThatThrownBy(answers::settle)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class);
        }

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(lines()).isEmpty();
    }

    @Test
    void closedPipe_endsTheRun() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (OrderedAnswers answers = answers(2, closed)) {
            assertThatThrownBy(() -> IntStream.range(0, MANY).forEach(i -> answers.add(() -> "x", 10)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Broken pipe");
        }
    }

    private static OrderedAnswers answers(int threads, OutputStream out) {
        Console console =
                new Console(InputStream.nullInputStream(), new Output(out), System.err, Clock.systemUTC(), false);
        return new OrderedAnswers(threads, console, new Progress(console));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String failingAt(int failing, int number) {
        return String.valueOf(number / (number == failing ? 0 : 1));
    }

    private static String answerAfter(CountDownLatch latch) {
        try {
            return String.valueOf(latch.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void pauseAtEach(int step, int number) {
        if (number % step == 0) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
