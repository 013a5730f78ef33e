package be.huurwerk.tenancy.occupancy;

import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.HouseholdKnown;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

    void on(@Observes HouseholdKnown household) {
        Tenancy tenancy = tenancies.find(household.tenancyId()).orElseThrow();
        int bedrooms = dwellings.find(tenancy.dwellingId()).orElseThrow().bedrooms();
        rows.put(tenancy.tenancyId(), bedrooms, OccupancyOverTime.of(tenancy));
    }
}
