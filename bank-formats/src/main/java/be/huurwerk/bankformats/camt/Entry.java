package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The head of an entry.
 *
 * @param amount in euro; positive is money received
 */
record Entry(
        XmlNode node,
        int number,
        BigDecimal amount,
        boolean credit,
        boolean booked,
        boolean reversal,
        LocalDate bookedOn,
        Optional<LocalDate> valueDate) {

    private static final String BOOKED = "BOOK";
    private static final Set<String> STATUSES = Set.of(BOOKED, "PDNG", "INFO", "FUTR");

    static Entry of(XmlNode node, int number) {
        BigDecimal amount = Values.euro(node.require("Amt"));
        boolean credit = Values.sign(node.require("CdtDbtInd")) > 0;
        boolean booked = isBooked(node.require("Sts"));
        Optional<LocalDate> valueDate = node.child("ValDt").map(Values::day);
        LocalDate bookedOn = node.child("BookgDt")
                .map(Values::day)
                .or(() -> valueDate)
                .orElseGet(() -> {
                    if (booked) {
                        throw node.missing("BookgDt");
                    }
                    return LocalDate.EPOCH;
                });
        return new Entry(
                node,
                number,
                credit ? amount : amount.negate(),
                credit,
                booked,
                node.child("RvslInd").filter(Values::truth).isPresent(),
                bookedOn,
                valueDate);
    }

    private static boolean isBooked(XmlNode status) {
        String code = status.child("Cd").map(XmlNode::text).orElse(status.text());
        if (!STATUSES.contains(code)) {
            throw status.fault(CamtFault.CODE, new Words("BOOK, PDNG, INFO or FUTR", "BOOK, PDNG, INFO of FUTR"), code);
        }
        return code.equals(BOOKED);
    }

    /** Of the transaction, else of its entry. */
    String reference(XmlNode transaction) {
        String own = transaction.textAt("Refs", "AcctSvcrRef");
        return !own.isEmpty() ? own : node.textAt("AcctSvcrRef");
    }
}
