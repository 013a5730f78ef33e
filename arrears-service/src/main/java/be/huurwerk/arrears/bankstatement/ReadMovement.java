package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A movement as it was read. Name and account of the other party, and what the payer wrote, are personal data.
 *
 * @param amount positive is money received
 * @param bookedOn by the bank
 * @param place number and detail in the statement
 * @param payment whether somebody may have paid something with it: a credit that is not a returned payment, nor a total of unknown parts
 * @param undoing that the bank undoes an earlier movement: it takes a credit back, or money that left comes back
 */
record ReadMovement(
        Euro amount,
        LocalDate bookedOn,
        LocalDate valueDate,
        Optional<StructuredCommunication> structuredCommunication,
        Optional<String> communication,
        String counterpartyName,
        String counterpartyAccount,
        String place,
        boolean payment,
        Identifiers identifiers,
        Optional<Undoing> undoing) {

    /**
     * What the parties to a payment call it; each is blank when there is none.
     *
     * @param bank the bank's own, of which a CODA file says that it only informs
     * @param endToEnd the payer's, of one order
     * @param batch the customer's, of a block of orders that the bank books as one
     * @param mandate of a direct debit
     */
    record Identifiers(String bank, String endToEnd, String batch, String mandate) {

        /** That of the order, or else of the block; blank when there is neither. */
        String name() {
            return endToEnd.isBlank() ? batch : endToEnd;
        }
    }

    /**
     * @param reason code of ISO 20022, where the bank tells it
     * @param settledOn the day on which what it undoes was settled, where the bank tells one that is not the day of the movement itself
     */
    record Undoing(Optional<String> reason, Optional<LocalDate> settledOn) {}

    /** The entry of the statement that it is, or is a detail of. */
    String entry() {
        int detail = place.lastIndexOf('.');
        return detail < 0 ? place : place.substring(0, detail);
    }

    /** Whether it is money that came in one sum of which the statement does not tell the parts. */
    boolean isSum() {
        return amount.isPositive() && !payment && undoing.isEmpty();
    }

    /** The same movement with a communication that was found in its text. */
    ReadMovement by(StructuredCommunication found) {
        return new ReadMovement(
                amount,
                bookedOn,
                valueDate,
                Optional.of(found),
                communication,
                counterpartyName,
                counterpartyAccount,
                place,
                payment,
                identifiers,
                undoing);
    }

    @Override
    public String toString() {
        return "ReadMovement[" + place + "]";
    }
}
