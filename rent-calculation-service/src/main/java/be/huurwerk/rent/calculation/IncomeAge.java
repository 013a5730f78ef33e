package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedValue;
import java.util.Optional;

/** Points at an income that is older than a reference income may be; it counts all the same. To 2019 nothing is known of an age. */
final class IncomeAge {

    private static final String NAME = "rent/income-age";

    private final int oldest;

    IncomeAge(DatedLaw law) {
        this.oldest = law.parameters()
                .find(NAME, law.on())
                .map(DatedValue::intValue)
                .map(age -> law.rentYear() - age)
                .orElse(Integer.MIN_VALUE);
    }

    /** The year of the oldest income that counts, when it is older than it may be. */
    Optional<Integer> outdatedYear(Counted[] all) {
        int year = Integer.MAX_VALUE;
        for (Counted one : all) {
            for (Income income : one.incomes()) {
                if (!income.isCurrent()) {
                    year = Math.min(year, income.year());
                }
            }
        }
        return year < oldest ? Optional.of(year) : Optional.empty();
    }
}
