package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.util.List;
import java.util.Optional;

/**
 * Whether a dwelling is too large for who lives there (onderbezetting).
 *
 * @param occupants as the law of the day counts them
 * @param extraBedrooms bedrooms less occupants; negative when there are more occupants
 * @param surplusBedrooms overtallige slaapkamers: what goes beyond the extra bedrooms allowed
 * @param unknown the figures without which it can't be told; left out when all are known
 */
record OccupancyAssessment(
        Optional<Integer> occupants,
        Optional<Integer> extraBedrooms,
        Optional<Integer> surplusBedrooms,
        Optional<Boolean> underOccupied,
        Optional<Status> parameterStatus,
        Optional<List<UnknownParameter>> unknown) {

    static OccupancyAssessment of(OccupancyRequest question, Parameters parameters) {
        int tenants = question.tenants() == Tenants.couple ? 2 : 1;
        HouseholdSize household =
                new HouseholdSize(tenants + question.otherOccupants(), question.tenants() == Tenants.couple);
        try {
            return of(Occupancy.of(household, question.bedrooms(), question.on(), parameters));
        } catch (UnknownParameterException figure) {
            return new OccupancyAssessment(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(List.of(new UnknownParameter(figure.name(), figure.on()))));
        }
    }

    private static OccupancyAssessment of(Occupancy occupancy) {
        return new OccupancyAssessment(
                Optional.of(occupancy.occupants()),
                Optional.of(occupancy.extraBedrooms()),
                Optional.of(occupancy.surplusBedrooms()),
                Optional.of(occupancy.isUnderOccupied()),
                Optional.of(occupancy.parameterStatus()),
                Optional.empty());
    }
}
