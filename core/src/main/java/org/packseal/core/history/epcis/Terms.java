package org.packseal.core.history.epcis;

import java.util.List;

/**
 * The forms in which EPCIS writes terms of the Core Business Vocabulary: bare, as URN, as web address, and as compact
 * web address.
 */
final class Terms {
    private static final List<String> STEP = List.of(
            "urn:epcglobal:cbv:bizstep:",
            "https://ref.gs1.org/cbv/BizStep-",
            "https://ns.gs1.org/cbv/BizStep-",
            "cbv:BizStep-");
    private static final List<String> DISPOSITION = List.of(
            "urn:epcglobal:cbv:disp:", "https://ref.gs1.org/cbv/Disp-", "https://ns.gs1.org/cbv/Disp-", "cbv:Disp-");
    private static final List<String> TRANSFER = List.of(
            "urn:epcglobal:cbv:sdt:", "https://ref.gs1.org/cbv/SDT-", "https://ns.gs1.org/cbv/SDT-", "cbv:SDT-");
    private static final List<String> SENSOR =
            List.of("https://gs1.org/voc/", "https://ref.gs1.org/voc/", "https://www.gs1.org/voc/", "gs1:", "epcis:");

    private Terms() {}

    static String step(String text) {
        return bare(text, STEP);
    }

    static String disposition(String text) {
        return bare(text, DISPOSITION);
    }

    static String transfer(String text) {
        return bare(text, TRANSFER);
    }

    static String sensor(String text) {
        return bare(text, SENSOR);
    }

    /** What follows the last separator of a name of master data, for instance {@code lotNumber}. */
    static String attribute(String name) {
        int last = Math.max(Math.max(name.lastIndexOf(':'), name.lastIndexOf('#')), name.lastIndexOf('/'));
        return name.substring(last + 1);
    }

    private static String bare(String text, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return text.substring(prefix.length());
            }
        }
        return text;
    }
}
