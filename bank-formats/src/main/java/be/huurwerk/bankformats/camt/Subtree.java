package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.xml.XmlCursor;
import java.util.HashMap;
import java.util.Map;

/** Reads one small element with all below it. */
final class Subtree {

    /** Elements below one transaction: real ones have about a hundred. */
    private static final int MOST_NODES = 5_000;

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 40;

    private final XmlCursor xml;
    private int nodes;

    private Subtree(XmlCursor xml) {
        this.xml = xml;
    }

    /** The element in hand, read to its end. */
    static XmlNode read(XmlCursor xml, String path) {
        return new Subtree(xml).node(path, 0);
    }

    private XmlNode node(String path, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw tooLarge(
                    path, new Words("at most " + MOST_NODES + " elements", "hoogstens " + MOST_NODES + " elementen"));
        }
        XmlNode node = new XmlNode(xml.line(), path, xml.name(), xml.attribute("Ccy"));
        Map<String, Integer> seen = new HashMap<>();
        node.text(xml.content(
                LONGEST_TEXT,
                () -> tooLarge(
                        path,
                        new Words("at most " + LONGEST_TEXT + " characters", "hoogstens " + LONGEST_TEXT + " tekens")),
                () -> {
                    int number = seen.merge(xml.name(), 1, Integer::sum);
                    node.add(node(path + "/" + xml.name() + (number > 1 ? "[" + number + "]" : ""), depth + 1));
                }));
        return node;
    }

    private CamtException tooLarge(String path, Words most) {
        return new CamtException(xml.line(), CamtFault.TOO_LARGE, path, most, new Words("more", "meer"));
    }
}
