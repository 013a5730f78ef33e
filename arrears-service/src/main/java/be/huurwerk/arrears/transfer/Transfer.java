package be.huurwerk.arrears.transfer;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Credit that was moved from one rent account to another. */
record Transfer(
        UUID transferId,
        UUID from,
        UUID to,
        Euro amount,
        Ground ground,
        Optional<String> reason,
        LocalDate bookedOn,
        Who who,
        Instant at) {

    /** The names are those of the ledger and of the JSON. */
    enum Ground {
        /** Both accounts are of one household. */
        householdTransfer,
        /** For a reason that somebody gave. */
        otherTransfer
    }
}
