/**
 * Signed pack authenticity tokens, and the signed list of who may sign them.
 *
 * <p>Start at {@link org.packseal.crypto.token.TokenVerifier} to check and at {@link org.packseal.crypto.seal.PackSealer} to
 * issue.
 */
@SuppressWarnings("module") // core, which one package is exported to, is compiled later
@org.jspecify.annotations.NullMarked
module org.packseal.crypto {
    requires static transitive org.jspecify;
    requires transitive org.packseal.gs1;
    requires org.bouncycastle.provider;
    requires com.fasterxml.jackson.databind;

    exports org.packseal.crypto.key;
    exports org.packseal.crypto.problem;
    exports org.packseal.crypto.seal;
    exports org.packseal.crypto.token;
    exports org.packseal.crypto.trust;
    exports org.packseal.crypto.statement;
    exports org.packseal.crypto.json to
            org.packseal.core;
    exports org.packseal.crypto.jws to
            org.packseal.core;
}
