package org.packseal.core.history.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.packseal.core.history.SubjectRole;
import org.packseal.core.history.epcis.EventDraft.Party;
import org.packseal.core.history.epcis.EventDraft.Report;

/** Fills a draft from the elements of an XML event; elements it does not know are extensions and passed over. */
final class XmlEvent {
    private static final Set<String> MEMBERS = Set.of(
            "eventTime",
            "eventTimeZoneOffset",
            "action",
            "bizStep",
            "disposition",
            "eventID",
            "readPoint",
            "bizLocation",
            "parentID",
            "epcList",
            "childEPCs",
            "inputEPCList",
            "outputEPCList",
            "quantityList",
            "childQuantityList",
            "inputQuantityList",
            "outputQuantityList",
            "sourceList",
            "destinationList",
            "persistentDisposition",
            "ilmd",
            "sensorElementList",
            "errorDeclaration");

    private final XmlCursor cursor;
    private final EventDraft draft;
    private final long start;

    XmlEvent(XmlCursor cursor, EventDraft draft, long start) {
        this.cursor = cursor;
        this.draft = draft;
        this.start = start;
    }

    void read() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            child(cursor.name());
        }
    }

    private void child(String name) throws XMLStreamException, TooDeepException {
        if (name.equals("extension") || name.equals("baseExtension")) {
            read();
            return;
        }
        if (!MEMBERS.contains(name)) {
            // Extensions may repeat an element: that is how XML writes their lists.
            cursor.skip();
            return;
        }
        draft.member(name);
        if (cursor.tagOffset() - start > ReaderLimits.MAX_EVENT_BYTES) {
            draft.fault(
                    HistoryProblemCode.EVENT_TOO_LARGE,
                    "Expected at most " + ReaderLimits.MAX_EVENT_BYTES + " bytes in an event, found more.");
        }
        if (draft.fault() != null) {
            cursor.skip();
            return;
        }
        switch (name) {
            case "eventTime" -> draft.eventTime = cursor.value();
            case "eventTimeZoneOffset" -> draft.zone = cursor.value();
            case "action" -> draft.action = cursor.value();
            case "bizStep" -> draft.step = cursor.value();
            case "disposition" -> draft.disposition = cursor.value();
            case "eventID" -> draft.eventId = cursor.value();
            case "readPoint" -> draft.readPoint = only("id");
            case "bizLocation" -> draft.location = only("id");
            case "parentID" -> draft.parent = cursor.value();
            default -> structure(name);
        }
    }

    private void structure(String name) throws XMLStreamException, TooDeepException {
        switch (name) {
            case "epcList" -> identifiers(SubjectRole.OBJECT);
            case "childEPCs" -> identifiers(SubjectRole.CHILD);
            case "inputEPCList" -> identifiers(SubjectRole.INPUT);
            case "outputEPCList" -> identifiers(SubjectRole.OUTPUT);
            case "quantityList" -> classes(SubjectRole.OBJECT);
            case "childQuantityList" -> classes(SubjectRole.CHILD);
            case "inputQuantityList" -> classes(SubjectRole.INPUT);
            case "outputQuantityList" -> classes(SubjectRole.OUTPUT);
            case "sourceList" -> parties("source", draft.sources);
            case "destinationList" -> parties("destination", draft.destinations);
            case "persistentDisposition" -> persistent();
            case "ilmd" -> itemData();
            case "sensorElementList" -> sensorElements();
            case "errorDeclaration" -> errorDeclaration();
            default -> cursor.skip();
        }
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

    private void identifiers(SubjectRole role) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            identifier(role, cursor.value());
        }
    }

    private void classes(SubjectRole role) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            identifier(role, only("epcClass"));
        }
    }

    private void identifier(SubjectRole role, @Nullable String uri) {
        if (uri != null) {
            draft.identifier(role, uri);
            draft.children |= role == SubjectRole.CHILD;
        }
    }

    private void parties(String child, List<Party> into) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            if (!cursor.name().equals(child)) {
                cursor.skip();
                continue;
            }
            String type = cursor.attribute("type");
            String id = cursor.value();
            if (id != null && into.size() < ReaderLimits.MAX_IDENTIFIERS) {
                into.add(new Party(type, id));
            }
        }
    }

    private void persistent() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            List<String> into = cursor.name().equals("set") ? draft.set : draft.unset;
            boolean known = cursor.name().equals("set") || cursor.name().equals("unset");
            String term = cursor.value();
            if (known && term != null && into.size() < ReaderLimits.MAX_IDENTIFIERS) {
                into.add(term);
            }
        }
    }

    private void itemData() throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "lotNumber" -> draft.lot = cursor.value();
                case "itemExpirationDate" -> draft.expiry = cursor.value();
                default -> cursor.skip();
            }
        }
    }

    private void sensorElements() throws XMLStreamException, TooDeepException {
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

    private void errorDeclaration() throws XMLStreamException, TooDeepException {
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
