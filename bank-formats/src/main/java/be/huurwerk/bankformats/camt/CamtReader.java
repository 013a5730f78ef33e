package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.xml.XmlCursor;
import be.huurwerk.bankformats.xml.XmlException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads camt.053 (statements) and camt.054 (notifications), versions 02 to 08, strictly: what does not add up, another currency than
 * euro, or a part of a cent is refused with a {@link CamtException} that names line, element, what was expected and what was found.
 * Streams: no more than a transaction is in memory, whatever the size of the file.
 */
public final class CamtReader {

    private static final Pattern MESSAGE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05([34])\\.001\\.0[2-8]");
    private static final String STATEMENT = "3";

    private CamtReader() {}

    /**
     * Reads the input to its end, in the charset that it says it has.
     *
     * @throws CamtException when the file is broken; the handler may have heard of movements before
     */
    public static void read(InputStream input, CamtHandler handler) {
        try {
            read(new XmlCursor(input), handler);
        } catch (XmlException broken) {
            throw broken.fault() == XmlException.Fault.DOCUMENT_TYPE
                    ? new CamtException(
                            broken.line(),
                            CamtFault.DOCTYPE,
                            "document",
                            new Words("no document type", "geen documenttype"),
                            new Words("one", "een"))
                    : new CamtException(
                            broken.line(),
                            CamtFault.XML,
                            "document",
                            new Words("well-formed XML", "welgevormde XML"),
                            new Words("something else", "iets anders"));
        }
    }

    private static void read(XmlCursor xml, CamtHandler handler) {
        Matcher message = document(xml);
        boolean statement = message.group(1).equals(STATEMENT);
        int statements = message(xml, statement, handler);
        if (statements == 0) {
            throw new CamtException(
                    xml.line(),
                    CamtFault.MISSING,
                    element(statement),
                    new Words("at least one", "minstens een"),
                    CamtFinding.NOTHING);
        }
        while (xml.anyElement()) {
            if (xml.name().equals("Document")) {
                throw new CamtException(
                        xml.line(),
                        CamtFault.MESSAGE,
                        "Document",
                        new Words("one message", "een bericht"),
                        new Words("another", "nog een"));
            }
        }
    }

    private static Matcher document(XmlCursor xml) {
        while (xml.anyElement()) {
            if (xml.name().equals("Document")) {
                Matcher message = MESSAGE.matcher(xml.namespace());
                if (message.matches()) {
                    return message;
                }
                break;
            }
        }
        throw new CamtException(
                xml.line(),
                CamtFault.MESSAGE,
                "Document",
                new Words("camt.053 or camt.054, version 02 to 08", "camt.053 of camt.054, versie 02 tot 08"),
                new Words("another message", "een ander bericht"));
    }

    private static int message(XmlCursor xml, boolean statement, CamtHandler handler) {
        String root = statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        int statements = 0;
        Optional<CamtPage> page = Optional.empty();
        while (xml.child()) {
            if (!xml.name().equals(root)) {
                throw new CamtException(
                        xml.line(),
                        CamtFault.MESSAGE,
                        "Document",
                        root,
                        new Words("another element", "een ander element"));
            }
            while (xml.child()) {
                if (xml.name().equals(element(statement))) {
                    statements++;
                    new StatementReader(xml, handler, statement, element(statement) + "[" + statements + "]", page)
                            .read();
                } else if (xml.name().equals("GrpHdr")) {
                    page = CamtPage.in(Subtree.read(xml, "GrpHdr"), "MsgPgntn");
                } else {
                    xml.skip();
                }
            }
        }
        return statements;
    }

    private static String element(boolean statement) {
        return statement ? "Stmt" : "Ntfctn";
    }

    /** All statements of a file that fits in memory. */
    public static List<CamtStatement> readAll(byte[] file) {
        Collector collector = new Collector();
        read(new ByteArrayInputStream(file), collector);
        return List.copyOf(collector.statements);
    }

    private static final class Collector implements CamtHandler {

        private final List<CamtStatement> statements = new ArrayList<>();
        private final List<CamtMovement> movements = new ArrayList<>();
        private final List<CamtFinding> findings = new ArrayList<>();
        private CamtOpening opening;

        @Override
        public void opened(CamtOpening opened) {
            opening = opened;
        }

        @Override
        public void movement(CamtMovement movement) {
            movements.add(movement);
        }

        @Override
        public void closed(CamtClosing closing) {
            statements.add(new CamtStatement(opening, movements, closing, findings));
            movements.clear();
            findings.clear();
        }

        @Override
        public void finding(CamtFinding finding) {
            findings.add(finding);
        }
    }
}
