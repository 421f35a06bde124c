package org.packseal.core.record;

import java.util.Collection;
import org.packseal.core.fact.Fact;

/**
 * Verifies a signed statement by the trust of the place where a record is read. Implementations use no network and are
 * thread-safe.
 */
@FunctionalInterface
public interface StatementFacts {
    /**
     * The facts a statement proves.
     *
     * @param jws the statement, compact JWS
     * @return its facts with producer and source, empty where it does not verify here
     */
    Collection<Fact> of(String jws);
}
