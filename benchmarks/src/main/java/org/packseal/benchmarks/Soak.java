package org.packseal.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Detail;
import org.packseal.core.assessment.Verdict;
import org.packseal.gs1.ElementString;

/**
 * Checks packs for as long as a busy server does between two restarts, and says what stays in memory: sealed packs, packs
 * without token, and packs of which the token is damaged. Whatever a check left behind would add up.
 */
public final class Soak {
    private static final int CHECKS = 10_000_000;
    private static final int STAGES = 10;

    /** A damaged token costs up to 32 signature checks, as many as readings of it are tried; such a pack is rare. */
    private static final int DAMAGED_ONE_IN = 256;

    /** What a stage may hold above the first one, in bytes: the garbage collector and the compiler need some of their own. */
    private static final long TOLERANCE = 2L << 20;

    private final List<String> scans = new ArrayList<>();
    private final PackSeal packSeal;
    private final String damaged;
    private long noIndication;
    private long written;

    Soak() {
        SealedExample example = SealedExample.ed25519();
        String sealed = example.sealedScan();
        this.packSeal = PackSeal.builder()
                .trustList(example.trustList())
                .clock(ExampleList.CLOCK)
                .build();
        this.damaged = sealed.substring(0, sealed.length() - 8) + "AAAAAAAA";
        for (ElementString pack : PackScans.make(64)) {
            scans.add(sealed);
            scans.add(pack.toScanData());
        }
    }

    /**
     * What a stage came to.
     *
     * @param checks checks so far
     * @param nanoseconds time of each check of the stage
     * @param liveBytes memory that is reachable at its end
     */
    record Stage(long checks, double nanoseconds, long liveBytes) {}

    /**
     * Runs, prints a line a stage, and fails where memory grew.
     *
     * @param args how many checks, 10 million without it
     */
    public static void main(String[] args) {
        int checks = args.length == 0 ? CHECKS : Integer.parseInt(args[0]);
        List<Stage> stages = new Soak().run(checks);
        if (grew(stages)) {
            System.out.println("Live memory grew.");
            System.exit(1);
        }
    }

    List<Stage> run(int checks) {
        List<Stage> stages = new ArrayList<>();
        check(Math.min(checks, 20_000));
        int each = Math.max(1, checks / STAGES);
        for (int i = 1; i <= STAGES; i++) {
            long start = System.nanoTime();
            check(each);
            double time = (System.nanoTime() - start) / (double) each;
            Stage stage = new Stage((long) i * each, time, liveBytes());
            System.out.printf(
                    Locale.ROOT,
                    "%,d checks, %.1f µs each, %,d KiB live%n",
                    stage.checks(),
                    stage.nanoseconds() / 1_000,
                    stage.liveBytes() >> 10);
            stages.add(stage);
        }
        return stages;
    }

    /** Whether a later stage holds more than the first one does. */
    static boolean grew(List<Stage> stages) {
        long first = stages.get(0).liveBytes();
        return stages.stream().anyMatch(stage -> stage.liveBytes() > first + TOLERANCE);
    }

    private void check(int times) {
        for (int i = 0; i < times; i++) {
            String scan = i % DAMAGED_ONE_IN == 0 ? damaged : scans.get(i % scans.size());
            Assessment assessment = packSeal.assess(scan);
            written += assessment.toJson(Detail.BRIEF).length();
            noIndication += assessment.verdict() == Verdict.NO_INDICATION ? 1 : 0;
        }
    }

    /** Packs nobody looked at that were called free of indications; there must be none. */
    long noIndication() {
        return noIndication;
    }

    /** Characters of all answers. */
    long written() {
        return written;
    }

    private static long liveBytes() {
        // Once is not enough for what is only softly or finally reachable.
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
