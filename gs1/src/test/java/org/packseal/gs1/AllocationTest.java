package org.packseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Memory that one parse allocates, counted by the virtual machine. The limits leave room for other versions of it: a compiler that
 * spares objects makes the numbers smaller, never greater.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ScanParser PARSER =
            ScanParser.builder().clock(Scans.CLOCK).build();
    private static final int TIMES = 200;
    /** What a damaged scan may allocate; a pack is scanned again then, so it is rare. */
    private static final long DAMAGED = 32_768;

    @ParameterizedTest
    @CsvSource({
        "]d20109506000134352211234567890AB~1728063010BATCH01, 250",
        "https://id.gs1.org/01/09506000134352/10/BATCH01/21/1234567890AB?17=280630, 320",
        "[)>^06~9N110375286414~S1234567890AB~1TBATCH01~D280630^$, 900",
        "+E308T800206X0/$230513/14D20280413/S1234567890ABJ, 1000",
        "]d20109506000134352211234567890AB1728063010BATCH01, 17000",
        "+E308T800206X0/$230513/14D20280413/S1234567890ABZ, 24000",
    })
    void parse_oneScan_allocatesWithinItsLimit(String scan, long limit) {
        String text = scan.replace('~', '\u001D').replace('^', '\u001E');
        text = text.endsWith("\u001E$") ? text.replace('$', '\u0004') : text;

        assertThat(allocated(text)).isLessThanOrEqualTo(limit);
    }

    @Test
    void parse_damageOfEveryKind_allocatesWithinTheLimit() {
        List<String> above = new ArrayList<>();
        for (Map.Entry<String, DamageGenerator.Damage> kind :
                DamageGenerator.kinds().entrySet()) {
            DamageGenerator generator = new DamageGenerator(20261128L);
            long sum = 0;
            int count = 0;
            for (int i = 0; i < 40; i++) {
                DamageGenerator.Pack pack = generator.pack();
                String text = kind.getValue().apply(generator, pack);
                if (text != null) {
                    sum += allocated(text);
                    count++;
                }
            }
            System.out.println("AllocationTest " + kind.getKey() + ": " + sum / count + " bytes");
            if (sum / count > DAMAGED) {
                above.add(kind.getKey() + ": " + sum / count);
            }
        }
        assertThat(above).isEmpty();
    }

    private static long allocated(String text) {
        for (int i = 0; i < 20; i++) {
            PARSER.parse(text).pack();
        }
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < TIMES; i++) {
            PARSER.parse(text).pack();
        }
        return (THREADS.getThreadAllocatedBytes(thread) - before) / TIMES;
    }
}
