package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small element with all below it. Absent elements read as empty nodes, so that a path can be walked without asking. */
final class XmlNode {

    private final int line;
    private final String path;
    private final String name;
    private final String currency;
    private final List<XmlNode> children = new ArrayList<>();
    private String text = "";

    XmlNode(int line, String path, String name, String currency) {
        this.line = line;
        this.path = path;
        this.name = name;
        this.currency = currency;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void text(String value) {
        text = value;
    }

    int line() {
        return line;
    }

    String path() {
        return path;
    }

    String name() {
        return name;
    }

    /** The attribute {@code Ccy}, or null. */
    String currency() {
        return currency;
    }

    /** Without the blanks around it; empty when there is none. */
    String text() {
        return text;
    }

    Optional<XmlNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    List<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first element at the end of the way down. */
    Optional<XmlNode> at(String... names) {
        Optional<XmlNode> found = Optional.of(this);
        for (String next : names) {
            found = found.flatMap(node -> node.child(next));
        }
        return found;
    }

    /** The text at the end of the way down; empty when there is no such element. */
    String textAt(String... names) {
        return at(names).map(XmlNode::text).orElse("");
    }

    CamtException fault(CamtFault fault, Object expected, Object found) {
        return new CamtException(line, fault, path, expected, found);
    }

    CamtException missing(String childName) {
        return new CamtException(
                line,
                CamtFault.MISSING,
                path + "/" + childName,
                new Words("an element", "een element"),
                CamtFinding.NOTHING);
    }

    /** @throws CamtException when there is none */
    XmlNode require(String childName) {
        return child(childName).orElseThrow(() -> missing(childName));
    }
}
