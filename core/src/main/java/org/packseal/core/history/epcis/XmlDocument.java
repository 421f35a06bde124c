package org.packseal.core.history.epcis;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads EPCIS XML 1.0 to 2.0. The versions nest the same elements differently, in elements named extension and
 * baseExtension, which are looked through. Not thread-safe.
 */
final class XmlDocument {
    /**
     * The platform's own limit of nested elements, 100 on Java 25, ends a whole document. It is switched off, since {@link XmlCursor}
     * refuses a deep event alone.
     */
    private static final String PLATFORM_DEPTH = "jdk.xml.maxElementDepth";

    private static final String NAMESPACE = "urn:epcglobal:epcis";
    private static final Set<String> ROOTS = Set.of("EPCISDocument", "EPCISQueryDocument");

    /** Names of elements that can lie around events and master data. */
    private static final Set<String> AROUND = Set.of(
            "EPCISHeader",
            "EPCISBody",
            "EPCISMasterData",
            "QueryResults",
            "resultsBody",
            "VocabularyList",
            "Vocabulary",
            "VocabularyElementList",
            "extension",
            "baseExtension");

    private final XmlText text;
    private final ReadContext context;
    private final EventAssembly assembly;

    private XmlDocument(XmlText text, ReadContext context, EventAssembly assembly) {
        this.text = text;
        this.context = context;
        this.assembly = assembly;
    }

    static void read(InputStream in, ReadContext context, EventAssembly assembly) throws IOException {
        try {
            new XmlDocument(new XmlText(in), context, assembly).read();
        } catch (XmlRefusedException e) {
            context.problemAt(e.code(), 0, String.valueOf(e.getMessage()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        if (factory.isPropertySupported(PLATFORM_DEPTH)) {
            factory.setProperty(PLATFORM_DEPTH, "0");
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void read() throws IOException {
        XmlCursor cursor = null;
        try {
            cursor = new XmlCursor(factory().createXMLStreamReader(text), text);
            document(cursor);
            if (cursor.tooDeepOutside()) {
                context.problemAt(HistoryProblemCode.TOO_DEEP, 0, TooDeepException.MESSAGE);
            }
        } catch (XMLStreamException e) {
            long at = cursor == null ? 0 : cursor.tagOffset();
            IOException cause = ioCause(e);
            if (cause instanceof XmlRefusedException refused) {
                context.problemAt(refused.code(), at, String.valueOf(refused.getMessage()));
            } else if (cause != null && !(cause instanceof CharacterCodingException)) {
                throw cause;
            } else {
                context.problemAt(HistoryProblemCode.NOT_XML, at, "Expected well-formed XML, found something else.");
            }
        } catch (TooDeepException e) {
            context.problemAt(
                    HistoryProblemCode.TOO_DEEP, cursor == null ? 0 : cursor.tagOffset(), TooDeepException.MESSAGE);
        }
    }

    /** The parser wraps what its reader throws: a refusal of ours, or a fault of the stream. */
    private static @Nullable IOException ioCause(XMLStreamException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof XMLStreamException stream && stream.getNestedException() instanceof IOException io) {
                return io;
            }
            if (at instanceof XmlRefusedException
                    || at instanceof ZipException
                    || at instanceof EOFException
                    || at instanceof CharacterCodingException) {
                return (IOException) at;
            }
        }
        return null;
    }

    private void document(XmlCursor cursor) throws XMLStreamException, TooDeepException {
        if (!cursor.root()) {
            return;
        }
        String namespace = cursor.namespace();
        boolean ours = namespace == null || namespace.isEmpty() || namespace.startsWith(NAMESPACE);
        if (ours && EventAssembly.isEventType(cursor.name())) {
            event(cursor);
        } else if (ours && ROOTS.contains(cursor.name())) {
            around(cursor);
        } else {
            context.problemAt(
                    HistoryProblemCode.UNKNOWN_DOCUMENT,
                    cursor.tagOffset(),
                    "Expected an EPCIS document or an event, found another element.");
            return;
        }
        // What follows the root element can only be comments; anything else is malformed, which the parser reports.
        cursor.root();
    }

    private void around(XmlCursor cursor) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            String name = cursor.name();
            if (name.equals("EventList")) {
                events(cursor);
            } else if (name.equals("VocabularyElement")) {
                masterData(cursor);
            } else if (AROUND.contains(name) && !cursor.beyondDocuments()) {
                around(cursor);
            } else {
                cursor.skip();
            }
        }
    }

    private void events(XmlCursor cursor) throws XMLStreamException, TooDeepException {
        while (cursor.nextChild()) {
            if (cursor.beyondDocuments()) {
                cursor.skip();
            } else if (cursor.name().equals("extension") || cursor.name().equals("baseExtension")) {
                events(cursor);
            } else {
                event(cursor);
            }
        }
    }

    private void event(XmlCursor cursor) throws XMLStreamException, TooDeepException {
        long start = cursor.tagOffset();
        context.begin(start);
        cursor.enterEvent();
        EventDraft draft = new EventDraft();
        draft.type = cursor.name();
        if (EventAssembly.isEventType(draft.type)) {
            new XmlEvent(cursor, draft, start).read();
        } else {
            cursor.skip();
        }
        if (cursor.tooDeep()) {
            draft.fault(HistoryProblemCode.TOO_DEEP, TooDeepException.MESSAGE);
        }
        assembly.finish(draft);
        cursor.leaveEvent();
    }

    private void masterData(XmlCursor cursor) throws XMLStreamException, TooDeepException {
        MasterDataElement element = new MasterDataElement();
        element.id = cursor.attribute("id");
        while (cursor.nextChild()) {
            if (cursor.name().equals("attribute")) {
                String id = cursor.attribute("id");
                element.attribute(id, cursor.value());
            } else {
                cursor.skip();
            }
        }
        element.finish(context, assembly);
    }
}
