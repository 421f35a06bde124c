package org.packseal.core.alert;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.text.TableLine;

/**
 * For which markets and in which languages a pack is printed, as far as that is known. Immutable.
 *
 * @param markets countries, ISO 3166-1 alpha-2; empty where nothing is known
 * @param languages languages, ISO 639; empty where nothing is known
 */
record PackPrint(Set<String> markets, Set<String> languages) {
    private static final String TABLE = "national-numbers.tsv";
    private static final Map<NationalScheme, List<String>> COUNTRIES = countries();

    /** Whether a pack is among those that an alert names by their print. */
    enum Meets {
        YES,
        NO,
        UNKNOWN
    }

    PackPrint {
        markets = Set.copyOf(markets);
        languages = Set.copyOf(languages);
    }

    /** What is stated, and the countries whose national numbers the code carries. */
    static PackPrint of(PackIdentity pack, Set<String> markets, Set<String> languages) {
        Set<String> all = new HashSet<>(markets);
        pack.national().keySet().forEach(scheme -> all.addAll(countries(scheme)));
        return new PackPrint(all, languages);
    }

    /** The countries in which a numbering is used. */
    static List<String> countries(NationalScheme scheme) {
        return COUNTRIES.getOrDefault(scheme, List.of());
    }

    private static Map<NationalScheme, List<String>> countries() {
        Map<NationalScheme, List<String>> rows = new HashMap<>();
        for (TableLine line : TableLine.readAll(TABLE, PackPrint.class.getResourceAsStream(TABLE))) {
            String[] cells = line.cells(2);
            rows.put(NationalScheme.valueOf(cells[0]), List.of(cells[1].split(" ")));
        }
        return Collections.unmodifiableMap(rows);
    }

    /** Whether the pack is printed for one of the markets and in one of the languages; an empty set names any. */
    Meets meets(Set<String> namedMarkets, Set<String> namedLanguages) {
        Meets market = meetsOne(namedMarkets, markets);
        Meets language = meetsOne(namedLanguages, languages);
        if (market == Meets.NO || language == Meets.NO) {
            return Meets.NO;
        }
        return market == Meets.YES && language == Meets.YES ? Meets.YES : Meets.UNKNOWN;
    }

    private static Meets meetsOne(Set<String> named, Set<String> known) {
        if (named.isEmpty()) {
            return Meets.YES;
        }
        if (known.isEmpty()) {
            return Meets.UNKNOWN;
        }
        return Collections.disjoint(named, known) ? Meets.NO : Meets.YES;
    }
}
