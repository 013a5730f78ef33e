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
 */
record Circumstances(
        Optional<LocalDate> notifiedOn,
        Optional<LocalDate> movedOn,
        Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        Optional<UUID> householdChangeId) {

    static Circumstances ofInternalMove(UUID newTenancyId) {
        return new Circumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(newTenancyId),
                Optional.empty());
    }

    static Circumstances ofDeath(LocalDate diedOn, UUID householdChangeId) {
        return new Circumstances(
                Optional.empty(),
                Optional.empty(),
                Optional.of(diedOn),
                Optional.empty(),
                Optional.empty(),
                Optional.of(householdChangeId));
    }
}
