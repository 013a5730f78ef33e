package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwellings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows tenancies with what other services and their dwellings add, of many in two statements. */
@ApplicationScoped
class TenancyViews {

    private final DepositStatus depositStatus;
    private final TakenOvers takenOvers;
    private final Dwellings dwellings;
    private final Parameters parameters;

    TenancyViews(DepositStatus depositStatus, TakenOvers takenOvers, Dwellings dwellings, Parameters parameters) {
        this.depositStatus = depositStatus;
        this.takenOvers = takenOvers;
        this.dwellings = dwellings;
        this.parameters = parameters;
    }

    /** As they stand on the day, or on the day of signing if that is later. */
    List<TenancyView> of(List<Tenancy> tenancies, LocalDate on) {
        Map<UUID, String> statuses =
                depositStatus.of(tenancies.stream().map(Tenancy::tenancyId).toList());
        Map<UUID, TakenOver> over =
                takenOvers.of(tenancies.stream().map(Tenancy::tenancyId).toList());
        Set<UUID> inRented =
                dwellings.inRented(tenancies.stream().map(Tenancy::dwellingId).toList());
        return tenancies.stream()
                .map(tenancy -> TenancyView.of(
                        tenancy,
                        tenancy.fromSigningOn(on),
                        Optional.ofNullable(statuses.get(tenancy.tenancyId())),
                        Optional.of(tenancy)
                                .filter(lease -> inRented.contains(lease.dwellingId()))
                                .flatMap(lease ->
                                        Contract.residenceRightUntil(lease.signedOn(), lease.startDate(), parameters)),
                        Optional.ofNullable(over.get(tenancy.tenancyId())),
                        parameters))
                .toList();
    }
}
