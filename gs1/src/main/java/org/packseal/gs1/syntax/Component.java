package org.packseal.gs1.syntax;

import java.util.List;

/**
 * One part of an identifier's value.
 *
 * @param set characters it may have
 * @param shortest shortest length
 * @param longest longest length; longer than {@code shortest} only in the last component
 * @param optional whether the value may end before it
 * @param checks what its content is checked for, in order
 */
public record Component(CharacterSet set, int shortest, int longest, boolean optional, List<SyntaxCheck> checks) {
    /**
     * Takes an unmodifiable copy of the checks.
     *
     * @param set characters
     * @param shortest shortest length
     * @param longest longest length
     * @param optional may be left out
     * @param checks checks in order
     */
    public Component {
        checks = List.copyOf(checks);
    }
}
