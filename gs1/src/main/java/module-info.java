/**
 * GS1 identifiers of a medicine pack: barcode text to elements and pack identity, and back.
 *
 * <p>Start at {@link org.packseal.gs1.ScanParser}. Nothing here needs a module beyond {@code java.base}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the name ends in a digit because the standard's does
module org.packseal.gs1 {
    requires static transitive org.jspecify;

    exports org.packseal.gs1;
    exports org.packseal.gs1.key;
    exports org.packseal.gs1.national;
    exports org.packseal.gs1.problem;
    exports org.packseal.gs1.element;
    exports org.packseal.gs1.syntax to
            org.packseal.core;
    exports org.packseal.gs1.text to
            org.packseal.crypto,
            org.packseal.core;
    exports org.packseal.gs1.repair to
            org.packseal.crypto,
            org.packseal.core;
}
