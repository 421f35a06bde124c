/**
 * Signed pack authenticity tokens, and the signed list of who may sign them.
 *
 * <p>Start at {@link org.packseal.crypto.TokenVerifier} to check and at {@code PackSealer} to issue.
 */
@org.jspecify.annotations.NullMarked
module org.packseal.crypto {
    requires static transitive org.jspecify;
    requires transitive org.packseal.gs1;
    requires org.bouncycastle.provider;
    requires com.fasterxml.jackson.databind;

    exports org.packseal.crypto;
}
