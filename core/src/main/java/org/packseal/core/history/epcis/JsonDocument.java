package org.packseal.core.history.epcis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON texts one behind the other: documents, single events, scan lines. Members may come in any order, so what a
 * text is may show only at its end. Not thread-safe.
 */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ReaderLimits.MAX_TEXT)
                    // The cursor counts levels and names what is too deep; this bound is never met.
                    .maxNestingDepth(2 * ReaderLimits.MAX_NESTING)
                    .build())
            .build();

    private final RestartableInput in;
    private final ReadContext context;
    private final EventAssembly assembly;
    private long start;
    private boolean inDocument;

    JsonDocument(InputStream in, ReadContext context, EventAssembly assembly) {
        this.in = new RestartableInput(in);
        this.context = context;
        this.assembly = assembly;
    }

    void read() throws IOException {
        in.skipByteOrderMark();
        for (int errors = 0; errors < ReaderLimits.MAX_SYNTAX_ERRORS; errors++) {
            if (readTexts() || inDocument || !in.restart(start)) {
                return;
            }
        }
        context.problemAt(
                HistoryProblemCode.TOO_MANY_ERRORS,
                in.offset(),
                "Expected at most " + ReaderLimits.MAX_SYNTAX_ERRORS + " broken lines, found more.");
    }

    /** Reads until the end, or until the syntax breaks; returns whether it was the end. */
    private boolean readTexts() throws IOException {
        long base = in.offset();
        start = base;
        inDocument = false;
        try (JsonParser parser = FACTORY.createParser((InputStream) in)) {
            JsonCursor cursor = new JsonCursor(parser, base);
            try {
                while (parser.nextToken() != null) {
                    text(cursor);
                }
                return true;
            } catch (StreamConstraintsException e) {
                context.problemAt(
                        HistoryProblemCode.EVENT_TOO_LARGE,
                        start,
                        "Expected texts of at most " + ReaderLimits.MAX_TEXT + " characters, found a longer one.");
            } catch (JsonProcessingException e) {
                // The parser's own message is left out, because it may quote the text, which may be confidential.
                context.problemAt(
                        HistoryProblemCode.NOT_JSON,
                        cursor.offset(),
                        "Expected well-formed JSON in UTF-8, found something else.");
            } catch (TooDeepException e) {
                context.problemAt(HistoryProblemCode.TOO_DEEP, start, TooDeepException.MESSAGE);
            }
            return false;
        }
    }

    private void text(JsonCursor cursor) throws IOException {
        start = cursor.tokenOffset();
        inDocument = false;
        in.forget(start);
        cursor.enterEvent();
        if (cursor.at(JsonToken.START_OBJECT)) {
            object(cursor);
        } else {
            cursor.skip();
            unknown();
        }
    }

    private void object(JsonCursor cursor) throws IOException {
        EventDraft draft = new EventDraft();
        JsonEvent event = new JsonEvent(cursor, draft);
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            if (name.equals("epcisBody") && isDocument(draft.type)) {
                draft.member(name);
                inDocument = true;
                body(cursor);
            } else if (name.equals("epcisHeader") && isDocument(draft.type)) {
                new JsonMasterData(cursor, context, assembly).header();
            } else {
                event.member(name, start);
            }
        }
        if (cursor.tooDeepOutside()) {
            draft.fault(HistoryProblemCode.TOO_DEEP, TooDeepException.MESSAGE);
        }
        finish(draft);
    }

    /** Whether a text of this type can be a document; without type so far it can. */
    private static boolean isDocument(@Nullable String type) {
        return type == null || type.equals("EPCISDocument") || type.equals("EPCISQueryDocument");
    }

    private void finish(EventDraft draft) {
        if (inDocument) {
            finishDocument(draft);
            return;
        }
        boolean named = draft.type != null && draft.type.endsWith("Event");
        boolean scan = draft.has("scan");
        if (named || scan || draft.fault() != null) {
            context.begin(start);
            if (scan && !named) {
                assembly.finishScan(draft);
            } else {
                assembly.finish(draft);
            }
        } else if (draft.type == null || !isDocument(draft.type)) {
            unknown();
        }
    }

    private void finishDocument(EventDraft draft) {
        if (!isDocument(draft.type)) {
            unknown();
        }
        HistoryProblemCode fault = draft.fault();
        if (fault != null) {
            context.problemAt(fault, start, draft.faultMessage());
        }
    }

    private void unknown() {
        context.problemAt(
                HistoryProblemCode.UNKNOWN_DOCUMENT,
                start,
                "Expected an EPCIS document, an event or a scan line, found something else.");
    }

    /** Finds the list of events, also inside the results of a query. */
    private void body(JsonCursor cursor) throws IOException {
        if (!cursor.at(JsonToken.START_OBJECT) || cursor.beyondDocuments()) {
            cursor.skip();
            return;
        }
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            switch (name) {
                case "eventList", "event" -> events(cursor);
                case "queryResults", "resultsBody" -> body(cursor);
                default -> cursor.skip();
            }
        }
    }

    private void events(JsonCursor cursor) throws IOException {
        boolean list = cursor.at(JsonToken.START_ARRAY);
        for (boolean first = true; cursor.nextValue(first, list); first = false) {
            long at = cursor.tokenOffset();
            in.forget(at);
            context.begin(at);
            if (cursor.at(JsonToken.START_OBJECT)) {
                event(cursor, at);
            } else {
                cursor.skip();
                context.problem(
                        HistoryProblemCode.WRONG_TYPE, "Expected an event as JSON object, found another value.");
            }
        }
    }

    private void event(JsonCursor cursor, long at) throws IOException {
        cursor.enterEvent();
        EventDraft draft = new EventDraft();
        JsonEvent event = new JsonEvent(cursor, draft);
        for (String name = cursor.nextMember(); name != null; name = cursor.nextMember()) {
            event.member(name, at);
        }
        if (cursor.tooDeep()) {
            draft.fault(HistoryProblemCode.TOO_DEEP, TooDeepException.MESSAGE);
        }
        assembly.finish(draft);
        cursor.leaveEvent();
    }
}
