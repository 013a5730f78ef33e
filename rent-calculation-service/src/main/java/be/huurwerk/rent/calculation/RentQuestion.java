package be.huurwerk.rent.calculation;

import java.time.LocalDate;

/** What is asked: the rent of this household in this dwelling from this date. */
public record RentQuestion(LocalDate effectiveDate, DwellingFigures dwelling, Household household, IncomeBasis basis) {

    int rentYear() {
        return effectiveDate.getYear();
    }

    /** The day on which ages are looked at: 1 January of the rent year. */
    LocalDate ageDay() {
        return LocalDate.of(rentYear(), 1, 1);
    }
}
