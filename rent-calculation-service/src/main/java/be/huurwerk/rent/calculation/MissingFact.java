package be.huurwerk.rent.calculation;

import java.time.LocalDate;

/**
 * A fact without which there is no rent. It is asked for, never assumed.
 *
 * @param kind what is missing
 * @param member the position of the member in the household; -1 when the fact is none of a member's
 * @param memberId null when the fact is none of a member's
 * @param property the missing property
 * @param year the income year that is needed; null when any will do
 */
public record MissingFact(Kind kind, int member, String memberId, String property, Integer year, LocalDate on) {

    /** What may be missing. */
    public enum Kind {
        INCOME,
        DEGREE,
        DWELLING_FIGURE
    }
}
