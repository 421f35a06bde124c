package org.packseal.core.rule;

import java.util.Set;

/**
 * What a rule applies to.
 *
 * @param categories values of {@code product.category}, empty for all
 * @param serialised whether it needs a pack that carries a serial number
 */
record Applicability(Set<String> categories, boolean serialised) {
    Applicability {
        categories = Set.copyOf(categories);
    }
}
