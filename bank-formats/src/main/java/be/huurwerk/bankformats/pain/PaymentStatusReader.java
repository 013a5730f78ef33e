package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.pain.PaymentStatusReport.Block;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import be.huurwerk.bankformats.xml.XmlCursor;
import be.huurwerk.bankformats.xml.XmlException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a pain.002 message, versions 03 to 15: the bank's answer to a file of orders. Document types and entities are never followed, and
 * what the answer has beside statuses and reasons is skipped.
 */
public final class PaymentStatusReader {

    private static final Pattern MESSAGE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.(0[3-9]|1[0-5])");
    private static final int LONGEST_TEXT = 1_000;

    private final XmlCursor xml;

    private PaymentStatusReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** @throws PaymentStatusException when it is no such message, broken, or has a status that ISO 20022 had not when this was written */
    public static PaymentStatusReport read(InputStream input) {
        try {
            return new PaymentStatusReader(new XmlCursor(input)).report();
        } catch (XmlException broken) {
            throw new PaymentStatusException(
                    broken.line(),
                    broken.fault() == XmlException.Fault.DOCUMENT_TYPE
                            ? "a document type, which is never followed"
                            : "no well-formed XML");
        }
    }

    private PaymentStatusReport report() {
        if (!xml.child()
                || !"Document".equals(xml.name())
                || !MESSAGE.matcher(xml.namespace()).matches()) {
            throw refused("not a pain.002 message, versions 03 to 15");
        }
        if (!xml.child() || !"CstmrPmtStsRpt".equals(xml.name())) {
            throw refused("CstmrPmtStsRpt is missing");
        }
        String messageId = "";
        Optional<Said> file = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        while (xml.child()) {
            switch (xml.name()) {
                case "GrpHdr" -> messageId = said("MsgId", "").block().id();
                case "OrgnlGrpInfAndSts" ->
                    file = Optional.of(said("OrgnlMsgId", "GrpSts").block());
                case "OrgnlPmtInfAndSts" -> blocks.add(said("OrgnlPmtInfId", "PmtInfSts"));
                default -> xml.skip();
            }
        }
        while (xml.anyElement()) {
            // read to its end, so that a file which breaks off is none
        }
        return new PaymentStatusReport(
                messageId, file.orElseThrow(() -> refused("OrgnlGrpInfAndSts is missing")), blocks);
    }

    /** The element in hand: its identifier, status, reasons, and the orders in it. */
    private Block said(String idElement, String statusElement) {
        String id = "";
        Optional<PaymentStatus> status = Optional.empty();
        List<String> reasons = new ArrayList<>();
        List<Said> orders = new ArrayList<>();
        while (xml.child()) {
            String name = xml.name();
            if (name.equals(idElement)) {
                id = text();
            } else if (name.equals(statusElement)) {
                status = Optional.of(status(text()));
            } else if (name.equals("StsRsnInf")) {
                reason().ifPresent(reasons::add);
            } else if (name.equals("TxInfAndSts")) {
                orders.add(said("OrgnlEndToEndId", "TxSts").block());
            } else {
                xml.skip();
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
        while (xml.child()) {
            if (xml.name().equals("Rsn")) {
                while (xml.child()) {
                    code = Optional.of(text());
                }
            } else {
                xml.skip();
            }
        }
        return code;
    }

    /** The text of the element in hand, which has no elements in it. */
    private String text() {
        return xml.content(LONGEST_TEXT, () -> refused("a text that is too long"), () -> {
            throw refused("a text was expected, not an element");
        });
    }

    private PaymentStatusException refused(String reason) {
        return new PaymentStatusException(xml.line(), reason);
    }
}
