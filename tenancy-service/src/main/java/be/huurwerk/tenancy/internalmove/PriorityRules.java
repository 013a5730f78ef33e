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
 * whose dwelling is too large because others left; no other. Where the household of before is not known, the size alone decides.
 */
final class PriorityRules {

    private static final String REASONS = "policy/tenancy/internal-move-priority";

    private PriorityRules() {}

    /**
     * What is asked.
     *
     * @param newPersons how many come to live there who do not yet
     * @param on the day of the request, or on which the family arrived
     */
    record Asked(InternalMoveRequest.Reason reason, int newPersons, Optional<LocalDate> arrivedOn, LocalDate on) {}

    /**
     * @param takenOverOn since when the household is known, of a tenancy that was taken over: who came or left before is not
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when a rule of that day is not known
     */
    static PriorityGround of(
            Asked asked, Tenancy tenancy, Dwelling dwelling, Optional<LocalDate> takenOverOn, Parameters parameters) {
        InternalMoveRequest.Reason reason = asked.reason();
        if (!List.of(parameters.word(REASONS, asked.on()).value().split("\\s+")).contains(reason.name())) {
            return PriorityGround.noPriorityReason;
        }
        HouseholdSize household = HouseholdSize.of(tenancy.householdOn(asked.on()));
        return switch (reason) {
            case departure -> departure(household, asked.on(), tenancy, dwelling, takenOverOn, parameters);
            case familyReunion ->
                asked.arrivedOn().isEmpty()
                        ? PriorityGround.familyNotArrived
                        : growth(asked, household, dwelling, parameters);
            case birth ->
                asked.newPersons() > 0 || isSomebodyBorn(tenancy, asked.on())
                        ? growth(asked, household, dwelling, parameters)
                        : PriorityGround.noBirthKnown;
            default ->
                asked.newPersons() > 0 || takenOverOn.isPresent() || hasSomebodyCome(tenancy, asked.on())
                        ? growth(asked, household, dwelling, parameters)
                        : PriorityGround.nobodyCame;
        };
    }

    private static PriorityGround growth(
            Asked asked, HouseholdSize household, Dwelling dwelling, Parameters parameters) {
        boolean tooSmall =
                household.persons() + asked.newPersons() > OccupancyNorm.of(dwelling, asked.on(), parameters);
        return tooSmall ? PriorityGround.householdGrew : PriorityGround.dwellingStillFits;
    }

    /** Since the signing; of a tenancy that was taken over too, whose household is stated with its birth dates. */
    private static boolean isSomebodyBorn(Tenancy tenancy, LocalDate on) {
        return tenancy.householdOn(on).stream()
                .anyMatch(member -> !member.birthDate().isBefore(tenancy.signedOn()));
    }

    private static boolean hasSomebodyCome(Tenancy tenancy, LocalDate on) {
        return tenancy.residences().stream()
                .anyMatch(stay -> stay.isOn(on) && stay.from().isAfter(tenancy.signedOn()));
    }

    private static PriorityGround departure(
            HouseholdSize household,
            LocalDate on,
            Tenancy tenancy,
            Dwelling dwelling,
            Optional<LocalDate> takenOverOn,
            Parameters parameters) {
        if (!Occupancy.of(household, dwelling.bedrooms(), on, parameters).isUnderOccupied()) {
            return PriorityGround.dwellingNotTooLarge;
        }
        boolean somebodyLeft = tenancy.residences().stream()
                .filter(residence -> residence.endsBefore(on))
                .anyMatch(residence -> tenancy.householdOn(on).stream()
                        .noneMatch(member ->
                                member.personId().equals(residence.member().personId())));
        if (somebodyLeft) {
            return PriorityGround.dwellingTooLarge;
        }
        return takenOverOn.isPresent() ? PriorityGround.dwellingTooLargeSinceBefore : PriorityGround.nobodyLeft;
    }
}
