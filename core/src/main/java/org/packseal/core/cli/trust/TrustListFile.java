package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.RejectedKey;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListLimits;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.crypto.trust.TrustListVerifier;
import org.packseal.crypto.trust.TrustNotice;
import org.packseal.crypto.trust.TrustStateStore;

/** Takes a trust list from a file into use: verified against the roots, and no older than one accepted before. */
public final class TrustListFile {
    private final String file;
    private final byte[] bytes;
    private final RootsFile roots;
    private final TrustStateStore store;

    public TrustListFile(Path file, RootsFile roots, TrustStateStore store) {
        this(file.toString(), InputFile.bytes(file, TrustListLimits.MAX_BYTES), roots, store);
    }

    public TrustListFile(String file, byte[] bytes, RootsFile roots, TrustStateStore store) {
        this.file = file;
        this.bytes = bytes;
        this.roots = roots;
        this.store = store;
    }

    /** The list that options name; without root keys it proves nothing. */
    public static TrustListFile of(Path list, @Nullable Path roots, TrustStateStore store) {
        if (roots == null) {
            throw new UsageProblem(
                    "Expected --roots beside --trust, found none: without root keys a list proves nothing.");
        }
        return new TrustListFile(list, RootsFile.read(roots), store);
    }

    /** The verified list with its text. */
    UsedList used(Console console) {
        return new UsedList(verified(console), bytes);
    }

    /** The verified list; keys left out of it are reported on standard error. */
    public TrustList verified(Console console) {
        TrustListResult result = verifier().verify(bytes);
        for (TrustListProblem problem : result.problems()) {
            String hint = FileKind.hint(bytes, FileKind.SIGNED_LIST);
            throw FileProblem.of(FileCode.LIST_REFUSED, file, problem, hint);
        }
        TrustList list = result.trustList().orElseThrow();
        for (TrustNotice notice : result.notices()) {
            console.err()
                    .println(reported(notice, list, console.clock().instant()).getMessage());
        }
        for (RejectedKey key : list.leftOut()) {
            console.err().println(FileProblem.leftOut(file, key).getMessage());
        }
        return list;
    }

    private TrustListVerifier verifier() {
        Optional<String> urn = roots.listUrn();
        if (urn.isEmpty()) {
            return TrustListVerifier.pinningFirstList(roots.roots(), store);
        }
        try {
            return TrustListVerifier.of(urn.get(), roots.roots(), store);
        } catch (IllegalArgumentException e) {
            throw new FileProblem(
                    FileCode.LIST_REFUSED,
                    file,
                    "Expected a list that is named by a URN, found another."
                            + FileKind.hint(bytes, FileKind.SIGNED_LIST));
        }
    }

    /** Reports what accepting the list changed permanently. */
    private FileProblem reported(TrustNotice notice, TrustList list, Instant now) {
        return switch (notice) {
            case LIST_PINNED ->
                new FileProblem(
                        FileCode.LIST_PINNED,
                        file,
                        "Expected a roots file that names its list, found none; its keys are trusted for " + list.urn()
                                + " alone from now on.");
            case HIGHEST_TIME_RESET ->
                new FileProblem(
                        FileCode.HIGHEST_TIME_RESET,
                        file,
                        "Expected no list issued after " + list.issuedAt()
                                + ", found one remembered; its time is given up, for the roots are others.");
            case HIGHEST_TIME_AHEAD ->
                new FileProblem(
                        FileCode.HIGHEST_TIME_AHEAD,
                        file,
                        "Expected the lists accepted before to be issued by " + now
                                + ", the time of this machine, found one"
                                + " of a later day; until that day every list counts as out of date. Correct the clock if it "
                                + "is behind; otherwise ask the operator of " + list.urn()
                                + " for a list under rotated roots, which ends this.");
        };
    }
}
