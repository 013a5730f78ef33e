package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.xml.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML stream. Holds no more than one small element; document types and entities are never followed. Namespaces are
 * looked at only for the message; below it, elements are known by their local names, which the versions share.
 */
final class XmlCursor {

    /** Elements below one transaction: real ones have about a hundred. */
    private static final int MOST_NODES = 5_000;

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 40;

    private final XMLStreamReader xml;
    private int nodes;

    XmlCursor(InputStream input) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            xml = factory.createXMLStreamReader(XmlText.of(input));
        } catch (XMLStreamException | IOException broken) {
            throw broken(broken, 1);
        }
    }

    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** Moves to the next element of the input, whatever is around it; false at the end. */
    boolean anyElement() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next child of the element in hand; false, and past that element's end, when there is no more. */
    boolean child() {
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

    /** Reads the element in hand to its end. */
    XmlNode subtree(String path) {
        nodes = 0;
        return subtree(path, 0);
    }

    private XmlNode subtree(String path, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new CamtException(line(), CamtFault.TOO_LARGE, path, "at most " + MOST_NODES + " elements", "more");
        }
        XmlNode node = new XmlNode(line(), path, name(), xml.getAttributeValue(null, "Ccy"));
        StringBuilder text = new StringBuilder();
        Map<String, Integer> seen = new HashMap<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int number = seen.merge(name(), 1, Integer::sum);
                node.add(subtree(path + "/" + name() + (number > 1 ? "[" + number + "]" : ""), depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw new CamtException(
                            line(), CamtFault.TOO_LARGE, path, "at most " + LONGEST_TEXT + " characters", "more");
                }
            }
        }
        node.text(text.toString().strip());
        return node;
    }

    /** Leaves out the element in hand. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new CamtException(line(), CamtFault.DOCTYPE, "document", "no document type", "one");
            }
            return event;
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken instanceof CamtException refused ? refused : broken(broken, line());
        }
    }

    /** The parser's own words may hold text of the file, so they are not repeated. */
    private static CamtException broken(Exception fault, int line) {
        int at = fault instanceof XMLStreamException known && known.getLocation() != null
                ? Math.max(1, known.getLocation().getLineNumber())
                : line;
        return new CamtException(at, CamtFault.XML, "document", "well-formed XML", "something else");
    }
}
