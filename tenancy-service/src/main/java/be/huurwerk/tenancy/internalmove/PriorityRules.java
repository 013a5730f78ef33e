package be.huurwerk.tenancy.internalmove;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.occupancy.OccupancyNorm;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which requests go first: of who grew out of the dwelling by a birth, an adoption, foster care or a reunited family that has arrived, and of
 * whose dwelling is too large because others left; no other.
 */
final class PriorityRules {

    private static final String REASONS = "policy/tenancy/internal-move-priority";

    private PriorityRules() {}

    /**
     * @param on the day of the request, or on which the family arrived
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when a rule of that day is not known
     */
    static PriorityGround of(
            InternalMoveRequest.Reason reason,
            int newPersons,
            Optional<LocalDate> arrivedOn,
            LocalDate on,
            Tenancy tenancy,
            Dwelling dwelling,
            Parameters parameters) {
        if (!List.of(parameters.word(REASONS, on).value().split("\\s+")).contains(reason.name())) {
            return PriorityGround.noPriorityReason;
        }
        HouseholdSize household = HouseholdSize.of(tenancy.householdOn(on));
        if (reason == InternalMoveRequest.Reason.departure) {
            return departure(household, on, tenancy, dwelling, parameters);
        }
        if (reason == InternalMoveRequest.Reason.familyReunion && arrivedOn.isEmpty()) {
            return PriorityGround.familyNotArrived;
        }
        boolean tooSmall = household.persons() + newPersons > OccupancyNorm.of(dwelling, on, parameters);
        return tooSmall ? PriorityGround.householdGrew : PriorityGround.dwellingStillFits;
    }

    private static PriorityGround departure(
            HouseholdSize household, LocalDate on, Tenancy tenancy, Dwelling dwelling, Parameters parameters) {
        if (!Occupancy.of(household, dwelling.bedrooms(), on, parameters).isUnderOccupied()) {
            return PriorityGround.dwellingNotTooLarge;
        }
        boolean somebodyLeft = tenancy.residences().stream()
                .filter(residence -> residence.endsBefore(on))
                .anyMatch(residence -> tenancy.householdOn(on).stream()
                        .noneMatch(member ->
                                member.personId().equals(residence.member().personId())));
        return somebodyLeft ? PriorityGround.dwellingTooLarge : PriorityGround.nobodyLeft;
    }
}
