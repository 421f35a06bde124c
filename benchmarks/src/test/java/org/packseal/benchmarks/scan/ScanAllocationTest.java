package org.packseal.benchmarks.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.gs1.ScanParser;

/**
 * Memory that one parse allocates, counted by the virtual machine. The limits leave room for other versions of it; a compiler that
 * spares objects makes the numbers smaller. {@code ␝}, {@code ␞} and {@code ␄} stand for GS, RS and EOT.
 */
class ScanAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 200;

    private final ScanParser parser = ScanParser.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '\u0001',
            value = {
                "]d20109506000134352211234567890AB␝1728063010BATCH01\t250",
                "https://id.gs1.org/01/09506000134352/10/BATCH01/21/1234567890AB?17=280630\t320",
                "[)>␞06␝9N110375286414␝S1234567890AB␝1TBATCH01␝D280630␞␄\t900",
                "+E308T800206X0/$230513/14D20280413/S1234567890ABJ\t1000",
                "+A99912345/$$52001510X3/16D20111212/S77DEFG457\t1100"
            })
    void parse_intactScan_allocatesWithinItsLimit(String scan, long limit) {
        assertThat(allocated(scan)).isLessThanOrEqualTo(limit);
    }

    /** A separator lost, become a character or a word; a retail code before, the same code twice, brackets copied; a misread HIBC. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '\u0001',
            value = {
                "]d20109506000134352211234567890AB1728063010BATCH01\t17000",
                "1727061810Dj\"\"j6x6|010847000534542021257Prh3oWozoAy\t16500",
                "1727061810Dj\"\"j6x6~1010847000534542021257Prh3oWozoAy\t30000",
                "415074785086701041507478508671731071210pWnS8p0gif␝7140116482␝21b;7Q<rfA2Ahs&U(:\t20000",
                "]d210<jzRKDac␝1726062201088083879372907131227740832585␝21981489912850"
                        + "]d210<jzRKDac␝1726062201088083879372907131227740832585␝21981489912850\t32768",
                "[17] 270121 [21] BuC8rJOgGrMmnxMAiB [10] BP9'kRQ [01] 03400955472001\t30000",
                "+E308T800206X0/$230513/14D20280413/S1234567890ABZ\t23000"
            })
    void parse_damagedScan_allocatesWithinItsLimit(String scan, long limit) {
        assertThat(allocated(scan)).isLessThanOrEqualTo(limit);
    }

    private long allocated(String scan) {
        String text =
                scan.replace('\u241D', '\u001D').replace('\u241E', '\u001E').replace('\u2404', '\u0004');
        for (int i = 0; i < 20; i++) {
            parser.parse(text).pack();
        }
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < TIMES; i++) {
            parser.parse(text).pack();
        }
        return (THREADS.getThreadAllocatedBytes(thread) - before) / TIMES;
    }
}
