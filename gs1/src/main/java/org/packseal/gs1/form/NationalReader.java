package org.packseal.gs1.form;

import org.packseal.gs1.national.Aic;
import org.packseal.gs1.national.ChinaTraceCode;
import org.packseal.gs1.national.NationalNumbers;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.national.NumberCheck;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.scan.NationalProblem;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;

/**
 * National numbers alone in a linear symbol: the German PZN in Code 39 ({@code -}, digits), the Italian AIC as Code 32 in Code 39,
 * the Chinese traceability code in Code 128.
 */
final class NationalReader {
    private static final String CODE_39 = SymbologyIdentifier.CODE_39.text();
    private static final String CODE_128 = SymbologyIdentifier.CODE_128.text();
    private static final int CODE_32_LENGTH = 6;

    private NationalReader() {}

    /** Reads the data if they are one of these and nothing else. */
    static boolean read(ScanAssembly scan) {
        int length = scan.end() - scan.start();
        char first = scan.text().charAt(scan.start());
        if (first == '-' && (length == 9 || length == 8)) {
            return readPzn(scan);
        }
        String symbology = scan.symbology();
        if (length == 20 && CODE_128.equals(symbology)) {
            return readChinese(scan);
        }
        boolean led = first == 'A' && length == CODE_32_LENGTH + 1;
        if (led || (length == CODE_32_LENGTH && CODE_39.equals(symbology))) {
            return readCode32(scan, led ? 1 : 0);
        }
        return false;
    }

    private static boolean readPzn(ScanAssembly scan) {
        String digits = scan.text().substring(scan.start() + 1, scan.end());
        NumberCheck check = NationalNumbers.check(NationalScheme.PZN, digits);
        return check != NumberCheck.WRONG_FORM && take(scan, NationalScheme.PZN, digits, check);
    }

    private static boolean readChinese(ScanAssembly scan) {
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

    private static boolean take(ScanAssembly scan, NationalScheme scheme, String number, NumberCheck check) {
        scan.form(ScanForm.NATIONAL);
        if (check == NumberCheck.OK) {
            scan.draft().national.put(scheme, number);
            if (scheme == NationalScheme.CN_TRACE) {
                scan.draft().serial = new ChinaTraceCode(number).serial();
            }
        } else {
            NationalProblem.report(scan, scheme, check, null, scan.start(), scan.end() - scan.start());
        }
        return true;
    }
}
