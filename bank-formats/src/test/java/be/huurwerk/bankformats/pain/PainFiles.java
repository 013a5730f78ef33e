package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.Iban;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A written file, valid against the published schema, and what stands in it. */
final class PainFiles {

    static final FileHeader HEADER = new FileHeader(
            "HW-2026-11-26-1",
            OffsetDateTime.parse("2026-11-26T09:30:00.123+01:00"),
            "Woonmaatschappij Voorbeeld",
            Optional.of("0404616494"));
    static final Party LANDLORD = new Party("Woonmaatschappij Voorbeeld", new Iban("BE68539007547034"));

    private final Document document;

    private PainFiles(Document document) {
        this.document = document;
    }

    /** @throws AssertionError when the published schema refuses it */
    static PainFiles valid(String schema, Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return valid(schema, out.toByteArray());
    }

    /** As {@link #valid(String, Consumer)}, of a file that is there. */
    static PainFiles valid(String schema, byte[] file) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(PainFiles.class.getResource("/pain/" + schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
            return new PainFiles(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException | ParserConfigurationException refused) {
            throw new AssertionError(refused.getMessage() + "\n" + new String(file, StandardCharsets.UTF_8), refused);
        }
    }

    String text(String xpath) {
        try {
            return XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, document);
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
