package org.packseal.gs1.element;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount or price (AI 390n to 393n). Immutable. */
public final class MonetaryAmount {
    private final BigDecimal amount;
    private final @Nullable String currency;

    MonetaryAmount(BigDecimal amount, @Nullable String currency) {
        this.amount = Objects.requireNonNull(amount, "amount");
        this.currency = currency;
    }

    /**
     * The amount.
     *
     * @return with as many decimals as the identifier says
     */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * The currency.
     *
     * @return three digits of ISO 4217, or empty where the area's single currency is meant (AI 390n, 392n)
     */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    @Override
    public String toString() {
        return currency == null ? amount.toPlainString() : amount.toPlainString() + " (" + currency + ")";
    }
}
