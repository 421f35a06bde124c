package org.packseal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;

/** From text to a fully checked scan with its pack identity in hand. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseBenchmark extends AverageTimeBenchmark {
    /** What a scanner sends, one of each kind. */
    public enum Input {
        /** GS1 DataMatrix with GTIN, serial, expiry and batch: 50 characters. */
        PACK_SCAN("]d20109506000134352211234567890AB\u001d1728063010BATCH01"),
        /** The same content as a GS1 Digital Link. */
        DIGITAL_LINK("https://id.gs1.org/01/09506000134352/10/BATCH01/21/1234567890AB?17=280630"),
        /** IFA code: ISO/IEC 15434 format 06 with PPN. */
        IFA_CODE("[)>\u001e06\u001d9N110375286414\u001dS1234567890AB\u001d1TBATCH01\u001dD280630\u001e\u0004"),
        /** The first one with its separator lost. */
        DAMAGED_SCAN("]d20109506000134352211234567890AB1728063010BATCH01");

        private final String text;

        Input(String text) {
            this.text = text;
        }

        /** The text of the scan. */
        public String text() {
            return text;
        }
    }

    /** Which input is parsed. */
    @Param
    public Input input = Input.PACK_SCAN;

    private final ScanParser parser = BenchmarkParser.create();

    private String text = "";

    /** Takes the text out of the enum, so that the benchmark reads one field. */
    @Setup
    public void prepare() {
        text = input.text();
    }

    /** Every check done and every problem known. */
    @Benchmark
    public ParsedScan parse() {
        return parser.parse(text);
    }

    /** The same, and the identity taken out. */
    @Benchmark
    public PackIdentity parseToIdentity() {
        return parser.parse(text).pack();
    }
}
