package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;

/**
 * How a dwelling and its household go together by the law of a day.
 *
 * @param occupants as that law counts them
 * @param extraBedrooms bedrooms less occupants; negative when there are more occupants
 * @param surplusBedrooms overtallige slaapkamers: what goes beyond the extra bedrooms allowed
 */
public record Occupancy(int occupants, int extraBedrooms, int surplusBedrooms, Status parameterStatus) {

    /** As how many occupants a couple of tenants counts. */
    public static final String COUPLE = "tenancy/occupancy-couple";
    /** How many bedrooms more than occupants are allowed. */
    public static final String FREE_BEDROOMS = "tenancy/occupancy-free-bedrooms";

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known */
    public static Occupancy of(HouseholdSize household, int bedrooms, LocalDate on, Parameters parameters) {
        Occupants occupants = Occupants.of(household, on, parameters);
        DatedValue free = parameters.number(FREE_BEDROOMS, on);
        int extra = bedrooms - occupants.count();
        return new Occupancy(
                occupants.count(),
                extra,
                Math.max(0, extra - free.intValue()),
                Status.weakest(occupants.parameterStatus(), free.status()));
    }

    /** Onderbezet. */
    public boolean isUnderOccupied() {
        return surplusBedrooms > 0;
    }
}
