package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What goes with one reason of a notice and not with another.
 *
 * @param notifiedOn when who gives notice sent it (datum van kennisgeving)
 * @param movedOn of a care home: when the tenant moved in there
 * @param diedOn of a death
 * @param months of a care home: which of the periods the tenant chose
 * @param newTenancyId of an internal move: the lease of the dwelling that the household moves to
 * @param householdChangeId of a death that was reported as a change of the household: that change
 * @param admittedOn of a care home: the day of the admission
 * @param certificateReceivedOn of a care home: when its certificate came in
 * @param certificateDueOn of a care home, once the notice runs with the short period: until when its certificate is awaited
 */
record Circumstances(
        Optional<LocalDate> notifiedOn,
        Optional<LocalDate> movedOn,
        Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        Optional<UUID> householdChangeId,
        Optional<LocalDate> admittedOn,
        Optional<LocalDate> certificateReceivedOn,
        Optional<LocalDate> certificateDueOn) {

    static Circumstances ofInternalMove(UUID newTenancyId) {
        return new Circumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(newTenancyId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Circumstances ofDeath(LocalDate diedOn, UUID householdChangeId) {
        return new Circumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.of(diedOn),
                Optional.empty(),
                Optional.empty(),
                Optional.of(householdChangeId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with the certificate of an admission to a care home. */
    Circumstances certified(LocalDate receivedOn, Optional<LocalDate> admission) {
        return new Circumstances(
                notifiedOn,
                movedOn,
                diedOn,
                months,
                newTenancyId,
                householdChangeId,
                admission.or(() -> admittedOn),
                Optional.of(receivedOn),
                certificateDueOn);
    }

    /** The same, with the day by which the certificate should be in. */
    Circumstances certificateDue(LocalDate on) {
        return new Circumstances(
                notifiedOn,
                movedOn,
                diedOn,
                months,
                newTenancyId,
                householdChangeId,
                admittedOn,
                certificateReceivedOn,
                Optional.of(on));
    }
}
