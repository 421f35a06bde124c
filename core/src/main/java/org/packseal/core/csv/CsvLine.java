package org.packseal.core.csv;

import java.util.List;

/** Writes lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
public final class CsvLine {
    /** RFC 4180, section 2, rule 1. */
    public static final String END = "\r\n";

    /** A spreadsheet takes a cell that starts with one of these for a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvLine() {}

    /** The cells as one line, without its end. */
    public static String of(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return line.toString();
    }

    /** A cell, quoted where it must be; an apostrophe in front keeps a spreadsheet from taking it for a formula. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
