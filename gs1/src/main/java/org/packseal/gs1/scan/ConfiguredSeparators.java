package org.packseal.gs1.scan;

import java.util.List;

/**
 * Texts that the caller says stand for control characters, beside the characters themselves. Immutable.
 *
 * @param group for GS, the separator of elements and fields (FNC1)
 * @param record for RS, the separator of records of an ISO/IEC 15434 message
 * @param end for EOT, the end of an ISO/IEC 15434 message
 */
public record ConfiguredSeparators(List<String> group, List<String> record, List<String> end) {
    /** No text stands for anything. */
    public static final ConfiguredSeparators NONE = new ConfiguredSeparators(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ConfiguredSeparators {
        group = List.copyOf(group);
        record = List.copyOf(record);
        end = List.copyOf(end);
    }

    /** Separators of elements alone. */
    public static ConfiguredSeparators ofGroup(List<String> group) {
        return new ConfiguredSeparators(group, List.of(), List.of());
    }

    /** Whether no text stands for anything. */
    public boolean isEmpty() {
        return group.isEmpty() && record.isEmpty() && end.isEmpty();
    }

    /** Length of the first of some texts that stands at an offset and ends before another; 0 if none does. */
    public static int lengthAt(List<String> texts, String text, int at, int end) {
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            if (at + one.length() <= end && text.startsWith(one, at)) {
                return one.length();
            }
        }
        return 0;
    }

    /** Length of the first of some texts that ends at an offset and begins no earlier than another; 0 if none does. */
    public static int lengthBefore(List<String> texts, String text, int from, int at) {
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            if (at - one.length() >= from && text.startsWith(one, at - one.length())) {
                return one.length();
            }
        }
        return 0;
    }
}
