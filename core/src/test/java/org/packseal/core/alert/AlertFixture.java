package org.packseal.core.alert;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.packseal.core.PackSeal;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.file.DataFileException;

/** Files of alerts about one product, and packs of it. */
final class AlertFixture {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static final String GTIN = "09506000134352";

    private AlertFixture() {}

    static Alerts file(String... alerts) {
        return Alerts.read(json(alerts));
    }

    static byte[] json(String... alerts) {
        return ("{\"schemaVersion\":1,\"name\":\"Alerts\",\"date\":\"2026-11-01\",\"alerts\":["
                        + String.join(",", alerts) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String alert(String authority, String reference, String finding, String members) {
        return "{\"authority\":\"" + authority + "\",\"reference\":\"" + reference
                + "\",\"date\":\"2026-06-01\",\"finding\":\"" + finding + "\",\"products\":[{\"gtin\":\"" + GTIN
                + "\"}],"
                + members + "}";
    }

    static String scan(String batch, String serial, String expiry) {
        return "]d201" + GTIN + "17" + expiry + "10" + batch + "\u001d21" + serial;
    }

    static Assessment assess(Alerts alerts, String scan) {
        return PackSeal.builder().alerts(alerts).now(NOW).build().assess(scan);
    }

    static List<Scope> scopes(Assessment assessment) {
        return assessment.determinations().stream()
                .map(d -> d.scope().orElseThrow())
                .toList();
    }

    static List<String> problems(byte[] json) {
        DataFileException refused = catchThrowableOfType(DataFileException.class, () -> Alerts.read(json));
        return refused.problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }
}
