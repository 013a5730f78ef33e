package be.huurwerk.deposit.settlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A deposit whose contract has ended and that is not settled, or not paid back.
 *
 * @param refundBy the last day of the landlord's term; empty while it has not begun
 * @param waitsFor what comes next
 */
record OpenSettlement(
        UUID depositId,
        UUID tenancyId,
        LocalDate endDate,
        Optional<LocalDate> keysReturnedOn,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> refundBy,
        WaitsFor waitsFor) {

    /** Names are those of the JSON. */
    enum WaitsFor {
        /** The keys and the outgoing inspection. */
        departure,
        /** What the rent account tells at the end. */
        finalBalance,
        /** A figure that nobody knows. */
        parameter,
        /**
         * Shares that were agreed are more than the deposit and count for nothing: until the departure the separation can be recorded
         * anew, after it who decides the refund sees to it that each gets what is theirs.
         */
        shares,
        /** It is settled: what is left must be paid. */
        refund;

        static WaitsFor of(boolean settled, boolean departed, boolean balanceTold, boolean sharesCount) {
            if (!sharesCount && (settled || !departed)) {
                return shares;
            }
            if (settled) {
                return refund;
            }
            if (balanceTold) {
                return parameter;
            }
            return departed ? finalBalance : departure;
        }
    }

    /** Names are those of the JSON. */
    enum State {
        inTerm,
        /** The term is nearly over. */
        dueSoon,
        late
    }

    /** @param warningDays before the last day of the term */
    State state(LocalDate today, int warningDays) {
        if (refundBy.filter(today::isAfter).isPresent()) {
            return State.late;
        }
        return refundBy.filter(day -> !today.isBefore(day.minusDays(warningDays)))
                        .isPresent()
                ? State.dueSoon
                : State.inTerm;
    }
}
