package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only transaction of an entry, which is booked for the amount of the entry: it must be of that amount and sign, or be so with the charges that
 * the bank tells.
 */
final class SoleTransaction {

    private static final String EURO = "EUR";

    private SoleTransaction() {}

    /**
     * An amount that tells nothing (none, zero, in another currency, or only what was ordered) is compared with nothing. In a reversal the sign may be
     * that of what is reversed.
     *
     * @throws CamtException where entry and transaction contradict one another
     */
    static void check(Entry entry, XmlNode transaction) {
        BigDecimal told = told(entry, transaction);
        if (told.compareTo(entry.amount()) != 0
                && told.add(charges(entry, transaction)).compareTo(entry.amount()) != 0) {
            throw entry.node().fault(CamtFault.DETAIL_SUM, entry.amount().toPlainString(), told.toPlainString());
        }
    }

    private static BigDecimal told(Entry entry, XmlNode transaction) {
        BigDecimal amount = Stream.of(transaction.child("Amt"), transaction.at("AmtDtls", "TxAmt", "Amt"))
                .flatMap(Optional::stream)
                .filter(given -> EURO.equals(given.currency()))
                .map(Values::euro)
                .filter(given -> given.signum() != 0)
                .findFirst()
                .orElse(entry.amount().abs());
        boolean credit = transaction
                .child("CdtDbtInd")
                .filter(sign -> !entry.reversal())
                .map(sign -> Values.sign(sign) > 0)
                .orElse(entry.credit());
        return credit ? amount : amount.negate();
    }

    /** Of the transaction, else of its entry; what they take is negative. */
    private static BigDecimal charges(Entry entry, XmlNode transaction) {
        Stream<XmlNode> told =
                (transaction.child("Chrgs").isPresent() ? transaction : entry.node()).children("Chrgs").stream();
        return told.map(SoleTransaction::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One charge (version 02), its records (from version 03), or the total of them where the bank tells no more. */
    private static BigDecimal charge(XmlNode charges) {
        Stream<XmlNode> records = charges.child("Amt").isPresent()
                ? Stream.of(charges)
                : charges.children("Rcrd").stream()
                        .filter(record -> record.child("Amt").isPresent());
        return records.map(record -> signed(
                        Values.euro(record.require("Amt")),
                        record.child("CdtDbtInd").map(Values::sign).orElse(-1)))
                .reduce(BigDecimal::add)
                .or(() -> charges.child("TtlChrgsAndTaxAmt").map(total -> signed(Values.euro(total), -1)))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal signed(BigDecimal amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }
}
