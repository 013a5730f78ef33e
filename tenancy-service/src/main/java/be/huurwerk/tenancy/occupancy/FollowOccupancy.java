package be.huurwerk.tenancy.occupancy;

import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.HouseholdKnown;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.TenanciesTakenOver;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down how many live in each dwelling, so that those that are too large can be listed. */
@ApplicationScoped
class FollowOccupancy {

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final OccupancyRows rows;

    FollowOccupancy(Tenancies tenancies, Dwellings dwellings, OccupancyRows rows) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.rows = rows;
    }

    void on(@Observes TenanciesTakenOver taken) {
        Set<UUID> dwellingIds =
                taken.tenancies().stream().map(Tenancy::dwellingId).collect(Collectors.toSet());
        Map<UUID, Integer> bedrooms = dwellings.bedrooms(dwellingIds);
        rows.addAll(taken.tenancies().stream()
                .flatMap(tenancy -> OccupancyOverTime.of(tenancy).stream()
                        .map(stretch -> new OccupancyRows.Kept(
                                tenancy.tenancyId(), bedrooms.get(tenancy.dwellingId()), stretch)))
                .toList());
    }

    void on(@Observes HouseholdKnown household) {
        Tenancy tenancy = tenancies.find(household.tenancyId()).orElseThrow();
        int bedrooms = dwellings.find(tenancy.dwellingId()).orElseThrow().bedrooms();
        rows.replace(
                tenancy.tenancyId(),
                OccupancyOverTime.of(tenancy).stream()
                        .map(stretch -> new OccupancyRows.Kept(tenancy.tenancyId(), bedrooms, stretch))
                        .toList());
    }
}
