package org.packseal.core.history.epcis;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.epcis.EventDraft.Party;
import org.packseal.core.history.epcis.EventDraft.Report;

/** Fills a draft from the members of a JSON event; members it does not know are extensions and passed over. */
final class JsonEvent extends EventMembers<IOException> {
    private final JsonCursor cursor;

    JsonEvent(JsonCursor cursor, EventDraft draft) {
        super(draft);
        this.cursor = cursor;
    }

    /** Takes the member whose value is the present token, of an event that begins at the given byte. */
    void member(String name, long start) throws IOException, TooDeepException {
        take(name, cursor.offset() - start);
    }

    @Override
    void extension(String name) throws IOException {
        switch (name) {
            case "type", "isA", "@type" -> draft.type = text();
            case "scan" -> draft.scan = text();
            case "time" -> draft.time = textOrNothing();
            case "place" -> draft.place = textOrNothing();
            case "kind" -> draft.kind = textOrNothing();
            default -> cursor.skip();
        }
    }

    @Override
    void skip() throws IOException {
        cursor.skip();
    }

    @Override
    @Nullable
    String text() throws IOException {
        if (cursor.at(JsonToken.VALUE_STRING)) {
            return cursor.text();
        }
        if (!cursor.at(JsonToken.VALUE_NULL)) {
            wrongType("a text");
        }
        return null;
    }

    /** A member that means something in scan lines alone, so that an extension of the same name harms no event. */
    private @Nullable String textOrNothing() throws IOException {
        if (cursor.at(JsonToken.VALUE_STRING)) {
            return cursor.text();
        }
        draft.scanFault |= !cursor.at(JsonToken.VALUE_NULL);
        cursor.skip();
        return null;
    }

    private void wrongType(String expected) throws IOException {
        draft.fault(HistoryProblemCode.WRONG_TYPE, "Expected " + expected + ", found another type of value.");
        cursor.skip();
    }

    /** The id of an object, or the identifier itself as JSON-LD allows. */
    @Override
    @Nullable
    String identified() throws IOException {
        String[] id = new String[1];
        if (cursor.at(JsonToken.START_OBJECT)) {
            object(name -> {
                if (name.equals("id")) {
                    id[0] = text();
                } else {
                    cursor.skip();
                }
            });
        } else {
            id[0] = text();
        }
        return id[0];
    }

    @Override
    void identifiers(SubjectRole role) throws IOException {
        values(() -> identifier(role, text()));
    }

    @Override
    void classes(SubjectRole role) throws IOException {
        objects(name -> {
            if (name.equals("epcClass")) {
                identifier(role, text());
            } else {
                cursor.skip();
            }
        });
    }

    @Override
    void parties(String member, List<Party> into) throws IOException {
        values(() -> {
            if (!cursor.at(JsonToken.START_OBJECT)) {
                wrongType("an object");
                return;
            }
            String[] party = new String[2];
            object(name -> {
                if (name.equals("type")) {
                    party[0] = text();
                } else if (name.equals(member)) {
                    party[1] = text();
                } else {
                    cursor.skip();
                }
            });
            party(party[0], party[1], into);
        });
    }

    @Override
    void persistent() throws IOException {
        objects(name -> {
            switch (name) {
                case "set" -> values(() -> term(text(), draft.set));
                case "unset" -> values(() -> term(text(), draft.unset));
                default -> cursor.skip();
            }
        });
    }

    /**
     * Master data of the instance or lot. All members but two are of private vocabularies, so that any type of value is
     * accepted.
     */
    @Override
    void itemData() throws IOException {
        if (!cursor.at(JsonToken.START_OBJECT)) {
            cursor.skip();
            return;
        }
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            String attribute = Terms.attribute(name);
            if (cursor.at(JsonToken.VALUE_STRING) && attribute.equals("lotNumber")) {
                draft.lot = cursor.text();
            } else if (cursor.at(JsonToken.VALUE_STRING) && attribute.equals("itemExpirationDate")) {
                draft.expiry = cursor.text();
            } else {
                cursor.skip();
            }
        }
    }

    @Override
    void sensorElements() throws IOException {
        objects(name -> {
            if (name.equals("sensorReport")) {
                values(this::sensorReport);
            } else {
                cursor.skip();
            }
        });
    }

    private void sensorReport() throws IOException {
        if (!cursor.at(JsonToken.START_OBJECT)) {
            wrongType("an object");
            return;
        }
        String[] about = new String[3];
        List<String> values = new ArrayList<>();
        object(name -> {
            switch (name) {
                case "type" -> about[0] = text();
                case "exception" -> about[1] = text();
                case "uom" -> about[2] = text();
                case "value", "minValue", "maxValue" -> number(values::add);
                default -> cursor.skip();
            }
        });
        if (draft.reports.size() < ReaderLimits.MAX_IDENTIFIERS) {
            draft.reports.add(new Report(about[0], about[1], about[2], List.copyOf(values)));
        }
    }

    private void number(Consumer<String> into) throws IOException {
        if (cursor.parser.currentToken().isNumeric() || cursor.at(JsonToken.VALUE_STRING)) {
            into.accept(cursor.text());
        } else if (!cursor.at(JsonToken.VALUE_NULL)) {
            wrongType("a number");
        }
    }

    @Override
    void errorDeclaration() throws IOException {
        draft.errorDeclaration = !cursor.at(JsonToken.VALUE_NULL);
        objects(name -> {
            if (name.equals("declarationTime")) {
                draft.declarationTime = text() != null;
            } else {
                cursor.skip();
            }
        });
    }

    /** Walks over a list of objects, or a lone one. */
    private void objects(Step<String> member) throws IOException {
        values(() -> {
            if (cursor.at(JsonToken.START_OBJECT)) {
                object(member);
            } else {
                wrongType("an object");
            }
        });
    }

    private void object(Step<String> member) throws IOException {
        Set<String> names = new HashSet<>();
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            if (!names.add(name)) {
                draft.fault(HistoryProblemCode.DUPLICATE_MEMBER, "Expected each member once, found one twice.");
            }
            member.take(name);
        }
    }

    private void values(Visit value) throws IOException {
        boolean list = cursor.at(JsonToken.START_ARRAY);
        for (boolean first = true; cursor.nextValue(first, list); first = false) {
            value.take();
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        void take(T name) throws IOException;
    }

    @FunctionalInterface
    private interface Visit {
        void take() throws IOException;
    }
}
