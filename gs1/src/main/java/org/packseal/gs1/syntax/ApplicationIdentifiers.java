package org.packseal.gs1.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.text.TableLine;

/**
 * The table of all application identifiers, read once from {@code application-identifiers.tsv}. All identifiers that
 * begin with the same two digits have the same length (General Specifications 3.2), so the first two digits say how many
 * more to look at. Immutable and thread-safe.
 */
public final class ApplicationIdentifiers {
    private static final String RESOURCE = "/org/packseal/gs1/syntax/application-identifiers.tsv";
    private static final ApplicationIdentifiers TABLE = new ApplicationIdentifiers(TableLine.readAll(RESOURCE));

    private final String release;
    private final List<ApplicationIdentifier> all;
    /** Those of two digits, as nearly all on packs are. */
    private final @Nullable ApplicationIdentifier[] ofTwoDigits = new ApplicationIdentifier[100];
    /** The others by the first two digits, then by the remaining one or two. */
    private final @Nullable ApplicationIdentifier[][] longer = new ApplicationIdentifier[100][];

    ApplicationIdentifiers(List<TableLine> lines) {
        this.release = release(lines.get(0));
        this.all = read(lines.subList(1, lines.size()));
    }

    /**
     * The table of this library.
     *
     * @return the table
     */
    public static ApplicationIdentifiers table() {
        return TABLE;
    }

    /**
     * Release of the GS1 Syntax Dictionary that the table follows.
     *
     * @return its date, for instance {@code 2026-01-27}
     */
    public String release() {
        return release;
    }

    /**
     * Every identifier.
     *
     * @return unmodifiable, in order of the identifiers as text
     */
    public List<ApplicationIdentifier> all() {
        return all;
    }

    /**
     * The identifier of this name.
     *
     * @param ai digits
     * @return the identifier, or null
     */
    public @Nullable ApplicationIdentifier find(String ai) {
        ApplicationIdentifier found = at(ai, 0, ai.length());
        return found != null && found.digits() == ai.length() ? found : null;
    }

    /**
     * An identifier that the library's own code refers to.
     *
     * @param ai digits of an identifier of the table
     * @return the identifier
     * @throws IllegalStateException if the table lacks it
     */
    public ApplicationIdentifier known(String ai) {
        ApplicationIdentifier found = find(ai);
        if (found == null) {
            throw new IllegalStateException(RESOURCE + " has no (" + ai + ")");
        }
        return found;
    }

    /**
     * The identifier that begins at an offset.
     *
     * @param text any text
     * @param from the offset
     * @param to where to stop looking
     * @return the identifier, or null where none begins
     */
    public @Nullable ApplicationIdentifier at(String text, int from, int to) {
        if (to - from < 2) {
            return null;
        }
        int first = digit(text, from);
        int second = digit(text, from + 1);
        if ((first | second) < 0) {
            return null;
        }
        int pair = 10 * first + second;
        ApplicationIdentifier ai = ofTwoDigits[pair];
        return ai != null ? ai : longerAt(pair, text, from + 2, to);
    }

    private @Nullable ApplicationIdentifier longerAt(int pair, String text, int from, int to) {
        @Nullable ApplicationIdentifier[] row = longer[pair];
        int place = 0;
        int end = from + (row == null || row.length == 10 ? 1 : 2);
        if (row == null || end > to) {
            return null;
        }
        for (int i = from; i < end; i++) {
            int digit = digit(text, i);
            if (digit < 0) {
                return null;
            }
            place = 10 * place + digit;
        }
        return row[place];
    }

    /** The digit's value, or negative. */
    private static int digit(String text, int at) {
        int digit = text.charAt(at) - '0';
        return digit > 9 ? -1 : digit;
    }

    private static String release(TableLine line) {
        if (!line.text().startsWith("release ")) {
            throw line.bad("the first line names the release");
        }
        return line.text().substring("release ".length());
    }

    private List<ApplicationIdentifier> read(List<TableLine> lines) {
        List<Placed> placed = new ArrayList<>();
        for (TableLine line : lines) {
            TableRow row = TableRow.read(line);
            row.ais().forEach(ai -> placed.add(new Placed(ai, row, line)));
        }
        placed.sort(Comparator.comparing(Placed::ai));
        List<ApplicationIdentifier> identifiers = new ArrayList<>();
        for (Placed one : placed) {
            ApplicationIdentifier identifier = new ApplicationIdentifier(identifiers.size(), one.ai(), one.row());
            place(identifier, one.line());
            identifiers.add(identifier);
        }
        RelationBits.assign(identifiers);
        return List.copyOf(identifiers);
    }

    private void place(ApplicationIdentifier identifier, TableLine line) {
        String ai = identifier.ai();
        int pair = Integer.parseInt(ai.substring(0, 2));
        int size = ai.length() == 2 ? 1 : ai.length() == 3 ? 10 : 100;
        @Nullable ApplicationIdentifier[] row = longer[pair];
        int present = ofTwoDigits[pair] != null ? 1 : row == null ? size : row.length;
        if (present != size) {
            throw line.bad("identifiers that begin with " + ai.substring(0, 2) + " differ in length");
        }
        if (size > 1 && row == null) {
            row = new ApplicationIdentifier[size];
            longer[pair] = row;
        }
        @Nullable ApplicationIdentifier[] places = row == null ? ofTwoDigits : row;
        int place = row == null ? pair : Integer.parseInt(ai.substring(2));
        if (places[place] != null) {
            throw line.bad("(" + ai + ") has two rows");
        }
        places[place] = identifier;
    }

    private record Placed(String ai, TableRow row, TableLine line) {}
}
