package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.StructuredCommunication;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements that both messages share, straight to the stream. */
final class PainXml {

    private final XMLStreamWriter xml;

    /** @throws PainException when the stream can't be written */
    PainXml(OutputStream out, String namespace) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }

    /** An element with what {@code content} writes in it. */
    void element(String name, Runnable content) {
        start(name);
        content.run();
        end();
    }

    void text(String name, String value) {
        start(name);
        characters(value);
        end();
    }

    /** Elements one within the other, the innermost with the text: {@code "Id/Othr/Id"}. */
    void path(String path, String value) {
        String[] names = path.split("/");
        for (String name : names) {
            start(name);
        }
        characters(value);
        for (int at = 0; at < names.length; at++) {
            end();
        }
    }

    void amount(String name, BigDecimal amount) {
        try {
            xml.writeStartElement(name);
            xml.writeAttribute("Ccy", "EUR");
            xml.writeCharacters(amount.toPlainString());
            xml.writeEndElement();
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }

    void groupHeader(FileHeader header, Totals totals) {
        element("GrpHdr", () -> {
            text("MsgId", header.messageId());
            text(
                    "CreDtTm",
                    header.createdAt().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            totals(totals);
            element("InitgPty", () -> {
                text("Nm", header.initiator());
                header.enterpriseNumber().ifPresent(this::enterprise);
            });
        });
    }

    private void enterprise(String number) {
        element(
                "Id",
                () -> element(
                        "OrgId",
                        () -> element("Othr", () -> {
                            text("Id", number);
                            text("Issr", "KBO-BCE");
                        })));
    }

    void totals(Totals totals) {
        text("NbOfTxs", Integer.toString(totals.count()));
        text("CtrlSum", totals.sum().toPlainString());
    }

    void name(String element, Party party) {
        element(element, () -> text("Nm", party.name()));
    }

    void account(String element, Party party) {
        path(element + "/Id/IBAN", party.account().value());
    }

    /** A bank need not be named where the account is an IBAN; the schema wants the element all the same. */
    void noBank(String element) {
        path(element + "/FinInstnId/Othr/Id", "NOTPROVIDED");
    }

    void remittance(Remittance remittance) {
        element("RmtInf", () -> {
            if (remittance instanceof Remittance.Structured structured) {
                reference(structured.communication());
            } else if (remittance instanceof Remittance.Free free) {
                text("Ustrd", free.text());
            }
        });
    }

    private void reference(StructuredCommunication communication) {
        element(
                "Strd",
                () -> element("CdtrRefInf", () -> {
                    element("Tp", () -> {
                        path("CdOrPrtry/Cd", "SCOR");
                        text("Issr", "BBA");
                    });
                    text("Ref", communication.digits());
                }));
    }

    void finish() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }

    private void start(String name) {
        try {
            xml.writeStartElement(name);
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }

    private void characters(String value) {
        try {
            xml.writeCharacters(value);
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }

    private void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException refused) {
            throw new PainException(refused);
        }
    }
}
