package org.packseal.crypto.trust;

import java.util.List;
import org.packseal.crypto.issuer.KeyScope;
import org.packseal.gs1.key.Gtin;

/**
 * What the trust list lets a statement key speak of. It narrows what a producer may say at all and never widens it.
 *
 * @param facts keys of facts, or beginnings of keys before {@code .*}
 * @param anyProduct whether every product is covered, as for authorities and laboratories
 * @param products the products covered otherwise
 * @param countries ISO 3166-1 alpha-2 codes of the countries for which the key speaks of authorisations and determinations;
 *     empty for all
 */
record StatementScope(List<String> facts, boolean anyProduct, KeyScope products, List<String> countries) {
    private static final String ANY_BELOW = ".*";

    StatementScope {
        facts = List.copyOf(facts);
        countries = List.copyOf(countries);
    }

    boolean covers(Gtin gtin) {
        return anyProduct || products.covers(gtin);
    }

    boolean allows(String fact) {
        for (String pattern : facts) {
            boolean below = pattern.endsWith(ANY_BELOW)
                    && fact.startsWith(pattern.substring(0, pattern.length() - ANY_BELOW.length() + 1));
            if (below || pattern.equals(fact)) {
                return true;
            }
        }
        return false;
    }
}
