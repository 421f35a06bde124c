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
import org.packseal.core.fact.Facts;
import org.packseal.core.fact.Producer;

/**
 * What the determinations about a pack amount to. NRA, WHO and COURT are competent authorities; the holder and the
 * police can only raise misrepresentation; a trading partner counts under the US definition alone. Another country's
 * authority releases nothing here.
 */
final class Findings {
    private final List<Determination> all;

    Findings(Evidence evidence) {
        this.all = evidence.determinations();
    }

    /**
     * Whether somebody states a finding against the pack that decides nothing by itself and must still be followed up:
     * one that is not verified, that newer evidence contradicts, that a trading partner made, that does not say what
     * was found, or that speaks of other serial numbers of the batch. The pack is held until somebody settles it. That
     * the maker vouches for this pack settles an alert on other serial numbers, since the holder is the one to be asked
     * about it.
     */
    boolean findingNotCounted(boolean makerVouches) {
        return any(
                all,
                d -> notCounted(d) || (!makerVouches && finds(d, Finding.FALSIFIED) && scope(d, Scope.OUT_OF_RANGE)));
    }

    private static boolean notCounted(Determination d) {
        boolean against =
                d.finding().filter(finding -> finding != Finding.NOT_FALSIFIED).isPresent()
                        || intent(d, Deliberate.ESTABLISHED);
        return (against && !d.verified())
                || (finds(d, Finding.FALSIFIED) && (d.overtaken() || ofTradingPartner(d)))
                || saysNoFinding(d);
    }

    /**
     * Somebody says that there is a decision, or which packs it covers, and not what was found. It may be the missing part
     * of a finding that came without it, such as one against this very pack.
     */
    private static boolean saysNoFinding(Determination d) {
        boolean spokenOf = d.scope().isPresent() || d.origin().key().equals(Facts.DETERMINATION_BY);
        return spokenOf && d.finding().isEmpty() && d.deliberate().isEmpty();
    }

    private static boolean ofTradingPartner(Determination d) {
        return d.by().filter(Body.TRADING_PARTNER::equals).isPresent();
    }

    boolean determinedFalsified() {
        return any(all, Findings::falsifies);
    }

    /** The determination that makes this pack falsified. */
    static Optional<Determination> falsifying(List<Determination> all) {
        return all.stream().filter(Findings::falsifies).findFirst();
    }

    private static boolean falsifies(Determination d) {
        return d.ofAuthority() && d.coversThisPack() && !d.overtaken() && finds(d, Finding.FALSIFIED);
    }

    /** Whether an alert names a number that this pack bears, without covering this pack. */
    boolean alertOutOfScope() {
        return authority(d -> !d.coversThisPack() && !scope(d, Scope.OUT_OF_RANGE) && finds(d, Finding.FALSIFIED))
                || any(all, d -> d.verified() && ofBatchOnly(d) && finds(d, Finding.FALSIFIED));
    }

    private static boolean ofBatchOnly(Determination d) {
        return scope(d, Scope.BATCH_ALSO_GENUINE) || scope(d, Scope.BATCH_AS_MADE);
    }

    /**
     * Whether a body that is not competent to determine says that this pack itself, and not only its batch number, is
     * falsified.
     */
    boolean saidFalsifiedBy(Body body) {
        return any(
                all,
                d -> d.verified()
                        && d.by().filter(body::equals).isPresent()
                        && finds(d, Finding.FALSIFIED)
                        && !ofBatchOnly(d)
                        && !scope(d, Scope.OUT_OF_RANGE));
    }

    /** Only a determination that says so establishes intent; a finding FALSIFIED alone leaves it open. */
    boolean intentEstablished() {
        return authority(d -> d.coversThisPack() && intent(d, Deliberate.ESTABLISHED));
    }

    boolean intentExcluded() {
        return authority(d -> !d.overtaken() && intent(d, Deliberate.EXCLUDED));
    }

    /** Whether one authority finds it falsified, which implies intent, and another excludes intent. */
    boolean intentContradicted() {
        return intentExcluded() && (determinedFalsified() || intentEstablished());
    }

    /** Whether an authority found this pack out of specification. */
    boolean determinedSubstandard() {
        return authority(d -> !d.overtaken() && d.coversThisPack() && finds(d, Finding.SUBSTANDARD));
    }

    /** Whether an authority found this pack unregistered, which leaves the question of falsification open. */
    boolean determinedUnregistered() {
        return authority(d -> !d.overtaken() && !foreign(d) && d.coversThisPack() && finds(d, Finding.UNREGISTERED));
    }

    /**
     * Determinations that clear this pack of falsification. What an authority found of a batch as made holds for this pack
     * only where the maker vouches that it belongs to it. A finding of substandard quality clears only while nothing shows
     * intent and nobody disputes where the pack comes from.
     *
     * @param makerVouches whether the maker confirms this pack, and no sign of the maker's contradicts
     * @param originDisputed whether a sign about its source, or of its maker, fired
     */
    List<Determination> clearing(boolean makerVouches, boolean originDisputed) {
        if (all.isEmpty()) {
            return List.of();
        }
        boolean quality = !originDisputed && !intentEstablished() && !authority(d -> intent(d, Deliberate.ESTABLISHED));
        return all.stream()
                .filter(d -> d.ofAuthority() && !d.overtaken())
                .filter(d ->
                        (scope(d, Scope.THIS_PACK) && !foreign(d)) || (scope(d, Scope.BATCH_AS_MADE) && makerVouches))
                .filter(d -> (finds(d, Finding.NOT_FALSIFIED) && scope(d, Scope.THIS_PACK))
                        || (quality && (finds(d, Finding.SUBSTANDARD) || unintended(d))))
                .toList();
    }

    private static boolean unintended(Determination d) {
        return intent(d, Deliberate.EXCLUDED) && !finds(d, Finding.FALSIFIED) && !finds(d, Finding.UNREGISTERED);
    }

    private static boolean foreign(Determination d) {
        return d.origin().producer().filter(Producer.OTHER_REGULATOR::equals).isPresent();
    }

    static boolean finds(Determination d, Finding finding) {
        return d.finding().filter(finding::equals).isPresent();
    }

    static boolean intent(Determination d, Deliberate deliberate) {
        return d.deliberate().filter(deliberate::equals).isPresent();
    }

    static boolean scope(Determination d, Scope scope) {
        return d.scope().filter(scope::equals).isPresent();
    }

    private boolean authority(Predicate<Determination> says) {
        return any(all, d -> d.ofAuthority() && says.test(d));
    }

    static boolean any(List<Determination> determinations, Predicate<Determination> says) {
        for (Determination determination : determinations) {
            if (says.test(determination)) {
                return true;
            }
        }
        return false;
    }
}
