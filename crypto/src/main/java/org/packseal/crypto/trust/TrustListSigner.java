package org.packseal.crypto.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;

/**
 * Signs trust lists and changes of roots with root keys. What a verifier would refuse, or would leave out, is not signed as
 * far as it can be seen here. Each root may sign on its own machine: the first signs, the others add to what it made. Not
 * instantiable, thread-safe.
 */
public final class TrustListSigner {
    private TrustListSigner() {}

    /**
     * Signs the payload of a list, byte for byte as it is.
     *
     * @param payload the payload, a JSON object in UTF-8
     * @param roots private keys of roots of the list, one or more
     * @return the signed list, or why it was not signed; fewer signatures than the threshold are no obstacle here
     * @throws IllegalArgumentException if no root is given
     */
    public static SigningResult sign(byte[] payload, List<SigningKey> roots) {
        requireRoots(roots);
        return addTo(JwsJson.unsigned(payload.clone()), roots);
    }

    /**
     * Adds signatures to a list; a signature that the same root made before is replaced.
     *
     * @param signedList text that {@link #sign} made
     * @param roots private keys of roots of the list, one or more
     * @return the list with more signatures, or why it was not signed
     * @throws IllegalArgumentException if no root is given
     */
    public static SigningResult addSignatures(byte[] signedList, List<SigningKey> roots) {
        requireRoots(roots);
        try {
            return addTo(JwsJson.readList(signedList), roots);
        } catch (TrustListException e) {
            return SigningResult.refused(e.problem(), List.of());
        }
    }

    /**
     * Begins a change of roots. Once the threshold of the old set and that of the new one have signed it, it is an
     * element of {@code rootChanges} of every list from then on; {@link RootRotation} tells who has.
     *
     * @param listUrn URN of the list
     * @param from the set in force, which is replaced
     * @param to the set that replaces it
     * @param roots private keys of old or new roots, one or more
     * @return the change with these signatures, or why it was not signed
     * @throws IllegalArgumentException if {@code listUrn} is no URN or no root is given
     */
    public static SigningResult changeRoots(String listUrn, RootSet from, RootSet to, List<SigningKey> roots) {
        requireRoots(roots);
        if (!ListPayload.isUrn(listUrn)) {
            throw new IllegalArgumentException("Expected a URN such as urn:example:list, found another text.");
        }
        return addTo(JwsJson.unsigned(RootRotation.payload(listUrn, from, to)), from, to, roots);
    }

    /**
     * Adds signatures to a change of roots; a signature that the same root made before is replaced.
     *
     * @param change text that {@link #changeRoots} made
     * @param from the set in force, of which the change has no more than the fingerprint
     * @param roots private keys of old or new roots, one or more
     * @return the change with more signatures, or why it was not signed
     * @throws IllegalArgumentException if no root is given
     */
    public static SigningResult addSignaturesToChange(byte[] change, RootSet from, List<SigningKey> roots) {
        requireRoots(roots);
        try {
            RootRotation begun = RootRotation.read(change);
            if (!begun.from().equals(from.fingerprint())) {
                return refused(
                        TrustListCode.ROOT_CHAIN_BROKEN,
                        "/from",
                        "Expected a root rotation from the roots given, found one from others.");
            }
            return addTo(begun.jws(), from, begun.to(), roots);
        } catch (TrustListException e) {
            return SigningResult.refused(e.problem(), List.of());
        }
    }

    private static SigningResult addTo(JwsJson jws, RootSet from, RootSet to, List<SigningKey> roots) {
        if (from.equals(to)) {
            return refused(TrustListCode.ROOTS_UNCHANGED, "/roots", "Expected new roots, found the old ones.");
        }
        Set<String> oldAndNew = new HashSet<>(from.keyIds());
        oldAndNew.addAll(to.keyIds());
        for (SigningKey root : roots) {
            if (!oldAndNew.contains(root.publicKey().kid())) {
                String message = "The key " + root.publicKey().kid() + " is neither an old root nor a new one.";
                return refused(TrustListCode.NOT_A_ROOT, "", message);
            }
        }
        Set<String> holding = new HashSet<>(jws.signers(from));
        holding.addAll(jws.signers(to));
        if (!holding.containsAll(jws.claimedSigners())) {
            return refused(
                    TrustListCode.SIGNATURE_INVALID,
                    "/signatures",
                    "Expected earlier signatures of these roots over this rotation, found another: it was altered on its way.");
        }
        return signed(jws, roots, RootRotation.TYP);
    }

    private static void requireRoots(List<SigningKey> roots) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one root to sign, found none.");
        }
    }

    private static SigningResult addTo(JwsJson jws, List<SigningKey> roots) {
        try {
            ListPayload payload = ListPayload.read(jws.payload());
            for (SigningKey root : roots) {
                if (!payload.roots().keyIds().contains(root.publicKey().kid())) {
                    return refused(
                            TrustListCode.NOT_A_ROOT,
                            "",
                            "The key " + root.publicKey().kid() + " is no root of this list.");
                }
            }
            ListKeys keys = ListKeys.read(jws.payload(), RootChain.requireWhole(payload));
            if (!keys.leftOut().isEmpty()) {
                TrustListProblem problem = new TrustListProblem(
                        TrustListCode.UNUSABLE_KEYS,
                        "/keys",
                        "A verifier would leave out " + keys.leftOut().size() + " of the keys.");
                return SigningResult.refused(problem, keys.leftOut());
            }
        } catch (TrustListException e) {
            return SigningResult.refused(e.problem(), List.of());
        }
        return signed(jws, roots, ListPayload.TYP);
    }

    private static SigningResult signed(JwsJson jws, List<SigningKey> roots, String typ) {
        JwsJson signed = jws;
        for (SigningKey root : roots) {
            Optional<JwsJson> more = signed.with(root, typ);
            if (more.isEmpty()) {
                return refused(
                        TrustListCode.SIGNATURE_REJECTED,
                        "",
                        "Expected a signature by the key " + root.publicKey().kid() + ", found none.");
            }
            signed = more.get();
        }
        return SigningResult.signed(signed);
    }

    private static SigningResult refused(TrustListCode code, String place, String message) {
        return SigningResult.refused(new TrustListProblem(code, place, message), List.of());
    }
}
