package org.packseal.gs1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.problem.SuspicionCode;

/**
 * One row of {@code pack-scans.tsv} or {@code field-scans.tsv}: a scan and what it should be read as. The heads of the tables explain
 * the columns.
 */
record ScanExample(String name, String kind, String options, String scan, List<String> expectations) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    /** Rows of a table whose second column holds the options of the parser. */
    static List<ScanExample> withOptions(String resource) {
        return rows(resource).stream()
                .map(cells -> new ScanExample(cells[0], "", cells[1], unescaped(cells[2]), split(cells[3])))
                .toList();
    }

    /** Rows of a table whose second column names a kind. */
    static List<ScanExample> withKind(String resource) {
        return rows(resource).stream()
                .map(cells -> new ScanExample(cells[0], cells[1], "-", unescaped(cells[2]), split(cells[3])))
                .toList();
    }

    private static List<String[]> rows(String resource) {
        try (InputStream stream = Objects.requireNonNull(ScanExample.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String cell) {
        return List.of(cell.split("; ", -1));
    }

    static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (text.charAt(i + 1) == 'u') {
                out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += 5;
            } else {
                out.append(text.charAt(++i));
            }
        }
        return out.toString();
    }

    /** What is not as expected. */
    List<String> differences() {
        ParsedScan parsed = parser().parse(scan);
        List<String> differences = new ArrayList<>();
        for (String expectation : expectations) {
            int equals = expectation.indexOf('=');
            String key = expectation.substring(0, equals);
            String value = unescaped(expectation.substring(equals + 1));
            if (!met(parsed, key, value)) {
                differences.add("expected " + expectation);
            }
        }
        if (!differences.isEmpty()) {
            differences.add("found " + described(parsed));
        }
        return differences;
    }

    private boolean met(ParsedScan parsed, String key, String value) {
        List<PackIdentity> recovered = parsed.suspicions().stream()
                .flatMap(suspicion -> suspicion.recovered().stream())
                .toList();
        return switch (key) {
            case "ok" -> parsed.ok() == Boolean.parseBoolean(value);
            case "suspicion" -> suspicion(parsed, value);
            case "note" ->
                !parsed.warnings().isEmpty()
                        || !parsed.problems().isEmpty()
                        || !parsed.suspicions().isEmpty();
            case "recovered" -> recovered.isEmpty();
            case "expiry" ->
                value.equals("none") ? parsed.pack().expiry().isEmpty() : value.equals(part(parsed.pack(), key));
            default -> {
                int dot = key.indexOf('.');
                String part = key.substring(dot + 1);
                yield switch (dot < 0 ? "" : key.substring(0, dot)) {
                    case "not" -> !value.equals(part(parsed.pack(), part));
                    case "recovered" -> recovered.size() == 1 && value.equals(part(recovered.get(0), part));
                    case "notRecovered" -> recovered.stream().noneMatch(pack -> value.equals(part(pack, part)));
                    case "either" ->
                        (parsed.ok() && value.equals(part(parsed.pack(), part)))
                                || (recovered.size() == 1 && value.equals(part(recovered.get(0), part)));
                    case "national" -> value.equals(parsed.pack().national().get(NationalScheme.valueOf(part)));
                    default -> value.equals(part(parsed.pack(), key));
                };
            }
        };
    }

    private static boolean suspicion(ParsedScan parsed, String value) {
        return switch (value) {
            case "none" -> parsed.suspicions().isEmpty();
            case "any" -> !parsed.suspicions().isEmpty();
            default ->
                parsed.suspicions().stream().anyMatch(suspicion -> suspicion.code() == SuspicionCode.valueOf(value));
        };
    }

    private static @Nullable String part(PackIdentity pack, String part) {
        return switch (part) {
            case "gtin" -> pack.gtin().map(Gtin::value).orElse(null);
            case "ppn" -> pack.ppn().orElse(null);
            case "serial" -> pack.serial().orElse(null);
            case "batch" -> pack.batch().orElse(null);
            case "expiry" -> pack.expiry().map(LocalDate::toString).orElse(null);
            case "expiryRaw" -> pack.expiryRaw().orElse(null);
            case "productionDate" ->
                pack.productionDate().map(LocalDate::toString).orElse(null);
            case "cryptoKey" -> pack.crypto().map(CryptoCode::key).orElse(null);
            default -> throw new IllegalStateException("no part " + part);
        };
    }

    private static String described(ParsedScan parsed) {
        StringBuilder described = new StringBuilder();
        described.append(parsed.form()).append(' ').append(parsed.pack());
        parsed.problems().forEach(problem -> described.append(" P:").append(problem.code()));
        parsed.warnings().forEach(warning -> described.append(" W:").append(warning.code()));
        parsed.suspicions()
                .forEach(suspicion -> described
                        .append(" S:")
                        .append(suspicion.code())
                        .append(suspicion
                                .recovered()
                                .map(PackIdentity::toString)
                                .orElse("")));
        return described.toString();
    }

    private ScanParser parser() {
        ScanParser.Builder builder = ScanParser.builder().clock(CLOCK);
        for (String option : options.equals("-") ? new String[0] : options.split(" ", -1)) {
            String value = unescaped(option.substring(option.indexOf('=') + 1));
            switch (option.substring(0, option.indexOf('='))) {
                case "clock" -> builder.clock(Clock.fixed(Instant.parse(value + "T12:00:00Z"), ZoneOffset.UTC));
                case "separator" -> builder.separator(value);
                case "profile" -> builder.profile(profile(value));
                default -> throw new IllegalStateException("no option " + option);
            }
        }
        return builder.build();
    }

    private static @Nullable ScanProfile profile(String key) {
        for (ScanProfile profile : ScanProfile.values()) {
            if (profile.key().equals(key)) {
                return profile;
            }
        }
        return null;
    }
}
