package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A movement to book.
 *
 * @param line where its first record stands
 * @param amount with three decimals; positive is money received
 * @param bankReference informative, not an identity
 * @param customerReference what the payer's bank passed on (end-to-end reference), blank when there is none
 * @param details what a simple amount consists of (charges, original currency); explanation, not to be booked
 */
public record CodaMovement(
        int line,
        int sequence,
        int detail,
        String bankReference,
        BigDecimal amount,
        Optional<LocalDate> valueDate,
        LocalDate entryDate,
        CodaTransaction transaction,
        CodaCommunication communication,
        String customerReference,
        Optional<CodaReturn> returned,
        CodaCounterparty counterparty,
        List<CodaInformation> information,
        List<CodaMovement> details) {

    public CodaMovement {
        information = List.copyOf(information);
        details = List.copyOf(details);
    }

    public boolean isCredit() {
        return amount.signum() > 0;
    }

    /** A total whose details are not in the file: nobody can say whose money it is. */
    public boolean isTotalWithoutDetails() {
        return transaction.isTotal();
    }

    /** The structured communication with right check digits, from the movement or else from the explanation of its amount. */
    public Optional<StructuredCommunication> structuredCommunication() {
        return Stream.concat(Stream.of(this), details.stream())
                .map(movement -> movement.communication.structuredCommunication())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
