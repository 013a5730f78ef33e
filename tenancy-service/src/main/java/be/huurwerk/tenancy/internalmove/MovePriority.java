package be.huurwerk.tenancy.internalmove;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.TakenOvers;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings together what the priority of a request is judged by. Part of two use cases. */
@ApplicationScoped
class MovePriority {

    private final Dwellings dwellings;
    private final TakenOvers takenOvers;
    private final Parameters parameters;

    MovePriority(Dwellings dwellings, TakenOvers takenOvers, Parameters parameters) {
        this.dwellings = dwellings;
        this.takenOvers = takenOvers;
        this.parameters = parameters;
    }

    PriorityGround of(PriorityRules.Asked asked, Tenancy tenancy) {
        return PriorityRules.of(
                asked,
                tenancy,
                dwellings.find(tenancy.dwellingId()).orElseThrow(),
                takenOvers.on(tenancy.tenancyId()),
                parameters);
    }
}
