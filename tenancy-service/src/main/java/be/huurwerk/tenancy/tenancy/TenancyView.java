package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param status on the day that was asked for
 * @param depositStatus as the deposit service last told it; left out until it has
 */
record TenancyView(
        String href,
        UUID tenancyId,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        TenancyStatus status,
        Optional<LocalDate> noticeReceivedOn,
        Optional<LocalDate> keysReturnedOn,
        Optional<String> depositStatus,
        List<MemberView> household,
        Optional<PreviousLease> previousLease) {

    static TenancyView of(Tenancy tenancy, LocalDate on, Optional<String> depositStatus, Parameters parameters) {
        return new TenancyView(
                Hrefs.tenancy(tenancy.tenancyId()).toString(),
                tenancy.tenancyId(),
                tenancy.dwellingId(),
                tenancy.signedOn(),
                tenancy.startDate(),
                tenancy.contractKind(),
                tenancy.endDate(),
                tenancy.status(on),
                tenancy.noticeReceivedOn(),
                tenancy.keysReturnedOn(),
                depositStatus,
                tenancy.householdOn(on).stream()
                        .map(member -> MemberView.of(member, Standing.of(member, tenancy, on, parameters)))
                        .toList(),
                tenancy.previousLease());
    }
}
