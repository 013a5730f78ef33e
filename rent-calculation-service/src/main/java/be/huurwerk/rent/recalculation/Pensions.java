package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Proof;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The pensions on which a rent after a retirement rests: current incomes of which every month that is proven for the date was declared with
 * the proof of the pension fund (<i>attest van het pensioenfonds</i>).
 */
final class Pensions {

    private final Counting counting;

    Pensions(Counting counting) {
        this.counting = counting;
    }

    /** Whose pension is not declared yet of those who said to live on one; nobody where no pension is asked. */
    Set<UUID> missing(RecalculationRequest request, TenancyFile file, LocalDate on) {
        if (request.reason() != RequestReason.retirement) {
            return Set.of();
        }
        return missing(
                file,
                on,
                request.members().entrySet().stream()
                        .filter(member -> member.getValue().contains(ProvenIncome.pension))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /**
     * Whose pension is not declared: of the retired whose income counts; where none of them is known, of everybody whose income counts, until
     * one has a pension.
     */
    Set<UUID> missing(TenancyFile file, LocalDate on, Collection<UUID> retired) {
        Set<UUID> counted = counting.counted(file, on);
        Set<UUID> without = counted.stream()
                .filter(person -> !isPension(file.provenBy(person, on)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (retired.stream().anyMatch(counted::contains)) {
            without.retainAll(retired);
            return without;
        }
        return without.size() < counted.size() ? Set.of() : without;
    }

    private static boolean isPension(List<DeclaredIncome> declared) {
        return !declared.isEmpty()
                && declared.stream().map(DeclaredIncome::proof).allMatch(Optional.of(Proof.pensionFund)::equals);
    }
}
