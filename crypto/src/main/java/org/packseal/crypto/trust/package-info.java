/**
 * The signed list of who may seal packs, the root keys that sign it, and what verifiers remember of lists accepted
 * before.
 *
 * <p>A list is accepted only with the threshold of pinned roots, and never an older one than before: the store
 * remembers. Where the list was fetched from does not matter.
 *
 * <pre>{@code
 * TrustListVerifier verifier = TrustListVerifier.of(urn, roots, new FileTrustStateStore(folder));
 * TrustListResult result = verifier.verify(file);
 * result.problems().forEach(System.out::println); // why it was refused; the list before stays in use
 * result.trustList().ifPresent(list -> System.out.println(list.freshness(NOW)));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.trust;
