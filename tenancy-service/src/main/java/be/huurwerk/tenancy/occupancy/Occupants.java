package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.tenancy.Member;
import java.time.LocalDate;
import java.util.List;

/**
 * How many occupants (bewoners) a household counts: everybody who lives there, minors, children with a visiting right and temporary
 * residents included; since 2024 a couple of tenants counts as one.
 */
public record Occupants(int count, Status parameterStatus) {

    private static final int BOTH = 2;

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known */
    public static Occupants of(List<Member> household, LocalDate on, Parameters parameters) {
        return of(HouseholdSize.of(household), on, parameters);
    }

    static Occupants of(HouseholdSize household, LocalDate on, Parameters parameters) {
        DatedValue couple = parameters.number(Occupancy.COUPLE, on);
        int count = household.couple() ? household.persons() - BOTH + couple.intValue() : household.persons();
        return new Occupants(count, couple.status());
    }
}
