package org.packseal.crypto.token.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packseal.crypto.encoding.TableResource;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.Ppn;
import org.packseal.gs1.national.Pzn;
import org.packseal.gs1.text.TableLine;

/**
 * A field of another record that states a part of the pack's identity under a data identifier of ANSI MH10.8.2: the table
 * {@code identifying-fields.tsv} beside this class. The parser takes the identity from the first field of each identifier of the IFA
 * code, so a thief of a genuine code could state another expiry for people to read in a second field or under another identifier.
 * Immutable and thread-safe.
 *
 * @param di data identifier
 * @param ai the signed element that states the same
 * @param agreement how the two are compared
 * @param example a value of the field
 */
record IdentifyingField(String di, String ai, Agreement agreement, String example) {
    private static final Map<String, IdentifyingField> BY_DI =
            rows().stream().collect(Collectors.toUnmodifiableMap(IdentifyingField::di, Function.identity()));

    /** How a field agrees with the signed element of the same meaning. */
    enum Agreement {
        /** The same text. */
        EQUAL {
            @Override
            boolean holds(String field, String signed) {
                return field.equals(signed);
            }
        },
        /** The signed text at the end, behind the codes of an issuing agency and a company. */
        ENDS {
            @Override
            boolean holds(String field, String signed) {
                return field.endsWith(signed);
            }
        },
        /** The GTIN, its leading zeros perhaps left out. */
        GTIN {
            @Override
            boolean holds(String field, String signed) {
                int missing = signed.length() - field.length();
                return missing >= 0 && signed.endsWith(field) && signed.startsWith("0".repeat(missing));
            }
        },
        /** A Pharmacy Product Number: its Pharmazentralnummer is the one inside the GTIN. */
        PPN {
            @Override
            boolean holds(String field, String signed) {
                Optional<Pzn> named = Ppn.parse(field).flatMap(Ppn::pzn);
                return named.isPresent() && named.equals(Pzn.ofGtin(new Gtin(signed)));
            }
        },
        /** A date of six digits, in which day 00 is the last of the month. */
        YYMMDD {
            @Override
            boolean holds(String field, String signed) {
                return field.equals(signed) || (field.endsWith("00") && field.equals(monthIfLastDay(signed)));
            }
        },
        /** A date of eight digits, year first. */
        YYYYMMDD {
            @Override
            boolean holds(String field, String signed) {
                return field.equals(CENTURY + signed);
            }
        },
        /** A date of eight digits, day first. */
        DDMMYYYY {
            @Override
            boolean holds(String field, String signed) {
                return field.equals(signed.substring(4) + signed.substring(2, 4) + CENTURY + signed.substring(0, 2));
            }
        },
        /** The field names the product or pack in a numbering that no token covers. */
        NEVER {
            @Override
            boolean holds(String field, String signed) {
                return false;
            }
        };

        abstract boolean holds(String field, String signed);
    }

    /** Dates with two digits for the year are of this century on every pack that can still be dispensed. */
    private static final String CENTURY = "20";

    private static final int DATE_DIGITS = 6;
    private static final int GTIN_DIGITS = 14;

    /** Whether every such field among the elements agrees with the signed elements. */
    static boolean agree(List<Element> elements, PackStatement signed) {
        for (Element element : elements) {
            IdentifyingField field = BY_DI.get(element.ai());
            if (field != null && !field.agrees(element.value(), signed)) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(String value, PackStatement signed) {
        String same = signed.value(ai);
        if (same == null && ai.equals("17")) {
            String withTime = signed.value("7003");
            same = withTime == null ? null : withTime.substring(0, Math.min(DATE_DIGITS, withTime.length()));
        }
        return same != null && isWhole(same) && agreement.holds(value, same);
    }

    /** A date or GTIN with a wrong number of digits was misread and agrees with no field. */
    private boolean isWhole(String signed) {
        return switch (agreement) {
            case YYMMDD, YYYYMMDD, DDMMYYYY -> signed.length() == DATE_DIGITS;
            case GTIN, PPN -> signed.length() == GTIN_DIGITS;
            case EQUAL, ENDS, NEVER -> true;
        };
    }

    /** The date with day 00 where its day is the last of its month, else the date. */
    private static String monthIfLastDay(String date) {
        try {
            LocalDate day = LocalDate.parse(CENTURY + date, DateTimeFormatter.BASIC_ISO_DATE);
            return day.getDayOfMonth() == day.lengthOfMonth() ? date.substring(0, 4) + "00" : date;
        } catch (DateTimeException e) {
            return date;
        }
    }

    /** {@return the rows of the table} */
    static List<IdentifyingField> rows() {
        return TableResource.lines(IdentifyingField.class, "identifying-fields.tsv").stream()
                .map(IdentifyingField::row)
                .toList();
    }

    private static IdentifyingField row(TableLine line) {
        String[] cells = line.cells(5);
        return new IdentifyingField(cells[0], cells[1], Agreement.valueOf(cells[2]), cells[3]);
    }
}
