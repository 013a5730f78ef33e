package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what leases meet that are to be signed together. */
@ApplicationScoped
class LeaseLots {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Deaths deaths;
    private final Reservations reservations;
    private final DwellingLeases dwellingLeases;
    private final TenantLeases tenantLeases;

    LeaseLots(
            Dwellings dwellings,
            Persons persons,
            Deaths deaths,
            Reservations reservations,
            DwellingLeases dwellingLeases,
            TenantLeases tenantLeases) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.deaths = deaths;
        this.reservations = reservations;
        this.dwellingLeases = dwellingLeases;
        this.tenantLeases = tenantLeases;
    }

    /** As {@link #of}; until the end of the transaction nobody else lets these dwellings, or houses one of these persons. */
    LeaseLot lock(List<NewTenancy> leases) {
        dwellings.lockAll(dwellingIds(leases));
        tenantLeases.lock(members(leases));
        return of(leases);
    }

    LeaseLot of(List<NewTenancy> leases) {
        Set<UUID> dwellingIds = dwellingIds(leases);
        Set<UUID> members = members(leases);
        return new LeaseLot(
                dwellings.findAll(dwellingIds),
                persons.birthDatesOfRegistered(members),
                deaths.days(members),
                reservations.reserved(dwellingIds),
                known(dwellingIds, members));
    }

    private List<Tenancy> known(Collection<UUID> dwellingIds, Collection<UUID> members) {
        return Stream.concat(dwellingLeases.of(dwellingIds).stream(), tenantLeases.of(members).stream())
                .collect(Collectors.toMap(Tenancy::tenancyId, lease -> lease, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Tenancy::tenancyId))
                .toList();
    }

    private static Set<UUID> dwellingIds(List<NewTenancy> leases) {
        return leases.stream().map(NewTenancy::dwellingId).collect(Collectors.toSet());
    }

    private static Set<UUID> members(List<NewTenancy> leases) {
        return leases.stream()
                .flatMap(lease -> lease.household().stream())
                .map(NewMember::personId)
                .collect(Collectors.toSet());
    }
}
