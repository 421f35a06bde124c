package org.packseal.gs1;

import java.time.LocalDate;

/** Warnings about content that is right by grammar and still worth knowing. */
final class ContentNotes {
    /** So many letters without one in upper case are hardly chance. */
    private static final int TELLING_LETTERS = 4;

    private ContentNotes() {}

    static void add(ScanAssembly scan) {
        PackIdentity pack = scan.pack();
        noteDayZero(scan, "11");
        noteDayZero(scan, "17");
        noteMeasure(scan, pack);
        noteExpired(scan, pack);
        if (lowerCaseOnly(scan, pack)) {
            scan.warning(
                    ScanCode.LOWERCASE_ONLY,
                    null,
                    scan.start(),
                    scan.end() - scan.start(),
                    "All letters are in lower case, and no symbology identifier shows whether the case is right.");
        }
    }

    /** Not allowed on regulated healthcare items since January 2025 (GS1 GSCN 21-040); older packs stay in trade. */
    private static void noteDayZero(ScanAssembly scan, String ai) {
        int index = scan.find(ai);
        if (index >= 0 && scan.sound(index) && scan.elementAt(index).value().endsWith("00")) {
            Element date = scan.elementAt(index);
            String sentence = "(" + ai + ") has day 00, read as the last day of the month.";
            scan.warning(ScanCode.DAY_00, ai, date.offset(), date.length(), sentence);
        }
    }

    /** Indicator digit 9 (General Specifications 2.1.10). */
    private static void noteMeasure(ScanAssembly scan, PackIdentity pack) {
        int index = scan.find("01");
        if (index >= 0 && pack.gtin().isPresent() && pack.gtin().get().value().charAt(0) == '9') {
            Element gtin = scan.elementAt(index);
            String sentence = "Indicator digit 9 marks an item of variable measure.";
            scan.warning(ScanCode.VARIABLE_MEASURE, "01", gtin.offset(), gtin.length(), sentence);
        }
    }

    private static void noteExpired(ScanAssembly scan, PackIdentity pack) {
        LocalDate expiry = pack.expiry().orElse(null);
        if (expiry == null || !expiry.isBefore(scan.settings().today())) {
            return;
        }
        for (String identifier : new String[] {"17", "7003", "D"}) {
            int index = scan.find(identifier);
            if (index >= 0) {
                Element date = scan.elementAt(index);
                String sentence = "The pack expired on " + expiry + ".";
                scan.warning(ScanCode.EXPIRED, identifier, date.offset(), date.length(), sentence);
                return;
            }
        }
    }

    /** Whether serial and batch have letters in lower case only, in a scan that would show an inverted case nowhere else. */
    static boolean lowerCaseOnly(ScanAssembly scan, PackIdentity pack) {
        if (scan.symbology() != null || scan.form() != ScanForm.ELEMENT_STRING) {
            return false;
        }
        int serial = lowerCaseLetters(pack.serial().orElse(""));
        int batch = lowerCaseLetters(pack.batch().orElse(""));
        return serial >= 0 && batch >= 0 && serial + batch >= TELLING_LETTERS;
    }

    /** How many letters there are, or -1 if one is in upper case. */
    private static int lowerCaseLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return -1;
            }
            letters += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        return letters;
    }
}
