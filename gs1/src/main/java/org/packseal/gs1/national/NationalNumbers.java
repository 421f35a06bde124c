package org.packseal.gs1.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.syntax.ProductAgency;
import org.packseal.gs1.text.Ascii;

/**
 * The national numbers that a pack's code states or holds inside its GTIN or PPN, and what is wrong with them. Immutable
 * and thread-safe.
 *
 * <p>A number stated in its own element comes before one derived from the GTIN. Nothing is derived from a GTIN or PPN whose own
 * check digit fails: that is a misread, reported once where it happened.
 */
public final class NationalNumbers {
    private static final int BEGINNINGS = 10_000;
    /** By the first four digits of a GTIN. */
    private static final boolean[] CHECKED_BEGINNINGS = checkedBeginnings();

    private final Map<NationalScheme, String> numbers;
    private final List<Finding> findings;

    private NationalNumbers(Map<NationalScheme, String> numbers, List<Finding> findings) {
        this.numbers = Collections.unmodifiableMap(numbers);
        this.findings = List.copyOf(findings);
    }

    /**
     * One national number that is not right.
     *
     * @param scheme the scheme it should follow
     * @param carrier application or data identifier whose value holds it: {@code 01}, {@code 9N}, {@code 710} …
     * @param check what is wrong with it
     */
    public record Finding(NationalScheme scheme, String carrier, NumberCheck check) {
        /**
         * Checks that nothing is null.
         *
         * @param scheme the scheme
         * @param carrier identifier
         * @param check what is wrong
         */
        public Finding {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(carrier, "carrier");
            Objects.requireNonNull(check, "check");
        }
    }

    /**
     * Derives all national numbers of one pack.
     *
     * @param gtin the pack's GTIN, if any
     * @param ppn the pack's PPN, if any
     * @param elements values by application identifier; those that carry no national number are passed over
     * @return numbers and findings
     */
    public static NationalNumbers of(@Nullable Gtin gtin, @Nullable String ppn, Map<String, String> elements) {
        Map<NationalScheme, String> numbers = new EnumMap<>(NationalScheme.class);
        List<Finding> findings = new ArrayList<>();
        if (!elements.isEmpty()) {
            takeElements(gtin, elements, numbers, findings);
            reportUnfit(elements, findings);
        }
        if (ppn != null) {
            takePpn(ppn, numbers, findings);
        }
        if (gtin != null && Ntin.holds(gtin)) {
            takeGtin(gtin, numbers, findings);
        }
        return new NationalNumbers(numbers, findings);
    }

    private static void takeElements(
            @Nullable Gtin gtin,
            Map<String, String> elements,
            Map<NationalScheme, String> numbers,
            List<Finding> findings) {
        for (CarrierRow row : CarrierRow.ELEMENTS) {
            String value = elements.get(row.ai());
            if (value != null && row.fits(value) && applies(row, gtin, value)) {
                take(row.scheme(), row.ai(), value, numbers, findings);
            }
        }
    }

    /** A row that asks for a GTIN of its country; a licence of Indonesia is known by its form where there is no GTIN. */
    private static boolean applies(CarrierRow row, @Nullable Gtin gtin, String value) {
        if (row.gtinPrefix().isEmpty()) {
            return true;
        }
        return gtin != null
                ? gtin.value().startsWith(row.gtinPrefix())
                : row.scheme() == NationalScheme.BPOM_NIE && isLicence(value);
    }

    /** Three letters, ten digits, a letter and a digit: the form of BPOM's licences for medicines. */
    private static boolean isLicence(String value) {
        boolean form = value.length() == 15 && Ascii.isUpper(value.charAt(13)) && Ascii.isDigit(value.charAt(14));
        for (int i = 0; i < 3 && form; i++) {
            form = Ascii.isUpper(value.charAt(i));
        }
        return form && Ascii.onlyDigits(value, 3, 13);
    }

    private static void take(
            NationalScheme scheme,
            String carrier,
            String text,
            Map<NationalScheme, String> numbers,
            List<Finding> findings) {
        SchemeRow row = SchemeRow.of(scheme);
        NumberCheck check = row.check().apply(text);
        if (check == NumberCheck.OK) {
            numbers.putIfAbsent(scheme, row.written().apply(text));
        } else {
            findings.add(new Finding(scheme, carrier, check));
        }
    }

