package org.packseal.core.cli.trust;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.FileCode;
import org.packseal.core.cli.console.FileProblem;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.crypto.problem.TrustListCode;
import org.packseal.crypto.problem.TrustListException;
import org.packseal.crypto.problem.TrustListProblem;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.RootRotation;
import org.packseal.crypto.trust.RootSet;
import org.packseal.crypto.trust.TrustListContent;
import org.packseal.crypto.trust.TrustListLimits;

/**
 * The change of roots that is to be signed. A signature cannot be taken back, so nothing is signed if the files and options
 * disagree about it.
 *
 * @param urn name of the list
 * @param from the roots in force
 * @param to the new roots
 * @param begun the change that others have signed, empty for the first
 */
record RootChangePlan(String urn, RootSet from, RootSet to, Optional<byte[]> begun) {
    /** What is asked for; {@code to} or {@code change} is there. */
    static RootChangePlan of(Path from, @Nullable Path to, @Nullable Path change, @Nullable String urn) {
        Map<String, String> names = new LinkedHashMap<>();
        if (urn != null) {
            names.put("--urn", urn);
        }
        RootsFile old = roots(from, names);
        RootsFile next = to == null ? null : roots(to, names);
        if (change != null) {
            return ofBegun(change, old.roots(), to, next, names);
        }
        if (next == null) {
            throw new UsageProblem(
                    "Expected --to, which begins a change, or --change, which adds signatures to one; found neither.");
        }
        return new RootChangePlan(agreed(names), old.roots(), next.roots(), Optional.empty());
    }

    private static RootChangePlan ofBegun(
            Path change, RootSet from, @Nullable Path to, @Nullable RootsFile next, Map<String, String> names) {
        byte[] bytes = InputFile.bytes(change, InputFile.KEY_LIMIT);
        try {
            RootRotation begun = RootRotation.read(bytes);
            names.put(change.toString(), begun.listUrn());
            if (next != null && !next.roots().equals(begun.to())) {
                throw refused(String.valueOf(to), TrustListCode.ROOTS_NOT_REACHED, "The change leads to other roots.");
            }
            return new RootChangePlan(agreed(names), from, begun.to(), Optional.of(bytes));
        } catch (TrustListException e) {
            throw FileProblem.of(FileCode.CHANGE_REFUSED, change.toString(), e.problem());
        }
    }

    private static RootsFile roots(Path file, Map<String, String> names) {
        RootsFile roots = RootsFile.read(file);
        roots.listUrn().ifPresent(name -> names.put(file.toString(), name));
        return roots;
    }

    /** The name of the list, on which all files and options must agree. */
    private static String agreed(Map<String, String> names) {
        if (names.isEmpty()) {
            throw new UsageProblem("Expected --urn, found none: neither roots file says which list the change is for.");
        }
        String name = names.values().iterator().next();
        names.forEach((place, other) -> {
            if (!other.equals(name)) {
                String message = "The list is called " + other + " here and " + name + " elsewhere.";
                throw refused(place, TrustListCode.WRONG_LIST, message);
            }
        });
        return name;
    }

    /** Refuses the change unless the list in force is this one and has the old roots for its own. */
    void requireInForce(Path list, Console console) {
        byte[] bytes = InputFile.bytes(list, TrustListLimits.MAX_BYTES);
        try {
            if (!TrustListContent.read(bytes).roots().equals(from)) {
                String message = "The roots of the list in force are others than those of --from.";
                throw refused(list.toString(), TrustListCode.ROOT_CHAIN_BROKEN, message);
            }
        } catch (TrustListException e) {
            throw FileProblem.of(FileCode.LIST_REFUSED, list.toString(), e.problem());
        }
        RootsFile pinned = new RootsFile(from, Optional.of(urn));
        new TrustListFile(list.toString(), bytes, pinned, new InMemoryTrustStateStore()).verified(console);
    }

    private static FileProblem refused(String place, TrustListCode code, String message) {
        return FileProblem.of(FileCode.CHANGE_REFUSED, place, new TrustListProblem(code, "", message));
    }
}
