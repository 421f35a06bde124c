package org.packseal.core.history.epcis;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.epcis.EventDraft.Party;
import org.packseal.core.history.epcis.EventDraft.Report;

/** Fills a draft from the elements of an XML event; elements it does not know are extensions and passed over. */
final class XmlEvent extends EventMembers<XMLStreamException> {
    private final XmlCursor cursor;
    private final long start;

    XmlEvent(XmlCursor cursor, EventDraft draft, long start) {
        super(draft);
        this.cursor = cursor;
        this.start = start;
    }

    void read() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            child(cursor.name());
        }
    }

    private void child(String name) throws XMLStreamException, TooDeepException {
        boolean nested = name.equals("extension") || name.equals("baseExtension");
        if (nested && !cursor.tooDeep()) {
            read();
            return;
        }
        if (nested || !defined(name)) {
            // Extensions may repeat an element: that is how XML writes their lists.
            cursor.skip();
            return;
        }
        take(name, cursor.tagOffset() - start);
    }

    @Override
    void skip() throws XMLStreamException, TooDeepException {
        cursor.skip();
    }

    @Override
    @Nullable
    String text() throws XMLStreamException, TooDeepException {
        return cursor.value();
    }

    @Override
    @Nullable
    String identified() throws XMLStreamException, TooDeepException {
        return only("id");
    }

    @Override
    void extension(String name) throws XMLStreamException, TooDeepException {
        cursor.skip();
    }

    private @Nullable String only(String child) throws XMLStreamException, TooDeepException {
        String value = null;
        while (cursor.nextChild()) {
            if (cursor.name().equals(child)) {
                value = cursor.value();
            } else {
                cursor.skip();
            }
        }
        return value;
    }

    @Override
    void identifiers(SubjectRole role) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            identifier(role, cursor.value());
        }
    }

    @Override
    void classes(SubjectRole role) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            identifier(role, only("epcClass"));
        }
    }

    @Override
    void parties(String child, List<Party> into) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            if (!cursor.name().equals(child)) {
                cursor.skip();
                continue;
            }
            String type = cursor.attribute("type");
            party(type, cursor.value(), into);
        }
    }

    @Override
    void persistent() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            List<String> into = cursor.name().equals("set") ? draft.set : draft.unset;
            boolean known = cursor.name().equals("set") || cursor.name().equals("unset");
            String term = cursor.value();
            if (known) {
                term(term, into);
            }
        }
    }

    @Override
    void itemData() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "lotNumber" -> draft.lot = cursor.value();
                case "itemExpirationDate" -> draft.expiry = cursor.value();
                default -> cursor.skip();
            }
        }
    }

    @Override
    void sensorElements() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            while (cursor.nextChild()) {
                if (cursor.name().equals("sensorReport") && draft.reports.size() < ReaderLimits.MAX_IDENTIFIERS) {
                    draft.reports.add(report());
                }
                cursor.skip();
            }
        }
    }

    private Report report() {
        List<String> values = new ArrayList<>();
        for (String name : List.of("value", "minValue", "maxValue")) {
            String value = cursor.attribute(name);
            if (value != null) {
                values.add(value);
            }
        }
        return new Report(
                cursor.attribute("type"), cursor.attribute("exception"), cursor.attribute("uom"), List.copyOf(values));
    }

    @Override
    void errorDeclaration() throws XMLStreamException, TooDeepException {
        draft.errorDeclaration = true;
        while (cursor.nextChild()) {
            if (cursor.name().equals("declarationTime")) {
                draft.declarationTime = cursor.value() != null;
            } else {
                cursor.skip();
            }
        }
    }
}