    /** An element whose value has no length that any of its rows allows. */
    private static void reportUnfit(Map<String, String> elements, List<Finding> findings) {
        String done = "";
        for (CarrierRow row : CarrierRow.ELEMENTS) {
            String value = elements.get(row.ai());
            if (value != null && !row.ai().equals(done)) {
                done = row.ai();
                if (CarrierRow.ELEMENTS.stream().noneMatch(other -> other.ai().equals(row.ai()) && other.fits(value))) {
                    findings.add(new Finding(row.scheme(), row.ai(), NumberCheck.WRONG_FORM));
                }
            }
        }
    }

    private static void takePpn(String text, Map<NationalScheme, String> numbers, List<Finding> findings) {
        Optional<Ppn> ppn = Ppn.parse(text);
        if (ppn.isPresent() && ppn.get().agency().equals(ProductAgency.PZN)) {
            String product = ppn.get().product();
            if (product.length() == 8) {
                take(NationalScheme.PZN, "9N", product, numbers, findings);
            } else {
                findings.add(new Finding(NationalScheme.PZN, "9N", NumberCheck.WRONG_FORM));
            }
        }
    }

    private static void takeGtin(Gtin gtin, Map<NationalScheme, String> numbers, List<Finding> findings) {
        if (isUsCase(gtin)) {
            numbers.putIfAbsent(NationalScheme.NDC10, gtin.value().substring(3, 13));
        }
        for (CarrierRow row : CarrierRow.GTIN) {
            if (!gtin.value().startsWith(row.gtinPrefix())) {
                continue;
            }
            String number = gtin.value().substring(row.from(), row.to());
            if (row.scheme() == NationalScheme.PZN && number.length() == 6) {
                AustrianPzn.ofGtin(gtin).ifPresent(pzn -> numbers.putIfAbsent(NationalScheme.PZN, pzn.value()));
            } else {
                take(row.scheme(), row.ai(), number, numbers, findings);
            }
        }
    }

    private static boolean[] checkedBeginnings() {
        boolean[] beginnings = new boolean[BEGINNINGS];
        for (CarrierRow row : CarrierRow.GTIN) {
            if (row.hasOwnCheckDigit()) {
                String prefix = row.gtinPrefix();
                String first = (prefix + "0000").substring(0, 4);
                String last = (prefix + "9999").substring(0, 4);
                Arrays.fill(beginnings, Integer.parseInt(first), Integer.parseInt(last) + 1, true);
            }
        }
        for (int indicator = 1; indicator <= 8; indicator++) {
            Arrays.fill(beginnings, 1000 * indicator + 30, 1000 * indicator + 40, true);
        }
        return beginnings;
    }

    /**
     * Whether a GTIN is that of a case of packs whose NDC it holds: an indicator from 1 to 8 before 03 and the NDC (GS1 US).
     *
     * @param gtin any GTIN
     * @return true if {@link #of} takes the NDC from it
     */
    public static boolean isUsCase(Gtin gtin) {
        return gtin.indicator() >= 1 && gtin.indicator() <= 8 && gtin.value().startsWith("03", 1);
    }

    /**
     * Whether a GTIN begins as those do that hold a number with a check digit of its own, so that a right GTIN may still hold
     * a wrong number, or as those of cases. Costs one look into a table.
     *
     * @param firstFour the first four of the fourteen digits as a number, 0 to 9999
     * @return false if {@link #of} can have no finding about this GTIN
     */
    public static boolean mayHoldWrongNumber(int firstFour) {
        return firstFour >= 0 && firstFour < BEGINNINGS && CHECKED_BEGINNINGS[firstFour];
    }

    /**
     * Checks a typed number of a known scheme.
     *
     * @param scheme the scheme it should follow
     * @param text anything
     * @return what was found; for {@link NationalScheme#CNK} a wrong check digit is ground for a warning only
     */
    public static NumberCheck check(NationalScheme scheme, String text) {
        return SchemeRow.of(Objects.requireNonNull(scheme, "scheme"))
                .check()
                .apply(Objects.requireNonNull(text, "text"));
    }

    /**
     * The numbers that are right.
     *
     * @return unmodifiable, in the order of {@link NationalScheme}
     */
    public Map<NationalScheme, String> numbers() {
        return numbers;
    }

    /**
     * The numbers that are not.
     *
     * @return unmodifiable list, in the order of the table
     */
    public List<Finding> findings() {
        return findings;
    }
}
