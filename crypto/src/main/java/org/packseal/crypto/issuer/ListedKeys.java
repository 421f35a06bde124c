package org.packseal.crypto.issuer;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands the keys of a verified trust list to the packages that check tokens and seal packs. The list's class gives its
 * accessor when it is loaded, so the keys need no public method on a type that users see.
 */
public final class ListedKeys {
    private static volatile @Nullable Function<Object, IssuerKeys> accessor;

    private ListedKeys() {}

    /**
     * Takes the accessor, from the class of verified lists alone.
     *
     * @throws IllegalStateException if it was given before
     */
    public static <L> void providedBy(Class<L> type, Function<L, IssuerKeys> keys) {
        if (accessor != null) {
            throw new IllegalStateException("Expected one accessor, found a second one.");
        }
        accessor = list -> keys.apply(type.cast(list));
    }

    /** The keys of a verified list. */
    public static IssuerKeys of(Object trustList) {
        return Objects.requireNonNull(accessor, "Expected the class of lists to be loaded, found no accessor.")
                .apply(trustList);
    }
}
