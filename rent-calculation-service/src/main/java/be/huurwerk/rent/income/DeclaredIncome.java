package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An income as it was declared. Never changed; a later one supersedes it, as {@link StandingIncomes} says.
 *
 * @param amount of the year; empty where the kind has none
 * @param incomeBulkLoadId the file that brought it, if one did
 * @param receivedOn the day on which it came in, with what proves it; empty where nobody said it, as in a file
 * @param supersedes the earlier declarations that it replaces, first that of the same kind
 */
public record DeclaredIncome(
        UUID incomeId,
        UUID personId,
        int year,
        IncomeKind kind,
        Optional<Euro> amount,
        List<MonthlyAmount> months,
        Optional<Proof> proof,
        Optional<IncomeSource> source,
        Optional<UUID> incomeBulkLoadId,
        Instant recordedAt,
        Optional<LocalDate> receivedOn,
        List<UUID> supersedes) {

    public DeclaredIncome {
        supersedes = List.copyOf(supersedes);
    }

    /** Of all that a person declared, what no other declaration among it supersedes. */
    public static List<DeclaredIncome> notSuperseded(List<DeclaredIncome> all) {
        Set<UUID> superseded =
                all.stream().flatMap(income -> income.supersedes().stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(income -> !superseded.contains(income.incomeId()))
                .toList();
    }

    /** As the calculation reads it. */
    public Income toModel() {
        return new Income(year, amount.orElse(Euro.ZERO), kind, months);
    }
}
