package org.packseal.core.history.epcis;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows the markup of an XML text as its characters pass. It notes the byte at which each start tag begins, which the
 * parser does not tell, and refuses a document type declaration with an internal subset before the parser sees it: entity
 * definitions stand there, and with them entity bombs. A declaration without one, as some of GS1's examples have it, is
 * harmless, because no external subset is ever fetched. Not thread-safe.
 */
final class XmlTags {
    private final Deque<Long> starts = new ArrayDeque<>();
    private State state = State.TEXT;
    private long opened;
    private char previous;
    /** Dashes or square brackets just passed, two of which may end a comment or a section of character data. */
    private int run;

    private char quote;

    private enum State {
        TEXT,
        MARKUP,
        BANG,
        COMMENT_START,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION,
        DECLARATION
    }

    /** Takes the next character, which begins at the given byte. */
    void accept(char c, long offset) throws XmlRefusedException {
        if (state == State.TEXT) {
            if (c == '<') {
                opened = offset;
                state = State.MARKUP;
            }
            return;
        }
        state = after(c);
        previous = c;
    }

    private State after(char c) throws XmlRefusedException {
        return switch (state) {
            case TEXT -> State.TEXT;
            case MARKUP -> markup(c);
            case BANG -> c == '-' ? State.COMMENT_START : c == '[' ? State.CHARACTER_DATA : declaration(c);
            case COMMENT_START -> within(State.COMMENT, ' ', '-');
            case COMMENT -> within(State.COMMENT, c, '-');
            case CHARACTER_DATA -> within(State.CHARACTER_DATA, c, ']');
            case INSTRUCTION -> c == '>' && previous == '?' ? State.TEXT : State.INSTRUCTION;
            case DECLARATION -> declaration(c);
        };
    }

    private State markup(char c) {
        run = 0;
        if (c == '?') {
            return State.INSTRUCTION;
        }
        if (c == '!') {
            return State.BANG;
        }
        if (c != '/') {
            starts.addLast(opened);
        }
        return State.TEXT;
    }

    /** Comments end with two dashes and an angle bracket, character data with two square brackets and one. */
    private State within(State present, char c, char closing) {
        boolean ends = c == '>' && run >= 2;
        run = c == closing ? run + 1 : 0;
        return ends ? State.TEXT : present;
    }

    private State declaration(char c) throws XmlRefusedException {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            throw new XmlRefusedException(
                    HistoryProblemCode.DTD_REFUSED,
                    "Expected no document type declaration with an internal subset, found one.");
        } else if (c == '>') {
            return State.TEXT;
        }
        return State.DECLARATION;
    }

    /** Byte at which the next start tag begins that was not asked for yet. */
    long nextStart() {
        Long start = starts.pollFirst();
        return start == null ? opened : start;
    }
}
