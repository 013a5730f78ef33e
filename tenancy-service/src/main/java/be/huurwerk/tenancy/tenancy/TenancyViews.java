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

    private final Tenancies tenancies;
    private final DepositStatus depositStatus;
    private final TakenOvers takenOvers;
    private final Dwellings dwellings;
    private final Parameters parameters;

    TenancyViews(
            Tenancies tenancies,
            DepositStatus depositStatus,
            TakenOvers takenOvers,
            Dwellings dwellings,
            Parameters parameters) {
        this.tenancies = tenancies;
        this.depositStatus = depositStatus;
        this.takenOvers = takenOvers;
        this.dwellings = dwellings;
        this.parameters = parameters;
    }

    /** As they stand on the day, or on the day of signing if that is later. */
    List<TenancyView> of(List<Tenancy> shown, LocalDate on) {
        Map<UUID, String> statuses =
                depositStatus.of(shown.stream().map(Tenancy::tenancyId).toList());
        Map<UUID, TakenOver> over =
                takenOvers.of(shown.stream().map(Tenancy::tenancyId).toList());
        Set<UUID> inRented =
                dwellings.inRented(shown.stream().map(Tenancy::dwellingId).toList());
        return shown.stream()
                .map(tenancy -> view(
                        new ShownTenancies.Shown(
                                tenancy,
                                tenancies.isErased(tenancy.tenancyId()),
                                Optional.ofNullable(statuses.get(tenancy.tenancyId())),
                                inRented.contains(tenancy.dwellingId()),
                                Optional.ofNullable(over.get(tenancy.tenancyId()))),
                        on))
                .toList();
    }

    /** As it stands on the day, or on the day of signing if that is later. */
    TenancyView view(ShownTenancies.Shown shown, LocalDate on) {
        Tenancy tenancy = shown.tenancy();
        LocalDate day = tenancy.fromSigningOn(on);
        return TenancyView.of(
                tenancy,
                day,
                household(shown, day),
                shown.depositStatus(),
                Optional.of(tenancy)
                        .filter(lease -> shown.inRented())
                        .flatMap(
                                lease -> Contract.residenceRightUntil(lease.signedOn(), lease.startDate(), parameters)),
                shown.takenOver());
    }

    /** Of a file that is erased nobody, though somebody of it may be known by another file. */
    private List<MemberView> household(ShownTenancies.Shown shown, LocalDate on) {
        Tenancy tenancy = shown.tenancy();
        return shown.erased()
                ? List.of()
                : tenancy.householdOn(on).stream()
                        .map(member -> MemberView.of(member, Standing.of(member, tenancy, on, parameters)))
                        .toList();
    }
}
