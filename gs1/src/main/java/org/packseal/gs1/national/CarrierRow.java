package org.packseal.gs1.national;

import java.util.List;

/**
 * Where national numbers stand in a code: one row for each place. GTIN rows cut the number out of the fourteen digits of a
 * GTIN with this prefix; AI rows take an element's value of this length (0 for any).
 *
 * <p>Only GTINs with indicator 0 are read: whether the number inside means the same for a case of packs is not published.
 *
 * @param ai {@code 01} for a GTIN row, else the application identifier
 * @param gtinPrefix how the GTIN must begin, empty for any
 */
record CarrierRow(
        NationalScheme scheme,
        String ai,
        String gtinPrefix,
        int from,
        int to,
        int length,
        String example,
        String number,
        String source) {
    /** Where GS1 says which identifier carries the number of which country. */
    private static final String GENERAL = "General Specifications 3.8.9";

    /** AI 01 rows: their examples are GTINs, their numbers a part of it or made from it. */
    static final List<CarrierRow> GTIN = List.of(
            gtin(NationalScheme.PZN, "04150", 5, 13, "04150047759334", "04775933", "securPharm coding rules 1.01"),
            gtin(NationalScheme.PZN, "0908888", 7, 13, "09088882444236", "2444238", "AMVS; GS1 Austria"),
            gtin(NationalScheme.CIP7, "034009", 6, 13, "03400935955838", "3595583", "CIP; public test data"),
            gtin(NationalScheme.CIP13, "034009", 1, 14, "03400935955838", "3400935955838", "CIP; public test data"),
            gtin(NationalScheme.CN, "0847000", 7, 13, "08470009716639", "971663", "public scans"),
            gtin(NationalScheme.VNR, "0704626", 7, 13, "07046261234566", "123456", "wiki.vnr.fi"),
            gtin(NationalScheme.CH, "07680", 5, 13, "07680512340127", "51234012", "refdata.ch"),
            gtin(NationalScheme.EOF, "0280", 4, 13, "02801234567899", "123456789", "GS1 Greece"),
            gtin(NationalScheme.KD, "0880", 1, 14, "08801234567893", "8801234567893", "GS1 Korea"),
            gtin(NationalScheme.NDC10, "003", 3, 13, "00354321123017", "5432112301", "FDA; GS1 US"));

    /** The national healthcare reimbursement numbers (AI 710 to 716) and what countries put elsewhere. */
    static final List<CarrierRow> ELEMENTS = List.of(
            nhrn(NationalScheme.PZN, "710", 8, "03752864"),
            nhrn(NationalScheme.PZN, "710", 7, "2444238"),
            nhrn(NationalScheme.CIP13, "711", 13, "3400939795515"),
            nhrn(NationalScheme.CIP7, "711", 7, "3979551"),
            nhrn(NationalScheme.CN, "712", 6, "689415"),
            nhrn(NationalScheme.CN, "712", 7, "6894151"),
            nhrn(NationalScheme.ANVISA, "713", 13, "1364352684309"),
            ai(NationalScheme.AIM, "714", "", 0, "5009736", GENERAL + "; Infarmed circular 176/CD"),
            nhrn(NationalScheme.NDC10, "715", 10, "6789012341"),
            nhrn(NationalScheme.NDC11, "715", 11, "67890123401"),
            ai(NationalScheme.NDC12, "715", "", 12, "067890123401", GENERAL + "; 91 FR 10749"),
            ai(NationalScheme.AIC, "716", "", 9, "045383991", "Ministerial decree of 6 March 2025"),
            ai(NationalScheme.BPOM_NIE, "90", "0899", 0, "DKL1234567890A1", "BPOM: licence in AI 90"));

    private static CarrierRow gtin(
            NationalScheme scheme, String prefix, int from, int to, String example, String number, String source) {
        return new CarrierRow(scheme, "01", prefix, from, to, 0, example, number, source);
    }

    private static CarrierRow nhrn(NationalScheme scheme, String ai, int length, String example) {
        return ai(scheme, ai, "", length, example, GENERAL);
    }

    private static CarrierRow ai(
            NationalScheme scheme, String ai, String gtinPrefix, int length, String example, String source) {
        String number = SchemeRow.of(scheme).written().apply(example);
        return new CarrierRow(scheme, ai, gtinPrefix, 0, 0, length, example, number, source);
    }

    /** Whether the number in a GTIN is checked by more than the GTIN's own check digit. */
    boolean hasOwnCheckDigit() {
        return scheme == NationalScheme.PZN && to - from == 8;
    }

    boolean fits(String value) {
        return length == 0 || value.length() == length;
    }
}
