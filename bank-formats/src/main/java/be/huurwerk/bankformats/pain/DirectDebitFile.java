package be.huurwerk.bankformats.pain;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Collections to one account on one day, as a pain.008.001.08 message under the core scheme. A bank wants first, recurrent, last and one-off
 * collections apart: each sequence is a block of its own, with its own count and sum.
 *
 * @param creditorId the landlord's identifier as a creditor, at most 35 characters
 * @param collectionDate the day on which the debtors' accounts are debited
 * @param oneBooking whether the statement is to show each block as one total, or each collection by itself
 */
public record DirectDebitFile(
        FileHeader header,
        Party creditor,
        String creditorId,
        LocalDate collectionDate,
        boolean oneBooking,
        List<DirectDebit> debits) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    /** What the identifier of a block adds to that of the file. */
    private static final int LONGEST_MESSAGE_ID = 35 - "-FRST".length();

    /**
     * @throws IllegalArgumentException when there is nothing to collect, two collections have the same identifier, the creditor's identifier
     *     can't be written, or the file's has more than 30 characters
     */
    public DirectDebitFile {
        debits = List.copyOf(debits);
        creditorId = SepaText.identifier(creditorId);
        Totals.requireDistinct(debits.stream().map(DirectDebit::endToEndId).toList());
        if (header.messageId().length() > LONGEST_MESSAGE_ID) {
            throw new IllegalArgumentException("the identifier of a collection file has at most 30 characters");
        }
    }

    /**
     * Writes the message, in UTF-8; the stream stays open.
     *
     * @throws PainException when the stream can't be written
     */
    public void write(OutputStream out) {
        PainXml xml = new PainXml(out, NAMESPACE);
        xml.element("CstmrDrctDbtInitn", () -> {
            xml.groupHeader(header, totals(debits));
            for (DirectDebit.Sequence sequence : DirectDebit.Sequence.values()) {
                List<DirectDebit> block = debits.stream()
                        .filter(debit -> debit.sequence() == sequence)
                        .toList();
                if (!block.isEmpty()) {
                    xml.element("PmtInf", () -> block(xml, sequence, block));
                }
            }
        });
        xml.finish();
    }

    private static Totals totals(List<DirectDebit> debits) {
        return Totals.of(debits.stream().map(DirectDebit::amount).toList());
    }

    private void block(PainXml xml, DirectDebit.Sequence sequence, List<DirectDebit> block) {
        xml.text("PmtInfId", header.messageId() + "-" + sequence.code());
        xml.text("PmtMtd", "DD");
        xml.text("BtchBookg", Boolean.toString(oneBooking));
        xml.totals(totals(block));
        xml.element("PmtTpInf", () -> {
            xml.path("SvcLvl/Cd", "SEPA");
            xml.path("LclInstrm/Cd", "CORE");
            xml.text("SeqTp", sequence.code());
        });
        xml.text("ReqdColltnDt", collectionDate.toString());
        xml.name("Cdtr", creditor);
        xml.account("CdtrAcct", creditor);
        xml.noBank("CdtrAgt");
        xml.text("ChrgBr", "SLEV");
        xml.element(
                "CdtrSchmeId",
                () -> xml.element(
                        "Id",
                        () -> xml.element(
                                "PrvtId",
                                () -> xml.element("Othr", () -> {
                                    xml.text("Id", creditorId);
                                    xml.path("SchmeNm/Prtry", "SEPA");
                                }))));
        for (DirectDebit debit : block) {
            xml.element("DrctDbtTxInf", () -> debit(xml, debit));
        }
    }

    private static void debit(PainXml xml, DirectDebit debit) {
        xml.path("PmtId/EndToEndId", debit.endToEndId());
        xml.amount("InstdAmt", debit.amount());
        xml.element(
                "DrctDbtTx",
                () -> xml.element("MndtRltdInf", () -> {
                    xml.text("MndtId", debit.mandateReference());
                    xml.text("DtOfSgntr", debit.signedOn().toString());
                }));
        xml.noBank("DbtrAgt");
        xml.name("Dbtr", debit.debtor());
        xml.account("DbtrAcct", debit.debtor());
        xml.remittance(debit.remittance());
    }
}
