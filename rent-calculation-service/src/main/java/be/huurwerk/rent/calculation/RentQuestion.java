package be.huurwerk.rent.calculation;

import java.time.LocalDate;

/** What is asked: the rent of this household in this dwelling from this date. */
public record RentQuestion(LocalDate effectiveDate, DwellingFigures dwelling, Household household, IncomeBasis basis) {}
