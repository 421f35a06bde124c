package org.packseal.gs1.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.text.Ascii;
import org.packseal.gs1.text.TableLine;

/**
 * One line of {@code profiles.tsv}: what a profile asks of one part of a code.
 *
 * @param part the part, or null where it is a national number
 * @param scheme the national number, or null where it is a part
 * @param rule what is asked
 * @param limit a length, identifiers separated by spaces, or {@code -}
 * @param problem whether breaking it is a problem, else a warning
 * @param source the rule's origin, for the sentence
 */
public record ProfileRequirement(
        @Nullable ProfilePart part,
        @Nullable NationalScheme scheme,
        Rule rule,
        String limit,
        boolean problem,
        String source) {
    private static final String RESOURCE = "/org/packseal/gs1/review/profiles.tsv";
    private static final int COLUMNS = 6;

    /** By profile; a profile that includes another carries its lines too. */
    private static final Map<ScanProfile, List<ProfileRequirement>> TABLE = read(TableLine.readAll(RESOURCE));

    /** What can be asked of a part. */
    enum Rule {
        REQUIRED,
        MAX_LENGTH,
        LENGTH,
        ONE_OF
    }

    public static List<ProfileRequirement> of(ScanProfile profile) {
        return TABLE.getOrDefault(profile, List.of());
    }

    /** Reads the table; a line that cannot be read is an error that names it. */
    public static Map<ScanProfile, List<ProfileRequirement>> read(List<TableLine> lines) {
        Map<ScanProfile, List<ProfileRequirement>> table = new EnumMap<>(ScanProfile.class);
        for (TableLine line : lines) {
            String[] columns = line.cells(COLUMNS);
            List<ProfileRequirement> rows =
                    table.computeIfAbsent(profile(columns[0], line), profile -> new ArrayList<>());
            if (columns[2].equals("INCLUDED")) {
                List<ProfileRequirement> included = table.get(profile(columns[1], line));
                if (included == null) {
                    throw line.bad(columns[1] + " has no lines above");
                }
                rows.addAll(included);
            } else {
                rows.add(row(columns, line));
            }
        }
        return table;
    }

    private static ProfileRequirement row(String[] columns, TableLine line) {
        ProfilePart part = constant(ProfilePart.class, columns[1]);
        NationalScheme scheme = constant(NationalScheme.class, columns[1]);
        Rule rule = constant(Rule.class, columns[2]);
        boolean problem = columns[4].equals("PROBLEM");
        if ((part == null) == (scheme == null) || rule == null || (!problem && !columns[4].equals("WARNING"))) {
            throw line.bad("part, rule or severity is not known");
        }
        boolean length = rule == Rule.LENGTH || rule == Rule.MAX_LENGTH;
        if (length && !Ascii.onlyDigits(columns[3])) {
            throw line.bad("the limit is a length");
        }
        return new ProfileRequirement(part, scheme, rule, columns[3], problem, columns[5]);
    }

    private static ScanProfile profile(String key, TableLine line) {
        for (ScanProfile profile : ScanProfile.values()) {
            if (profile.key().equals(key)) {
                return profile;
            }
        }
        throw line.bad("there is no profile " + key);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    int length() {
        return Integer.parseInt(limit);
    }

    /** Whether a value that is there meets this. */
    boolean meets(String value) {
        return switch (rule) {
            case REQUIRED -> true;
            case MAX_LENGTH -> value.length() <= length();
            case LENGTH -> value.length() == length();
            case ONE_OF -> List.of(limit.split(" ", -1)).contains(value);
        };
    }
}
