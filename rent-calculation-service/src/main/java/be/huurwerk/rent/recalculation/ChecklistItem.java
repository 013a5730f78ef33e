package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.income.Proof;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A proof that is asked of somebody.
 *
 * @param months of which it is asked; none for a proof that is of no month
 * @param missing the months of which it has not come
 * @param completeOn the day on which all of it was in; empty until then
 */
record ChecklistItem(
        UUID personId,
        ProvenIncome incomeKind,
        Proof proof,
        List<YearMonth> months,
        List<YearMonth> missing,
        Optional<LocalDate> completeOn) {

    boolean isMissing() {
        return completeOn.isEmpty();
    }
}
