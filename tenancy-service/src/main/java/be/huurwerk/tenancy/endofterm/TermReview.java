package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.occupancy.Occupants;
import be.huurwerk.tenancy.tenancy.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The test of a fixed-term lease at the end of its term (einde van het tijdelijke huurcontract): it is extended by three years when the
 * household's income is at most 125 % of the income limit and the bedrooms are at most one more than the occupants.
 *
 * @param incomePercent of the income limit
 * @param extraBedrooms how many bedrooms more than occupants are allowed
 * @param parameterStatus the weakest status of the figures compared
 */
record TermReview(
        HouseholdIncome income,
        BigDecimal incomePercent,
        int bedrooms,
        int occupants,
        int extraBedrooms,
        Status parameterStatus) {

    private static final String PERCENT = "tenancy/end-of-term-income";

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known */
    static TermReview of(
            HouseholdIncome income, List<Member> household, int bedrooms, LocalDate on, Parameters parameters) {
        DatedValue percent = parameters.number(PERCENT, on);
        DatedValue free = parameters.number(Occupancy.FREE_BEDROOMS, on);
        Occupants occupants = Occupants.of(household, on, parameters);
        return new TermReview(
                income,
                percent.value(),
                bedrooms,
                occupants.count(),
                free.intValue(),
                Status.weakest(percent.status(), free.status(), occupants.parameterStatus()));
    }

    /** The highest income in whole cents that is still allowed, so that who compares it finds what the exact comparison found. */
    Euro highestIncome() {
        return Rounding.CENT_DOWN.euro(exactlyHighest(income.incomeLimit(), incomePercent));
    }

    /** What stands in the way of an extension; empty when nothing does. */
    List<FurtherCheck> furtherChecks() {
        BigDecimal highest = exactlyHighest(income.incomeLimit(), incomePercent);
        boolean incomeTooHigh = income.indexedIncome().amount().compareTo(highest) > 0;
        boolean dwellingTooLarge = bedrooms > occupants + extraBedrooms;
        return Stream.of(FurtherCheck.values())
                .filter(check -> check == FurtherCheck.incomeTooHigh ? incomeTooHigh : dwellingTooLarge)
                .toList();
    }

    private static BigDecimal exactlyHighest(Euro limit, BigDecimal percent) {
        return limit.amount().multiply(percent).movePointLeft(2);
    }
}
