package be.huurwerk.bankformats.pain;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Payments from one account on one day, as a pain.001.001.09 message: what the bank is asked to pay.
 *
 * @param executionDate the day on which the bank is to pay
 * @param oneBooking whether the statement is to show the file as one total, or each payment by itself
 */
public record CreditTransferFile(
        FileHeader header, Party debtor, LocalDate executionDate, boolean oneBooking, List<CreditTransfer> transfers) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /** @throws IllegalArgumentException when there is nothing to pay, or two payments have the same identifier */
    public CreditTransferFile {
        transfers = List.copyOf(transfers);
        Totals.requireDistinct(
                transfers.stream().map(CreditTransfer::endToEndId).toList());
    }

    /**
     * Writes the message, in UTF-8; the stream stays open.
     *
     * @throws PainException when the stream can't be written
     */
    public void write(OutputStream out) {
        Totals totals = Totals.of(transfers.stream().map(CreditTransfer::amount).toList());
        PainXml xml = new PainXml(out, NAMESPACE);
        xml.element("CstmrCdtTrfInitn", () -> {
            xml.groupHeader(header, totals);
            xml.element("PmtInf", () -> payments(xml, totals));
        });
        xml.finish();
    }

    private void payments(PainXml xml, Totals totals) {
        xml.text("PmtInfId", header.messageId());
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", Boolean.toString(oneBooking));
        xml.totals(totals);
        xml.path("PmtTpInf/SvcLvl/Cd", "SEPA");
        xml.path("ReqdExctnDt/Dt", executionDate.toString());
        xml.name("Dbtr", debtor);
        xml.account("DbtrAcct", debtor);
        xml.noBank("DbtrAgt");
        xml.text("ChrgBr", "SLEV");
        for (CreditTransfer transfer : transfers) {
            xml.element("CdtTrfTxInf", () -> transfer(xml, transfer));
        }
    }

    private static void transfer(PainXml xml, CreditTransfer transfer) {
        xml.path("PmtId/EndToEndId", transfer.endToEndId());
        xml.element("Amt", () -> xml.amount("InstdAmt", transfer.amount()));
        xml.name("Cdtr", transfer.creditor());
        xml.account("CdtrAcct", transfer.creditor());
        xml.remittance(transfer.remittance());
    }
}
