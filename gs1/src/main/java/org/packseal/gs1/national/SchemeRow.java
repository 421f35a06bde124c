package org.packseal.gs1.national;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The table of schemes: what checks a number and brings it to the form that is given out. A new scheme is its class and one
 * row here.
 */
record SchemeRow(
        NationalScheme scheme,
        Function<String, NumberCheck> check,
        UnaryOperator<String> written,
        String example,
        String source) {
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    static final List<SchemeRow> ALL = List.of(
            row(NationalScheme.PZN, Pzn::check, AS_IT_IS, "03752864", "IFA coding system; securPharm coding rules"),
            row(NationalScheme.CIP7, Cip7::check, AS_IT_IS, "3595583", "public test data of French software"),
            row(NationalScheme.CIP13, Cip13::check, AS_IT_IS, "3400935955838", "public test data of French software"),
            row(
                    NationalScheme.CN,
                    Cn::check,
                    text -> text.substring(0, 6),
                    "9716638",
                    "farmaprendo 2017; public scans"),
            row(NationalScheme.AIC, Aic::check, AS_IT_IS, "000307052", "Gazzetta Ufficiale 18 July 2014, 14A05668"),
            row(NationalScheme.AIM, Aim::check, AS_IT_IS, "5009736", "Infarmed circular 176/CD"),
            row(NationalScheme.ANVISA, Anvisa::check, AS_IT_IS, "1364352684309", "ANVISA notice 2009"),
            row(NationalScheme.NDC10, Ndc::check, AS_IT_IS, "6789012341", "21 CFR 207.33"),
            row(NationalScheme.NDC11, digits(11), AS_IT_IS, "67890123401", "21 CFR 207.33 and billing practice"),
            row(NationalScheme.NDC12, digits(12), AS_IT_IS, "067890123401", "91 FR 10749, 5 March 2026"),
            row(NationalScheme.VNR, Vnr::check, AS_IT_IS, "123456", "wiki.vnr.fi"),
            row(NationalScheme.CH, SwissNumber::check, AS_IT_IS, "51234012", "refdata.ch"),
            row(NationalScheme.EOF, EofCode::check, AS_IT_IS, "123456789", "GS1 Greece"),
            row(NationalScheme.KD, KdCode::check, AS_IT_IS, "8801234567893", "GS1 Korea"),
            row(NationalScheme.CNK, Cnk::check, SchemeRow::sevenDigits, "2642619", "published CNK; APB brochure 2016"),
            row(NationalScheme.CN_TRACE, ChinaTraceCode::check, AS_IT_IS, "86351049929697453563", "NMPAB/T 1011-2022"),
            row(NationalScheme.BPOM_NIE, Aim::check, AS_IT_IS, "DKL1234567890A1", "BPOM; carried in AI 90"));

    private static SchemeRow row(
            NationalScheme scheme,
            Function<String, NumberCheck> check,
            UnaryOperator<String> written,
            String example,
            String source) {
        return new SchemeRow(scheme, check, written, example, source);
    }

    private static Function<String, NumberCheck> digits(int length) {
        return text -> Digits.form(text, length);
    }

    private static String sevenDigits(String text) {
        return String.format(Locale.ROOT, "%7s", text).replace(' ', '0');
    }

    static SchemeRow of(NationalScheme scheme) {
        for (SchemeRow row : ALL) {
            if (row.scheme == scheme) {
                return row;
            }
        }
        throw new IllegalStateException("the table of schemes has no row for " + scheme);
    }
}
