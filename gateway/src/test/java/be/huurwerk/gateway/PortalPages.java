package be.huurwerk.gateway;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the tests ask of a page of the portal. */
final class PortalPages {
    static final List<String> ALL =
            List.of("/", "/doc/first-hour", "/doc/events", "/doc/problems", "/doc/status", "/doc/changelog");

    /** The one that runs a script. */
    static final String READER = "/doc/reader";

    private PortalPages() {}

    static List<Element> all(Document page, String tag) {
        return all(page.getElementsByTagName(tag));
    }

    static List<Element> all(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    static List<String> attributes(Document page, String tag, String name) {
        return all(page, tag).stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }
}
