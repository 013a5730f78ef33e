package be.huurwerk.benchmarks.population;

import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A tenancy that nobody has.
 *
 * @param figures of the dwelling, in force from its first day on
 * @param members each with the id of a person
 */
public record GeneratedTenancy(
        UUID tenancyId,
        UUID dwellingId,
        int bedrooms,
        LocalDate startDate,
        DwellingFigures figures,
        List<Member> members) {

    public GeneratedTenancy {
        members = List.copyOf(members);
    }

    /** What the annual run asks of it, on the incomes of the reference year. */
    public RentQuestion question(LocalDate effectiveDate) {
        return new RentQuestion(effectiveDate, figures, new Household(members), IncomeBasis.REFERENCE);
    }
}
