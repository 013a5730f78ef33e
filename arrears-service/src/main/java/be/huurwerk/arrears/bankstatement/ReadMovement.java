package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A movement as it was read. Name and account of the other party are personal data.
 *
 * @param amount positive is money received
 * @param reference where it stands: account, year, number and place in the statement
 * @param endToEndId what the one who ordered it called it; blank when there is none
 * @param payment whether somebody may have paid something with it: a credit that is not a returned payment, nor a total of unknown parts
 */
record ReadMovement(
        Euro amount,
        LocalDate valueDate,
        Optional<StructuredCommunication> structuredCommunication,
        Optional<String> communication,
        String counterpartyName,
        String counterpartyAccount,
        String reference,
        String endToEndId,
        boolean payment) {

    /** The same movement with a communication that was found in its text. */
    ReadMovement by(StructuredCommunication found) {
        return new ReadMovement(
                amount,
                valueDate,
                Optional.of(found),
                communication,
                counterpartyName,
                counterpartyAccount,
                reference,
                endToEndId,
                payment);
    }

    @Override
    public String toString() {
        return "ReadMovement[" + reference + "]";
    }
}
