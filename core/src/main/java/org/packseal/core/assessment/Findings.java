package org.packseal.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.packseal.core.fact.Determination;
import org.packseal.core.fact.Determination.Body;
import org.packseal.core.fact.Determination.Deliberate;
import org.packseal.core.fact.Determination.Finding;
import org.packseal.core.fact.Determination.Scope;
import org.packseal.core.fact.Evidence;

/**
 * What the determinations about a pack amount to. NRA, WHO and COURT are competent authorities; the holder and the
 * police can only raise misrepresentation; a trading partner counts under the US definition alone.
 */
final class Findings {
    private final List<Determination> all;

    Findings(Evidence evidence) {
        this.all = evidence.determinations();
    }

    /**
     * Somebody says that it is falsified and that alone decides nothing here, whoever it is and whatever the scope: a
     * trading partner, somebody unverified, an authority that newer evidence contradicts, or one that speaks of other
     * serial numbers of the batch, until somebody settles which of them holds.
     */
    boolean falsifiedButNotCounted() {
        return all.stream()
                .anyMatch(d -> finds(d, Finding.FALSIFIED)
                        && (!d.verified() || d.overtaken() || ofTradingPartner(d) || scope(d, Scope.OUT_OF_RANGE)));
    }

    private static boolean ofTradingPartner(Determination d) {
        return d.by().filter(Body.TRADING_PARTNER::equals).isPresent();
    }

    boolean determinedFalsified() {
        return falsifying(all).isPresent();
    }

    /** The determination that makes this pack falsified. */
    static Optional<Determination> falsifying(List<Determination> all) {
        return all.stream()
                .filter(d -> d.ofAuthority() && d.coversThisPack() && !d.overtaken() && finds(d, Finding.FALSIFIED))
                .findFirst();
    }

    /** An alert that names a number this pack bears, without covering this pack. */
    boolean alertOutOfScope() {
        return authority(d -> !d.coversThisPack() && !scope(d, Scope.OUT_OF_RANGE) && finds(d, Finding.FALSIFIED));
    }

    boolean saidFalsifiedBy(Body body) {
        return all.stream()
                .anyMatch(d -> d.verified() && d.by().filter(body::equals).isPresent() && finds(d, Finding.FALSIFIED));
    }

    boolean intentEstablished() {
        return authority(d -> d.coversThisPack() && (finds(d, Finding.FALSIFIED) || intent(d, Deliberate.ESTABLISHED)));
    }

    boolean intentExcluded() {
        return authority(d -> intent(d, Deliberate.EXCLUDED));
    }

    /**
     * Determinations that clear this pack. What an authority found of a batch as made holds for this pack only where
     * the maker vouches that it belongs to it.
     */
    List<Determination> clearing(boolean makerVouches) {
        return all.stream()
                .filter(d -> d.ofAuthority() && !d.overtaken())
                .filter(d -> clearsPack(d) || (makerVouches && clearsBatch(d)))
                .toList();
    }

    private static boolean clearsPack(Determination d) {
        return scope(d, Scope.THIS_PACK) && (finds(d, Finding.NOT_FALSIFIED) || otherThanFalsified(d));
    }

    private static boolean clearsBatch(Determination d) {
        return scope(d, Scope.BATCH_AS_MADE) && otherThanFalsified(d);
    }

    private static boolean otherThanFalsified(Determination d) {
        return finds(d, Finding.SUBSTANDARD)
                || finds(d, Finding.UNREGISTERED)
                || (intent(d, Deliberate.EXCLUDED) && !finds(d, Finding.FALSIFIED));
    }

    static boolean finds(Determination d, Finding finding) {
        return d.finding().filter(finding::equals).isPresent();
    }

    static boolean intent(Determination d, Deliberate deliberate) {
        return d.deliberate().filter(deliberate::equals).isPresent();
    }

    private static boolean scope(Determination d, Scope scope) {
        return d.scope().filter(scope::equals).isPresent();
    }

    private boolean authority(Predicate<Determination> says) {
        return all.stream().anyMatch(d -> d.ofAuthority() && says.test(d));
    }
}
