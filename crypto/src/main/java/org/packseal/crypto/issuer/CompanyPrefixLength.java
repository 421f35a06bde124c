package org.packseal.crypto.issuer;

import java.util.ArrayList;
import java.util.List;
import org.packseal.crypto.encoding.TableResource;
import org.packseal.crypto.problem.KeyWarning;
import org.packseal.crypto.problem.KeyWarningCode;
import org.packseal.gs1.text.TableLine;

/**
 * The shortest company prefix in a range of GS1 Prefixes: the table {@code company-prefix-lengths.tsv} beside this class. A key whose
 * scope is shorter could sign for several companies, each of which may be another's competitor. Immutable and thread-safe.
 *
 * @param from first digits of a GTIN-13 where the range begins
 * @param to first digits where it ends, itself within
 * @param shortest digits of the shortest company prefix
 * @param name of the country or countries
 * @param example a company prefix of that length
 */
public record CompanyPrefixLength(String from, String to, int shortest, String name, String example) {
    private static final List<CompanyPrefixLength> ROWS = read();

    /** {@return the rows of the table} */
    static List<CompanyPrefixLength> rows() {
        return ROWS;
    }

    /**
     * Warns of short prefixes.
     *
     * @param companyPrefixes the scope's, of 6 digits or more
     * @param entry JSON Pointer of the key's entry
     * @return a warning for each that is shorter than the GS1 organization of its range allocates
     */
    public static List<KeyWarning> warnings(List<String> companyPrefixes, String entry) {
        List<KeyWarning> warnings = new ArrayList<>();
        for (String prefix : companyPrefixes) {
            for (CompanyPrefixLength row : ROWS) {
                if (row.holds(prefix) && prefix.length() < row.shortest) {
                    warnings.add(row.warning(prefix, entry));
                }
            }
        }
        return warnings;
    }

    private boolean holds(String prefix) {
        String first = prefix.substring(0, from.length());
        return first.compareTo(from) >= 0 && first.compareTo(to) <= 0;
    }

    private KeyWarning warning(String prefix, String entry) {
        return new KeyWarning(
                KeyWarningCode.SHORT_SCOPE,
                entry + "/scope/gcp",
                "Expected a company prefix of at least " + shortest + " digits (" + name + "), found " + prefix
                        + ", which holds several companies.");
    }

    private static List<CompanyPrefixLength> read() {
        return TableResource.lines(CompanyPrefixLength.class, "company-prefix-lengths.tsv").stream()
                .map(CompanyPrefixLength::row)
                .toList();
    }

    private static CompanyPrefixLength row(TableLine line) {
        String[] cells = line.cells(6);
        return new CompanyPrefixLength(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4]);
    }
}
