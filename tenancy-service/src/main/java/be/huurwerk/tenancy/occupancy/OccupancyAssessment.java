package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.DatedValue;
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

    private static final String COUPLE = "tenancy/occupancy-couple";
    private static final String FREE_BEDROOMS = "tenancy/occupancy-free-bedrooms";

    static OccupancyAssessment of(OccupancyRequest question, Parameters parameters) {
        try {
            return known(question, parameters);
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

    private static OccupancyAssessment known(OccupancyRequest question, Parameters parameters) {
        DatedValue couple = parameters.number(COUPLE, question.on());
        DatedValue free = parameters.number(FREE_BEDROOMS, question.on());
        int tenants = question.tenants() == Tenants.couple ? couple.intValue() : 1;
        int occupants = tenants + question.otherOccupants();
        int extra = question.bedrooms() - occupants;
        int surplus = Math.max(0, extra - free.intValue());
        return new OccupancyAssessment(
                Optional.of(occupants),
                Optional.of(extra),
                Optional.of(surplus),
                Optional.of(surplus > 0),
                Optional.of(Status.weakest(couple.status(), free.status())),
                Optional.empty());
    }
}
