package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param endDate the last day of the term, which by itself ends nothing, or of the lease once a notice runs
 * @param residenceRightUntil of an in-rented dwelling: until then the household lives there or is rehoused
 * @param status on the day that was asked for
 * @param depositStatus as the deposit service last told it, requested until the first of its instalments is paid whole; left out until it has
 * @param household nobody once what was personal in the file is erased
 * @param previousLeaseBasis what stands behind what is said of the previous lease
 * @param override why it was signed although one of its tenants had another lease here, or the former household the keys; left out where
 *     none had
 */
record TenancyView(
        String href,
        UUID tenancyId,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        Optional<LocalDate> residenceRightUntil,
        TenancyStatus status,
        Optional<LocalDate> noticeReceivedOn,
        Optional<LocalDate> keysReturnedOn,
        Optional<String> depositStatus,
        List<MemberView> household,
        Optional<PreviousLease> previousLease,
        Optional<PreviousLease.Basis> previousLeaseBasis,
        @Withheld Optional<LeaseOverride> override,
        @Personal Optional<TakenOver> takenOver) {

    static TenancyView of(
            Tenancy tenancy,
            LocalDate on,
            List<MemberView> household,
            Optional<String> depositStatus,
            Optional<LocalDate> residenceRightUntil,
            Optional<TakenOver> takenOver) {
        return new TenancyView(
                Hrefs.tenancy(tenancy.tenancyId()).toString(),
                tenancy.tenancyId(),
                tenancy.dwellingId(),
                tenancy.signedOn(),
                tenancy.startDate(),
                tenancy.contractKind(),
                tenancy.endDate(),
                residenceRightUntil,
                tenancy.status(on),
                tenancy.noticeReceivedOn(),
                tenancy.keysReturnedOn(),
                depositStatus,
                household,
                tenancy.previousLease(),
                tenancy.previousLease().map(PreviousLease::basis),
                tenancy.override(),
                takenOver);
    }
}
