package org.packseal.crypto.token;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.signature.KeyTables;
import org.packseal.crypto.token.form.PackStatement;
import org.packseal.crypto.token.form.TokenElements;
import org.packseal.crypto.token.form.TokenInput;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.problem.ScanProblem;

/**
 * Checks a pack's token against a trust list. Never throws for a bad token, uses no network and makes at most one
 * signature check per token, after everything that costs less. Immutable and thread-safe.
 *
 * <p>A good token says who made the pack's data. It does not say that this carton is the original: a genuine code can be
 * copied.
 */
public final class TokenVerifier {
    private final TrustList list;
    private final Clock clock;
    private final TokenElements places;
    private final KeyTables tables;

    private TokenVerifier(TrustList list, Clock clock, TokenElements places, KeyTables tables) {
        this.list = list;
        this.clock = clock;
        this.places = places;
        this.tables = tables;
    }

    /**
     * A verifier with the system's clock and tokens in AI 98, or 98 and 99 for the upper-case form.
     *
     * @param list the trust list
     * @return a verifier
     */
    public static TokenVerifier with(TrustList list) {
        return new TokenVerifier(
                Objects.requireNonNull(list, "list"),
                Clock.systemUTC(),
                TokenElements.DEFAULT,
                KeyTables.ofBytes(KeyTables.DEFAULT_BYTES));
    }

    /**
     * The same with another trust list. The tables of keys in steady use are shared: a table belongs to a key, not to a list.
     *
     * @param other the trust list
     * @return a new verifier
     */
    public TokenVerifier list(TrustList other) {
        return new TokenVerifier(Objects.requireNonNull(other, "other"), clock, places, tables);
    }

    /**
     * The same with another clock, which decides whether the trust list is fresh.
     *
     * @param other the clock
     * @return a new verifier
     */
    public TokenVerifier clock(Clock other) {
        return new TokenVerifier(list, Objects.requireNonNull(other, "other"), places, tables);
    }

    /**
     * The same with the compact form in another element. Avoid 91 to 93, where Russian and EAEU packs carry their own
     * codes.
     *
     * @param ai AI, 91 to 99
     * @return a new verifier
     * @throws IllegalArgumentException if the AI is another
     */
    public TokenVerifier compactIn(String ai) {
        return new TokenVerifier(list, clock, new TokenElements(ai, places.upperFirst(), places.upperSecond()), tables);
    }

    /**
     * The same with the upper-case form in other elements.
     *
     * @param first AI of the first half, 91 to 99
     * @param second AI of the second half, 91 to 99, another one
     * @return a new verifier
     * @throws IllegalArgumentException if an AI is another or both are the same
     */
    public TokenVerifier upperIn(String first, String second) {
        return new TokenVerifier(list, clock, new TokenElements(places.compact(), first, second), tables);
    }

    /**
     * The same with other memory for key tables. A key that is used often gets a table (480 KiB for Ed25519, 256 KiB for P-256)
     * with which its signatures are checked in a fraction of the time; the answers are the same. Verifiers made from this one
     * by its other methods share its tables, so keep one verifier and use it for every pack.
     *
     * @param bytes bytes of all tables together, 64 MiB unless set; 0 for no tables
     * @return a new verifier, without tables yet
     * @throws IllegalArgumentException if the number is negative
     */
    public TokenVerifier keyTableBytes(long bytes) {
        return new TokenVerifier(list, clock, places, KeyTables.ofBytes(bytes));
    }

    /**
     * Checks the token in a pack's code.
     *
     * @param scan the pack's code
     * @return what came of it
     */
    public TokenCheck check(ParsedScan scan) {
        return check(new TokenInput(scan.elements(), null, places, misread(scan)), scan);
    }

    /**
     * Checks a token that came beside a pack's code, for instance in a leaflet. A second token in the code itself makes
     * the result MALFORMED.
     *
     * @param scan the pack's code
     * @param jws the token, JWS compact serialization with or without its payload
     * @return what came of it
     */
    public TokenCheck check(ParsedScan scan, String jws) {
        Objects.requireNonNull(jws, "jws");
        return check(new TokenInput(scan.elements(), jws, places, misread(scan)), scan);
    }

    private static boolean misread(ParsedScan scan) {
        for (ScanProblem problem : scan.problems()) {
            String ai = problem.ai();
            if (ai != null && PackStatement.isSigned(ai) && scan.element(ai).isPresent()) {
                return true;
            }
        }
        return false;
    }

    TokenCheck check(List<Element> elements, @Nullable String text) {
        return check(new TokenInput(elements, text, places, false), null);
    }

    private TokenCheck check(TokenInput input, @Nullable ParsedScan scan) {
        return new TokenJudgement(list, clock, input, scan, tables).check();
    }

    @Override
    public String toString() {
        return "TokenVerifier[list " + list.sequence() + ", " + places + "]";
    }
}
