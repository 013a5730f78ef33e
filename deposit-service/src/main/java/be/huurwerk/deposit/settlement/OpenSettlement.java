package be.huurwerk.deposit.settlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A deposit whose contract has ended, or whose household is gone, and that is not settled, or not paid back.
 *
 * @param endDate of the contract; of a tenancy that was a mistake the day on which that was known
 * @param withdrawnOn of a tenancy that was a mistake
 * @param refundBy the last day of the landlord's term; empty while it has not begun
 * @param waitsFor what comes next
 * @param waitsUntil the day on which it comes, where that is known
 */
record OpenSettlement(
        UUID depositId,
        UUID tenancyId,
        LocalDate endDate,
        Optional<LocalDate> keysReturnedOn,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> withdrawnOn,
        Optional<LocalDate> refundBy,
        WaitsFor waitsFor,
        Optional<LocalDate> waitsUntil) {

    /** Names are those of the JSON. */
    enum WaitsFor {
        /** The keys and the outgoing inspection. */
        departure,
        /** What the rent account tells at the end. */
        finalBalance,
        /** The last day of the lease, and the days that the landlord waits after it. */
        endOfLease,
        /** Its day has come, and no run of settlements has been since. */
        settlementRun,
        /** A figure that nobody knows. */
        parameter,
        /**
         * Shares that were agreed are more than the deposit and count for nothing: until the departure the separation can be recorded
         * anew, after it who decides the refund sees to it that each gets what is theirs.
         */
        shares,
        /** What somebody stands surety for: the landlord claims it or releases it. */
        security,
        /** It is settled, or the tenancy was a mistake: what is left must be paid. */
        refund
    }

    /**
     * What is known of it.
     *
     * @param settled or withdrawn
     * @param dayHasCome whether it can be settled by now
     * @param lacksFigure whether it was tried, and a figure isn't known
     * @param sharesCount whether none of the agreed shares is too much
     * @param refundDue whether something is to be paid back after the settlement
     * @param securityStands whether what somebody else keeps, or stands surety for, is not released; of a settled one
     *     nothing stands any more when it was claimed whole
     */
    record Facts(
            boolean settled,
            boolean departed,
            boolean balanceTold,
            boolean dayHasCome,
            boolean lacksFigure,
            boolean sharesCount,
            boolean refundDue,
            boolean securityStands) {

        WaitsFor waitsFor() {
            if (!sharesCount && (settled ? refundDue : !departed)) {
                return WaitsFor.shares;
            }
            if (settled) {
                return refundDue ? WaitsFor.refund : WaitsFor.security;
            }
            if (!departed || !balanceTold) {
                return departed ? WaitsFor.finalBalance : WaitsFor.departure;
            }
            if (!dayHasCome) {
                return WaitsFor.endOfLease;
            }
            if (lacksFigure) {
                return WaitsFor.parameter;
            }
            return securityStands ? WaitsFor.security : WaitsFor.settlementRun;
        }
    }

    /** Names are those of the JSON. */
    enum State {
        inTerm,
        /** The term is nearly over. */
        dueSoon,
        late;

        /** @param warningDays before the last day of a term */
        Term term(LocalDate today, int warningDays) {
            return switch (this) {
                case late -> new Term(Term.ANY.from(), today.minusDays(1));
                case dueSoon -> new Term(today, today.plusDays(warningDays));
                case inTerm -> new Term(today.plusDays(warningDays + 1L), Term.ANY.until());
            };
        }
    }

    /** Between which days a term ends; one that has not begun ends on the last of them all. */
    record Term(LocalDate from, LocalDate until) {
        static final Term ANY = new Term(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
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
