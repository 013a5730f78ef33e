package be.huurwerk.bankformats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML stream, an element at a time; document types and entities are never followed. Elements are known by their local
 * names: what namespace a message has is for its reader to look at.
 */
public final class XmlCursor {

    private final XMLStreamReader xml;

    /** @throws XmlException when the input does not even begin as XML */
    public XmlCursor(InputStream input) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            xml = factory.createXMLStreamReader(XmlText.of(input));
        } catch (XMLStreamException | IOException broken) {
            throw new XmlException(1, XmlException.Fault.BROKEN);
        }
    }

    /** Of the input, from 1. */
    public int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** Of the element in hand. */
    public String name() {
        return xml.getLocalName();
    }

    /** Empty when the element in hand has none. */
    public String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** An attribute of the element in hand, or null. */
    public String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** Moves to the next element of the input, whatever is around it; false at the end. */
    public boolean anyElement() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next child of the element in hand; false, and past that element's end, when there is no more. */
    public boolean child() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /**
     * Reads the element in hand to its end.
     *
     * @param longest characters of text
     * @param tooLong what is thrown for more
     * @param child reads each element in it to its end
     * @return its own text, without the blanks around it
     */
    public String content(int longest, Supplier<? extends RuntimeException> tooLong, Runnable child) {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.run();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
                if (text.length() > longest) {
                    throw tooLong.get();
                }
            }
        }
        return text.toString().strip();
    }

    /** Leaves out the element in hand. */
    public void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The parser's own words may hold text of the file, so they are not repeated. */
    private int next() {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException fault) {
            throw new XmlException(
                    fault.getLocation() == null
                            ? line()
                            : Math.max(1, fault.getLocation().getLineNumber()),
                    XmlException.Fault.BROKEN);
        } catch (RuntimeException fault) {
            throw new XmlException(line(), XmlException.Fault.BROKEN);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XmlException(line(), XmlException.Fault.DOCUMENT_TYPE);
        }
        return event;
    }
}
