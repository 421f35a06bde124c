package org.packseal.gs1.form;

import org.packseal.gs1.national.Aic;
import org.packseal.gs1.national.ChinaTraceCode;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.NationalProblem;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;

/**
 * National numbers alone, in a linear symbol: the German PZN in Code 39 ({@code -}, digits), the Italian AIC as Code 32 or digits in Code 39, the
 * Chinese traceability code in Code 128; and as people type them: PZN behind the word, NDC with its hyphens.
 */
final class NationalReader {
    private static final String CODE_39 = SymbologyIdentifier.CODE_39.text();
    private static final String CODE_128 = SymbologyIdentifier.CODE_128.text();
    private static final int CODE_32_LENGTH = 6;
    private static final int AIC_LENGTH = 9;
    private static final int PZN_LENGTH = 8;
    private static final int TRACE_CODE_LENGTH = 20;

    private NationalReader() {}

    /** Reads the data if they are one of these and nothing else. */
    static boolean read(ScanAssembly scan) {
        String text = scan.text();
        int from = scan.start();
        int length = scan.end() - from;
        char first = text.charAt(from);
        if (first == '-' && (length == PZN_LENGTH + 1 || length == PZN_LENGTH)) {
            return readPzn(scan, from + 1);
        }
        String symbology = scan.symbology();
        boolean code128 = CODE_128.equals(symbology);
        if (length == TRACE_CODE_LENGTH
                && !scan.settings().strict()
                && (code128 || (symbology == null && first == '8'))) {
            return readChinese(scan, code128);
        }
        boolean led = first == 'A' && length == CODE_32_LENGTH + 1;
        if (led || (length == CODE_32_LENGTH && CODE_39.equals(symbology))) {
            return readCode32(scan, led ? 1 : 0);
        }
        return first == 'A' && length == AIC_LENGTH + 1 && readAic(scan);
    }

    /** A PZN of eight digits, or one of seven as it was until January 2020, which gets its leading zero. */
    static boolean readPzn(ScanAssembly scan, int from) {
        String digits = scan.text().substring(from, scan.end());
        NumberCheck check = NationalNumbers.check(NationalScheme.PZN, digits);
        if (check == NumberCheck.WRONG_FORM) {
            return false;
        }
        boolean old = digits.length() < PZN_LENGTH;
        if (old && check == NumberCheck.OK) {
            String sentence = "Expected a PZN of 8 digits, found one of 7: its leading zero was added.";
            scan.warning(ScanCode.NATIONAL_NUMBER_FILLED, null, from, digits.length(), sentence);
        }
        return take(scan, NationalScheme.PZN, old ? "0" + digits : digits, check);
    }

    /** The number in decimal digits behind the A of its Code 39. */
    private static boolean readAic(ScanAssembly scan) {
        String digits = scan.text().substring(scan.start() + 1, scan.end());
        return Aic.check(digits) == NumberCheck.OK && take(scan, NationalScheme.AIC, digits, NumberCheck.OK);
    }

    /** Twenty digits are a traceability code if the symbol says so, or if they are no elements. */
    private static boolean readChinese(ScanAssembly scan, boolean code128) {
        if (!code128 && isElementString(scan)) {
            return false;
        }
        String digits = scan.text().substring(scan.start(), scan.end());
        NumberCheck check = ChinaTraceCode.check(digits);
        return check != NumberCheck.WRONG_FORM && take(scan, NationalScheme.CN_TRACE, digits, check);
    }

    /** Without symbology identifier six letters and digits are Code 32 only if the AIC in them holds. */
    private static boolean readCode32(ScanAssembly scan, int lead) {
        String code = scan.text().substring(scan.start() + lead, scan.end());
        NumberCheck check = Aic.checkCode32(code);
        boolean believed =
                check == NumberCheck.OK || (check == NumberCheck.WRONG_CHECK_DIGIT && scan.symbology() != null);
        return believed
                && take(
                        scan,
                        NationalScheme.AIC,
                        Aic.ofCode32(code).map(Aic::value).orElse(code),
                        check);
    }

    static boolean take(ScanAssembly scan, NationalScheme scheme, String number, NumberCheck check) {
        scan.form(ScanForm.NATIONAL);
        if (check == NumberCheck.OK) {
            scan.draft().addNational(scheme, number);
            if (scheme == NationalScheme.CN_TRACE) {
                scan.draft().serial = new ChinaTraceCode(number).serial();
            }
        } else {
            NationalProblem.report(scan, scheme, check, null, scan.start(), scan.end() - scan.start());
        }
        return true;
    }

    private static boolean isElementString(ScanAssembly scan) {
        String text = scan.text().substring(scan.start(), scan.end());
        ScanAssembly trial = new ScanAssembly(text, scan.settings());
        return ElementStringReader.read(trial) && trial.problems().isEmpty();
    }
}
