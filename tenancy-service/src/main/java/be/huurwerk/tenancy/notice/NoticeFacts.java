package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the end of a lease is computed from.
 *
 * @param receivedOn when the landlord had the notice, or its last signature
 * @param months which of the periods a tenant chooses who is admitted to a care home
 * @param diedOn the day of death of the last tenant
 * @param residentsLeft whether the last tenant leaves residents behind who are no tenants
 * @param newContractStartsOn the first day of the lease of the dwelling that the household moves to
 * @param notifiedOn when the tenant sent it, where it counts from then
 * @param movedOn when the tenant moved to the care home
 */
record NoticeFacts(
        NoticeReason reason,
        LocalDate receivedOn,
        Optional<Integer> months,
        Optional<LocalDate> diedOn,
        Optional<LocalDate> newContractStartsOn,
        boolean residentsLeft,
        Optional<LocalDate> notifiedOn,
        Optional<LocalDate> movedOn) {}
