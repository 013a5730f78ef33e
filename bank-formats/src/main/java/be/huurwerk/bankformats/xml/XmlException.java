package be.huurwerk.bankformats.xml;

/** The input can't be walked; nothing of it is repeated. */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** No well-formed XML. */
        BROKEN,
        /** A document type, or an entity of one: never followed. */
        DOCUMENT_TYPE
    }

    private final int line;
    private final Fault fault;

    XmlException(int line, Fault fault) {
        super("line " + line + ": " + fault);
        this.line = line;
        this.fault = fault;
    }

    /** Of the input, from 1. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }
}
