package org.packseal.crypto.issuer;

import org.jspecify.annotations.Nullable;

/**
 * Beginnings of a GTIN-13 under which the products of many companies are numbered. A key that was given one of them as
 * its company prefix could sign for its competitors' packs, so such products are listed GTIN by GTIN.
 */
enum SharedPrefix {
    /** NTIN of a Pharmazentralnummer: 4150, PZN, check digit (IFA coding system, securPharm coding rules). */
    GERMANY("4150"),
    /** CIP13: 34009, CIP7, check digit (as public product data shows it). */
    FRANCE("34009"),
    /** National code of a medicine: 847000, CN, check digit (as scans of packs show it). */
    SPAIN_MEDICINES("847000"),
    /** National code of a medical device: 848000, CN, check digit (as for medicines). */
    SPAIN_DEVICES("848000"),
    /** NTIN of a Nordic article number: 704626, Vnr, check digit (Nordic Number Centre, wiki.vnr.fi). */
    NORDIC("704626"),
    /** 7680, Swissmedic authorisation and pack code, check digit (Refdata, GS1 Switzerland). */
    SWITZERLAND("7680"),
    /** NTIN of an Austrian Pharmazentralnummer: 908888, PZN, check digit (AMVS, GS1 Austria). */
    AUSTRIA("908888"),
    /** 280, EOF code, check digit: the authenticity label's EAN-13 (GS1 Greece). */
    GREECE("280"),
    /** A GTIN-8 filled up with zeros, alone or under an indicator digit (GS1 General Specifications 3.3.2). */
    GTIN_8("00000"),
    /** Restricted circulation within a company or region (GS1 General Specifications, GS1 Prefixes 02, 04 and 2). */
    RESTRICTED_02("02"),
    /** As {@link #RESTRICTED_02}. */
    RESTRICTED_04("04"),
    /** As {@link #RESTRICTED_02}; 280 of Greece is inside. */
    RESTRICTED_2("2"),
    /** ISSN (GS1 Prefix 977): numbers of publications, not of companies. */
    ISSN("977"),
    /** ISBN (GS1 Prefix 978): as {@link #ISSN}. */
    ISBN_978("978"),
    /** ISBN and ISMN (GS1 Prefix 979): as {@link #ISSN}. */
    ISBN_979("979");

    private final String digits;

    SharedPrefix(String digits) {
        this.digits = digits;
    }

    String digits() {
        return digits;
    }

    /** The shared beginning inside which this company prefix lies or which lies inside it, or null. */
    static @Nullable SharedPrefix touching(String companyPrefix) {
        for (SharedPrefix shared : values()) {
            if (companyPrefix.startsWith(shared.digits) || shared.digits.startsWith(companyPrefix)) {
                return shared;
            }
        }
        return null;
    }
}
