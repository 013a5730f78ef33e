package be.huurwerk.rent.letter;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.household.DecisionReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a letter tells of a decision, apart from names.
 *
 * @param date of the letter
 * @param before the rent that was in force until the decision
 * @param afterwards the rent after what is granted for a time, as far as it is decided
 * @param later the rents that were decided together with it and told in its letter, in the order of their dates
 * @param corrected for a correction, the months that are past with what was due and what is
 */
record RentLetter(
        RentDecision decision,
        LocalDate date,
        Optional<Euro> before,
        Optional<Afterwards> afterwards,
        List<Later> later,
        List<CorrectedMonth> corrected) {

    /** The rent from a day on. */
    record Afterwards(LocalDate from, Euro rent) {}

    /** A rent that begins on a later day, and why. */
    record Later(LocalDate from, Euro rent, DecisionReason reason) {}

    /** The rent of a month before and after a correction. */
    record CorrectedMonth(YearMonth month, Euro before, Euro after) {

        /** Positive when more is due. */
        Euro difference() {
            return after.minus(before);
        }
    }

    Euro rent() {
        return decision.assessment().rent();
    }
}
