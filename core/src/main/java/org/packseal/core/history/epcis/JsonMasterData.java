package org.packseal.core.history.epcis;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes positions of location numbers from a document's header (EPCIS 2.0, section 9.5.1, vocabulary lists). */
final class JsonMasterData {
    private final JsonCursor cursor;
    private final ReadContext context;
    private final EventAssembly assembly;

    JsonMasterData(JsonCursor cursor, ReadContext context, EventAssembly assembly) {
        this.cursor = cursor;
        this.context = context;
        this.assembly = assembly;
    }

    /** Walks down the header wherever vocabularies can be; everything else is passed over. */
    void header() throws IOException {
        if (cursor.beyondDocuments()) {
            cursor.skip();
            return;
        }
        boolean list = cursor.at(JsonToken.START_ARRAY);
        for (boolean first = true; cursor.nextValue(first, list); first = false) {
            if (!cursor.at(JsonToken.START_OBJECT)) {
                cursor.skip();
                continue;
            }
            for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
                switch (name) {
                    case "epcisMasterData", "vocabularyList" -> header();
                    case "vocabularyElementList" -> elements();
                    default -> cursor.skip();
                }
            }
        }
    }

    private void elements() throws IOException {
        boolean list = cursor.at(JsonToken.START_ARRAY);
        for (boolean first = true; cursor.nextValue(first, list); first = false) {
            if (cursor.at(JsonToken.START_OBJECT)) {
                element();
            } else {
                cursor.skip();
            }
        }
    }

    private void element() throws IOException {
        MasterDataElement element = new MasterDataElement();
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            if (name.equals("id")) {
                element.id = scalar();
            } else if (name.equals("attributes")) {
                attributes(element);
            } else {
                cursor.skip();
            }
        }
        element.finish(context, assembly);
    }

    private void attributes(MasterDataElement element) throws IOException {
        boolean list = cursor.at(JsonToken.START_ARRAY);
        for (boolean first = true; cursor.nextValue(first, list); first = false) {
            if (!cursor.at(JsonToken.START_OBJECT)) {
                cursor.skip();
                continue;
            }
            String id = null;
            String value = null;
            for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
                if (name.equals("id")) {
                    id = scalar();
                } else if (name.equals("attribute")) {
                    value = scalar();
                } else {
                    cursor.skip();
                }
            }
            element.attribute(id, value);
        }
    }

    private @Nullable String scalar() throws IOException {
        if (cursor.parser.currentToken().isScalarValue()) {
            return cursor.text();
        }
        cursor.skip();
        return null;
    }
}
