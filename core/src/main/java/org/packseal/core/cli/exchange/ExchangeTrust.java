package org.packseal.core.cli.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.cli.trust.KeyFile;
import org.packseal.core.cli.trust.TrustOptions;
import org.packseal.core.cli.trust.UsedList;
import org.packseal.core.record.TrustedKeys;
import org.packseal.crypto.key.PublicKey;
import org.packseal.crypto.statement.StatementResult;
import org.packseal.crypto.trust.Freshness;
import org.packseal.crypto.trust.KeyPurpose;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustList;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say whose records and acts of custody are believed. */
final class ExchangeTrust {
    @Option(
            names = "--trusted-key",
            paramLabel = "HOLDER=FILE",
            description = "A public key (JWK) that you believe, and who holds it. May be given more than once.")
    private List<String> keys = List.of();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    /** The root keys, where given. */
    Optional<RootSet> roots() {
        return trust.roots();
    }

    /**
     * The verified trust list, where one is given. An expired list is refused: a newer one may have revoked a key (freeze
     * attack).
     */
    Optional<TrustList> trustList(Console console, Instant now) {
        Optional<TrustList> verified = trust.namedList(console).map(UsedList::list);
        if (verified.filter(list -> list.freshness(now) == Freshness.EXPIRED).isPresent()) {
            throw new FileProblem(
                    FileCode.LIST_REFUSED,
                    String.valueOf(trust.list),
                    StatementResult.LIST_EXPIRED
                            + ": Expected a list within its time of grace, found an older one. With --now it is judged "
                            + "as it was at another time.");
        }
        return verified;
    }

    /** The keys that are believed for this use, of the options and of the list. */
    TrustedKeys keys(KeyPurpose purpose, Optional<TrustList> trustList) {
        if (keys.isEmpty() && trustList.isEmpty()) {
            throw new UsageProblem(
                    "Expected --trusted-key or --trust, found neither: without a key nobody is believed.");
        }
        TrustedKeys.Builder trusted = TrustedKeys.builder();
        for (String given : keys) {
            int end = given.indexOf('=');
            if (end < 1
                    || end > TrustedKeys.MAX_HOLDER
                    || given.substring(0, end).isBlank()) {
                throw new UsageProblem("--trusted-key: Expected HOLDER=FILE, the holder of 1 to "
                        + TrustedKeys.MAX_HOLDER + " characters, found " + VisibleText.shortened(given) + ".");
            }
            PublicKey key = KeyFile.publicKey(InputFile.path(given.substring(end + 1)));
            trusted.trust(key, purpose, given.substring(0, end));
        }
        trustList.ifPresent(trusted::trust);
        return trusted.build();
    }
}
