package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A feature that ordered something of the bank: it recognises the movements that are its own, and does with them what there is to do. */
public interface OwnMovements {

    /**
     * A movement to which no communication leads.
     *
     * @param amount positive is money received
     * @param endToEndId what the one who ordered it called it; blank when there is none
     * @param reason code of ISO 20022 for which the bank undoes an earlier movement, where it tells it
     */
    record Candidate(
            UUID movementId,
            Euro amount,
            LocalDate bookedOn,
            LocalDate valueDate,
            String endToEndId,
            Optional<String> reason) {}

    /** What its movements are. */
    MatchedTo kind();

    /**
     * Looks at the movements of a statement, in the transaction that imports it and holds the ledger.
     *
     * @return the ids of those that it takes
     */
    Set<UUID> take(List<Candidate> candidates);
}
