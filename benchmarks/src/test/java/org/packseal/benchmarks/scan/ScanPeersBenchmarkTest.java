package org.packseal.benchmarks.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.client.result.ExpandedProductParsedResult;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.PackIdentity;

class ScanPeersBenchmarkTest {
    private final ScanPeersBenchmark benchmark = new ScanPeersBenchmark();

    @Test
    void packSealAndZxing_readTheSameBatch() {
        PackIdentity pack = benchmark.packSeal();
        ExpandedProductParsedResult result = benchmark.zxing();
        assertThat(pack.serial()).contains("1234567890AB");
        assertThat(result.getProductID()).isEqualTo("09506000134352");
        assertThat(pack.batch()).contains(result.getLotNumber());
        assertThat(result.getExpirationDate()).isEqualTo("280630");
    }

    @Test
    void okapi_acceptsTheElements() {
        assertThat(benchmark.okapi()).isEqualTo("0109506000134352211234567890AB\u001d1728063010BATCH01");
    }
}
