package org.packseal.crypto;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Signs trust lists with root keys. What a verifier would refuse, or would leave out, is not signed. Each root may sign on
 * its own machine: the first signs the payload, the others add to what it made. Not instantiable, thread-safe.
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
        return addTo(GeneralJws.unsigned(payload.clone()), roots);
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
            return addTo(TrustListVerifier.jws(signedList), roots);
        } catch (TrustListException e) {
            return SigningResult.refused(e.problem(), List.of());
        }
    }

    /**
     * Signs a change of roots, an element of {@code rootChanges} of every list from then on. It needs the threshold of the
     * old set and that of the new one.
     *
     * @param listUrn URN of the list
     * @param from the set that is replaced
     * @param to the set that replaces it
     * @param roots private keys of old and new roots
     * @return the signed change, or why it was not signed
     * @throws IllegalArgumentException if {@code listUrn} is no URN or no root is given
     */
    public static SigningResult changeRoots(String listUrn, RootSet from, RootSet to, List<SigningKey> roots) {
        requireRoots(roots);
        if (!ListPayload.isUrn(listUrn)) {
            throw new IllegalArgumentException("a list is named by a URN such as urn:example:list");
        }
        GeneralJws jws = GeneralJws.unsigned(RootChain.change(listUrn, from, to));
        for (SigningKey root : roots) {
            jws = jws.with(root, RootChain.TYP);
        }
        if (jws.signers(from) < from.threshold() || jws.signers(to) < to.threshold()) {
            return refused(
                    TrustListCode.THRESHOLD_NOT_MET, "A change of roots needs the old threshold and the new one.");
        }
        return SigningResult.signed(jws);
    }

    private static void requireRoots(List<SigningKey> roots) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("at least one root must sign");
        }
    }

    private static SigningResult addTo(GeneralJws jws, List<SigningKey> roots) {
        try {
            ListPayload payload = ListPayload.read(jws.payload());
            Set<String> rootKeyIds = new HashSet<>(payload.roots().keyIds());
            for (SigningKey root : roots) {
                if (!rootKeyIds.contains(root.keyId())) {
                    return refused(TrustListCode.NOT_A_ROOT, "The key " + root.keyId() + " is no root of this list.");
                }
            }
            ListKeys keys = ListKeys.read(jws.payload(), rootKeyIds);
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
        GeneralJws signed = jws;
        for (SigningKey root : roots) {
            signed = signed.with(root, ListPayload.TYP);
        }
        return SigningResult.signed(signed);
    }

    private static SigningResult refused(TrustListCode code, String message) {
        return SigningResult.refused(new TrustListProblem(code, "", message), List.of());
    }
}
