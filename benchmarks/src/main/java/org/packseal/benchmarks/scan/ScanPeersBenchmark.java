package org.packseal.benchmarks.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.client.result.ExpandedProductParsedResult;
import com.google.zxing.client.result.ExpandedProductResultParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.packseal.benchmarks.AverageTimeBenchmark;
import org.packseal.benchmarks.BenchmarkParser;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ScanParser;
import uk.org.okapibarcode.util.Gs1;

/**
 * One pack's element string of four elements. No Java library does all of what {@link ScanParser} does: ZXing takes the elements
 * apart without checking them, Okapi Barcode checks them by the GS1 Syntax Dictionary without giving them out. Both read
 * identifiers in brackets; ours reads what a scanner sends.
 */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScanPeersBenchmark extends AverageTimeBenchmark {
    private static final String SCAN = "]d20109506000134352211234567890AB\u001d1728063010BATCH01";
    private static final String ROUND = "(01)09506000134352(21)1234567890AB(17)280630(10)BATCH01";
    private static final String SQUARE = "[01]09506000134352[21]1234567890AB[17]280630[10]BATCH01";

    private final ScanParser parser = BenchmarkParser.create();
    private final ExpandedProductResultParser zxing = new ExpandedProductResultParser();
    private final String scan = SCAN;
    private final Result read = new Result(ROUND, new byte[0], new ResultPoint[0], BarcodeFormat.RSS_EXPANDED);
    private final String square = SQUARE;

    /** Ours: checked, and the pack's identity taken out. */
    @Benchmark
    public PackIdentity packSeal() {
        return parser.parse(scan).pack();
    }

    /** ZXing: taken apart, hardly checked. */
    @Benchmark
    public ExpandedProductParsedResult zxing() {
        return zxing.parse(read);
    }

    /** Okapi Barcode: checked, nothing taken out. */
    @Benchmark
    public String okapi() {
        return Gs1.verify(square, "\u001d");
    }
}
