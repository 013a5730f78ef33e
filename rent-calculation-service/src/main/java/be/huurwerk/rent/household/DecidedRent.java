package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decided rent without its facts and trace: what a tenancy's file holds of it.
 *
 * @param grant what it is granted by, when it holds for a time only
 */
public record DecidedRent(
        UUID rentDecisionId,
        LocalDate effectiveFrom,
        Instant decidedAt,
        DecisionReason reason,
        Optional<Grant> grant,
        RentFigures figures) {

    public Euro rent() {
        return figures.rent();
    }

    public IncomeBasis basis() {
        return grant.isPresent() ? IncomeBasis.CURRENT : IncomeBasis.REFERENCE;
    }

    /** The last day; empty when it holds until another begins. */
    public Optional<LocalDate> until() {
        return grant.map(Grant::until);
    }

    boolean mayHold(LocalDate day) {
        return !effectiveFrom.isAfter(day)
                && until().filter(last -> last.isBefore(day)).isEmpty();
    }
}
