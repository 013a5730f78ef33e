package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A movement while its records come in. */
final class MovementDraft {

    private final CodaLine first;
    private final BigDecimal amount;
    private final CodaTransaction transaction;
    private final boolean structured;
    private final StringBuilder communication = new StringBuilder();
    private final List<CodaInformation> information = new ArrayList<>();
    private final List<MovementDraft> details = new ArrayList<>();
    private String customerReference = "";
    private String bic = "";
    private String account = "";
    private String name = "";
    private Optional<CodaReturn> returned = Optional.empty();

    MovementDraft(CodaLine line) {
        first = line;
        amount = line.signedAmount("amount", 32, 33, 47);
        transaction = CodaTransaction.of(line.digits("transactionCode", 54, 61));
        if (line.at(62) != '0' && line.at(62) != '1') {
            throw line.fault(CodaFault.NUMBER, "communicationType", new Words("0 or 1", "0 of 1"), line.at(62));
        }
        structured = line.at(62) == '1';
        communication.append(line.raw(63, 115));
        line.optionalDate("valueDate", 48);
        line.date("entryDate", 116);
    }

    void second(CodaLine line) {
        communication.append(line.raw(11, 63));
        customerReference = line.field(64, 98);
        bic = line.field(99, 109);
        returned = returned(line.at(113), line.raw(114, 117));
    }

    /** Files of older versions hold other figures here, so that the code counts only with a reason of the right form, or none. */
    private static Optional<CodaReturn> returned(char type, String reason) {
        boolean known = type >= '1' && type <= '5' && (reason.isBlank() || reason.matches("[A-Z]{2}[A-Z0-9]{2}"));
        return known ? Optional.of(new CodaReturn(type - '0', reason.strip())) : Optional.empty();
    }

    void third(CodaLine line) {
        account = line.field(11, 44);
        name = line.field(48, 82);
        communication.append(line.raw(83, 125));
    }

    void inform(CodaInformation part) {
        information.add(part);
    }

    void explain(MovementDraft detail) {
        details.add(detail);
    }

    boolean isExplained() {
        return !details.isEmpty();
    }

    BigDecimal explained() {
        return details.stream().map(detail -> detail.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    CodaLine line() {
        return first;
    }

    BigDecimal amount() {
        return amount;
    }

    CodaTransaction transaction() {
        return transaction;
    }

    CodaMovement finish() {
        return new CodaMovement(
                first.number(),
                first.number("sequence", 3, 6),
                first.number("detail", 7, 10),
                first.field(11, 31),
                amount,
                first.optionalDate("valueDate", 48),
                first.date("entryDate", 116),
                transaction,
                Communications.read(structured, communication.toString()),
                customerReference,
                returned,
                new CodaCounterparty(counterpartyAccount(), bic, name),
                information,
                details.stream().map(MovementDraft::finish).toList());
    }

    /** The field has no structure of its own: the currency may stand within it, after blanks. */
    private String counterpartyAccount() {
        int blank = account.indexOf(' ');
        return CodaAccount.inOneForm(blank < 0 ? account : account.substring(0, blank));
    }
}
