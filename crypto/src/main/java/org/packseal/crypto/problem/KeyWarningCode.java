package org.packseal.crypto.problem;

/** What the roots should look at again in an entry that verifiers use all the same. The codes are stable. */
public enum KeyWarningCode {
    /**
     * A company prefix shorter than any that the GS1 organization of its range allocates, so that the key can sign for the products
     * of several companies.
     */
    SHORT_SCOPE
}
