package org.packseal.gs1.syntax;

/** Codes of product registration agencies, with which a Pharmacy Product Number of IFA begins. */
public final class ProductAgency {
    /** IFA for Germany: the product number is a PZN. */
    public static final String PZN = "11";

    private ProductAgency() {}
}
