package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.xml.XmlCursor;
import java.math.BigDecimal;

/**
 * Reads one entry. Its transactions come one by one; the first waits for a second, since an entry of one transaction is booked for the
 * amount of the entry, which must be that of the transaction ({@link SoleTransaction}), and one of several for the amounts of its transactions,
 * which must add up to it.
 */
final class EntryReader {

    private final XmlCursor xml;
    private final CamtHandler handler;
    private final EntrySums sums;
    private final XmlNode head;
    private Entry entry;
    private XmlNode first;
    private String batchOfFirst = "";
    private int transactions;
    private boolean split;
    private BigDecimal detailSum = BigDecimal.ZERO;
    private int announced;
    private String batch = "";

    EntryReader(XmlCursor xml, CamtHandler handler, EntrySums sums, String path) {
        this.xml = xml;
        this.handler = handler;
        this.sums = sums;
        this.head = new XmlNode(xml.line(), path, xml.name(), null);
    }

    void read() {
        while (xml.child()) {
            if (xml.name().equals("NtryDtls")) {
                begin();
                details();
            } else {
                head.add(Subtree.read(xml, head.path() + "/" + xml.name()));
            }
        }
        begin();
        end();
    }

    private void begin() {
        if (entry == null) {
            entry = Entry.of(head, sums.entries());
            sums.add(entry.amount(), entry.credit(), entry.booked());
        }
    }

    private void details() {
        while (xml.child()) {
            switch (xml.name()) {
                case "TxDtls" -> transaction();
                case "Btch" -> batch();
                default -> xml.skip();
            }
        }
    }

    private void batch() {
        XmlNode info = Subtree.read(xml, head.path() + "/NtryDtls/Btch");
        announced += Values.number(info, "NbOfTxs").orElse(0L).intValue();
        batch = info.textAt("PmtInfId");
    }

    private void transaction() {
        transactions++;
        XmlNode transaction = Subtree.read(xml, head.path() + "/NtryDtls/TxDtls[" + transactions + "]");
        if (!entry.booked()) {
            return;
        }
        if (transactions == 1) {
            first = transaction;
            batchOfFirst = batch;
            return;
        }
        if (transactions == 2) {
            split = Transaction.amount(first).isPresent()
                    || Transaction.amount(transaction).isPresent();
            if (split) {
                detail(first, 1, batchOfFirst);
            }
        }
        if (split) {
            detail(transaction, transactions, batch);
        }
    }

    private void detail(XmlNode transaction, int number, String ofBatch) {
        BigDecimal amount = Transaction.amount(transaction)
                .orElseThrow(() -> transaction.fault(
                        CamtFault.DETAIL_SUM, new Words("an amount", "een bedrag"), CamtFinding.NOTHING));
        BigDecimal signed = transaction
                .child("CdtDbtInd")
                .map(Values::sign)
                .map(sign -> sign < 0 ? amount.negate() : amount)
                .orElse(entry.credit() ? amount : amount.negate());
        detailSum = detailSum.add(signed);
        tell(Transaction.movement(entry, ofBatch, transaction, number, signed, false));
    }

    private void end() {
        if (!entry.booked()) {
            return;
        }
        if (split) {
            if (detailSum.compareTo(entry.amount()) != 0) {
                throw head.fault(CamtFault.DETAIL_SUM, entry.amount().toPlainString(), detailSum.toPlainString());
            }
        } else {
            boolean several = transactions > 1 || announced > 1;
            if (first != null && !several) {
                SoleTransaction.check(entry, first);
            }
            XmlNode alone = first == null || several ? new XmlNode(head.line(), head.path(), "TxDtls", null) : first;
            tell(Transaction.movement(entry, batch, alone, 0, entry.amount(), several));
        }
    }

    private void tell(CamtMovement movement) {
        sums.countMovement();
        movement.remittance().references().stream()
                .filter(reference ->
                        reference.claimsToBeBelgian() && reference.belgian().isEmpty())
                .filter(reference ->
                        movement.remittance().structuredCommunication().isEmpty())
                .findFirst()
                .ifPresent(reference -> handler.finding(CamtFinding.of(
                        movement.line(),
                        CamtFault.UNVERIFIED_COMMUNICATION,
                        head.path() + "/CdtrRefInf/Ref",
                        new Words("right check digits", "juiste controlecijfers"),
                        reference.value())));
        handler.movement(movement);
    }
}
