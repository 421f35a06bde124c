package org.packseal.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packseal.core.file.OneFault;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.gs1.key.Gtin;

class RegisterFileTest {
    private static final String GOOD = """
            {"schemaVersion": 1, "name": "Example register", "date": "2026-11-01", "complete": true,
             "products": [{"gtin": "04012345678901", "name": "Examplin", "strength": "10 mg", "form": "tablet",
               "actors": {"mah": {"name": "Example Pharma", "address": "1 Example Street"}}, "markets": ["DE", "AT"],
               "authorisation": "AUTHORISED", "tokens": "EXPECTED",
               "batches": [{"batch": "B1", "expiry": "2028-02"}, {"batch": "B2"}]}]}
            """;

    @Test
    void read_goodFile_hasEverything() {
        RegisterFile register = read(GOOD);
        RegisteredProduct product = register.find(new Gtin("04012345678901")).orElseThrow();

        assertThat(register.reference()).isEqualTo("Example register, 2026-11-01");
        assertThat(register.complete()).isTrue();
        assertThat(product.name()).contains("Examplin");
        assertThat(product.actors().get("mah")).isNotNull();
        assertThat(product.markets()).containsExactly("AT", "DE");
        assertThat(product.tokens()).isEqualTo(Tokens.EXPECTED);
        assertThat(product.batch("B1").orElseThrow().expiry()).contains(LocalDate.of(2028, 2, 29));
        assertThat(product.batch("B2").orElseThrow().expiry()).isEmpty();
        assertThat(product.batch("b1")).isEmpty();
        assertThat(register.find(new Gtin("04012345678918"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schemaVersion\": 1 | \"schemaVersion\": 9 | UNKNOWN_SCHEMA_VERSION | /schemaVersion",
                "04012345678901 | 04012345678902 | INVALID_GTIN | /products/0/gtin",
                "04012345678901 | 4012345678901 | INVALID_GTIN | /products/0/gtin",
                "\"AUTHORISED\" | \"ALLOWED\" | UNKNOWN_VALUE | /products/0/authorisation",
                "\"EXPECTED\" | \"SOME\" | UNKNOWN_VALUE | /products/0/tokens",
                "2028-02 | 2028-13 | INVALID_DATE | /products/0/batches/0/expiry",
                "2028-02 | 2026-02-30 | INVALID_DATE | /products/0/batches/0/expiry",
                "\"B2\" | \"B1\" | DUPLICATE | /products/0/batches/1/batch",
                "\"mah\" | \"maker\" | UNKNOWN_MEMBER | /products/0/actors/maker",
                "\"complete\": true | \"complete\": \"yes\" | WRONG_TYPE | /complete",
                "\"name\": \"Example register\", | `` | MISSING_MEMBER | /name",
            })
    void read_oneThingWrong_isRefusedAtItsPlace(String good, String bad, String code, String pointer) {
        OneFault.assertRefused(GOOD, good, bad, RegisterFile::read, code + " " + pointer);
    }

    private static RegisterFile read(String json) {
        return RegisterFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
