package org.packseal.core.history.epcis;

/**
 * Watches the characters in front of the root element and refuses a document type declaration with an internal subset:
 * entity definitions stand there, and with them entity bombs. A declaration without one, as some of GS1's examples have
 * it, is harmless, because no external subset is ever fetched. Not thread-safe.
 */
final class PrologGuard {
    private State state = State.TEXT;
    private char previous;
    private int dashes;
    private char quote;

    private enum State {
        TEXT,
        MARKUP,
        BANG,
        COMMENT_START,
        COMMENT,
        INSTRUCTION,
        DECLARATION,
        OVER
    }

    void accept(char[] text, int from, int count) throws XmlRefusedException {
        for (int i = from; i < from + count && state != State.OVER; i++) {
            state = after(text[i]);
            previous = text[i];
        }
    }

    private State after(char c) throws XmlRefusedException {
        return switch (state) {
            case TEXT -> c == '<' ? State.MARKUP : State.TEXT;
            case MARKUP -> c == '?' ? State.INSTRUCTION : c == '!' ? State.BANG : State.OVER;
            case BANG -> c == '-' ? State.COMMENT_START : declaration(c);
            case COMMENT_START -> comment(' ');
            case COMMENT -> comment(c);
            case INSTRUCTION -> c == '>' && previous == '?' ? State.TEXT : State.INSTRUCTION;
            case DECLARATION -> declaration(c);
            case OVER -> State.OVER;
        };
    }

    private State comment(char c) {
        boolean ends = c == '>' && dashes >= 2;
        dashes = c == '-' ? dashes + 1 : 0;
        return ends ? State.TEXT : State.COMMENT;
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
}
