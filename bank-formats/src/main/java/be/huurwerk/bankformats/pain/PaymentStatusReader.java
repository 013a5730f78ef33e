package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.pain.PaymentStatusReport.Block;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import be.huurwerk.bankformats.xml.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a pain.002 message, versions 03 to 15: the bank's answer to a file of orders. Document types and entities are never followed, and
 * what the answer has beside statuses and reasons is skipped.
 */
public final class PaymentStatusReader {

    private static final Pattern MESSAGE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.(0[3-9]|1[0-5])");
    private static final int LONGEST_TEXT = 1_000;

    private final XMLStreamReader xml;

    private PaymentStatusReader(InputStream input) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(XmlText.of(input));
        } catch (XMLStreamException | IOException broken) {
            throw new PaymentStatusException(1, "no XML");
        }
    }

    /** @throws PaymentStatusException when it is no such message, broken, or has a status that ISO 20022 had not when this was written */
    public static PaymentStatusReport read(InputStream input) {
        return new PaymentStatusReader(input).report();
    }

    private PaymentStatusReport report() {
        if (!child() || !"Document".equals(xml.getLocalName()) || !isKnown(xml.getNamespaceURI())) {
            throw refused("not a pain.002 message, versions 03 to 15");
        }
        if (!child() || !"CstmrPmtStsRpt".equals(xml.getLocalName())) {
            throw refused("CstmrPmtStsRpt is missing");
        }
        String messageId = "";
        Optional<Said> file = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        while (child()) {
            switch (xml.getLocalName()) {
                case "GrpHdr" -> messageId = said("MsgId", "").block().id();
                case "OrgnlGrpInfAndSts" ->
                    file = Optional.of(said("OrgnlMsgId", "GrpSts").block());
                case "OrgnlPmtInfAndSts" -> blocks.add(said("OrgnlPmtInfId", "PmtInfSts"));
                default -> skip();
            }
        }
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // read to its end, so that a file which breaks off is none
        }
        return new PaymentStatusReport(
                messageId, file.orElseThrow(() -> refused("OrgnlGrpInfAndSts is missing")), blocks);
    }

    private static boolean isKnown(String namespace) {
        return namespace != null && MESSAGE.matcher(namespace).matches();
    }

    /** The element in hand: its identifier, status, reasons, and the orders in it. */
    private Block said(String idElement, String statusElement) {
        String id = "";
        Optional<PaymentStatus> status = Optional.empty();
        List<String> reasons = new ArrayList<>();
        List<Said> orders = new ArrayList<>();
        while (child()) {
            String name = xml.getLocalName();
            if (name.equals(idElement)) {
                id = text();
            } else if (name.equals(statusElement)) {
                status = Optional.of(status(text()));
            } else if (name.equals("StsRsnInf")) {
                reason().ifPresent(reasons::add);
            } else if (name.equals("TxInfAndSts")) {
                orders.add(said("OrgnlEndToEndId", "TxSts").block());
            } else {
                skip();
            }
        }
        return new Block(new Said(id, status, reasons), orders);
    }

    private PaymentStatus status(String code) {
        try {
            return PaymentStatus.of(code);
        } catch (IllegalArgumentException unknown) {
            throw refused("a status that is not known");
        }
    }

    /** The code of a reason, that of ISO 20022 or the bank's own; a reason in words alone has none. */
    private Optional<String> reason() {
        Optional<String> code = Optional.empty();
        while (child()) {
            if (xml.getLocalName().equals("Rsn")) {
                while (child()) {
                    code = Optional.of(text());
                }
            } else {
                skip();
            }
        }
        return code;
    }

    /** Moves to the next child of the element in hand; false, and past that element's end, when there is no more. */
    private boolean child() {
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

    /** The text of the element in hand, which has no elements in it. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw refused("a text was expected, not an element");
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            if (text.length() > LONGEST_TEXT) {
                throw refused("a text that is too long");
            }
        }
        return text.toString().strip();
    }

    private void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("a document type, which is never followed");
            }
            return event;
        } catch (XMLStreamException | NoSuchElementException broken) {
            throw refused("no well-formed XML");
        }
    }

    private PaymentStatusException refused(String reason) {
        return new PaymentStatusException(Math.max(1, xml.getLocation().getLineNumber()), reason);
    }
}
