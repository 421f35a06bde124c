package org.packseal.core.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of the report: a box, or an object with members of its own; perhaps a list of them. Built once, then read. */
final class FormNode {
    private final String name;
    private final int maxEntries;
    private final @Nullable Box box;
    private final Map<String, FormNode> members = new LinkedHashMap<>();

    FormNode(String name, int maxEntries, @Nullable Box box) {
        this.name = name;
        this.maxEntries = maxEntries;
        this.box = box;
    }

    String name() {
        return name;
    }

    boolean isList() {
        return maxEntries > 0;
    }

    int maxEntries() {
        return maxEntries;
    }

    Optional<Box> box() {
        return Optional.ofNullable(box);
    }

    Collection<FormNode> members() {
        return members.values();
    }

    Optional<FormNode> member(String member) {
        return Optional.ofNullable(members.get(member));
    }

    void add(FormNode member) {
        if (members.put(member.name, member) != null) {
            throw new IllegalStateException("Expected each box once, found " + member.name + " again.");
        }
    }

    /** Whether the library fills every box of this member. */
    boolean isByLibrary() {
        return box != null ? box.byLibrary() : members.values().stream().allMatch(FormNode::isByLibrary);
    }

    /** Whether the report is refused where this member is absent from an object that is there. */
    boolean isRequired(boolean atTop) {
        if (box == null) {
            return !isList() && members.values().stream().anyMatch(member -> member.isRequired(true));
        }
        return box.need() == Box.Need.ALWAYS || (!atTop && box.need() == Box.Need.WITH);
    }
}
