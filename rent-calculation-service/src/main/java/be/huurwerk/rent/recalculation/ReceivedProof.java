package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.income.Proof;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A proof that came in.
 *
 * @param incomeKind the income that it proves; empty for every one that this proof can prove
 * @param months the months that it proves; none for all that are asked
 */
record ReceivedProof(
        UUID personId, Proof proof, Optional<ProvenIncome> incomeKind, List<YearMonth> months, LocalDate receivedOn) {

    ReceivedProof {
        months = List.copyOf(months);
    }

    boolean proves(UUID person, ProvenIncome kind, Proof asked) {
        return personId.equals(person)
                && proof == asked
                && incomeKind.filter(one -> one != kind).isEmpty();
    }

    boolean covers(YearMonth month) {
        return months.isEmpty() || months.contains(month);
    }
}
