package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of whom a rent on the current income asks an income. */
final class Counting {

    private final RentCalculation calculation;

    Counting(RentCalculation calculation) {
        this.calculation = calculation;
    }

    /** Whose income counts on a day; nobody's while the dwelling has no figures. */
    Set<UUID> counted(TenancyFile file, LocalDate on) {
        return file.provenQuestion(on)
                .map(Counting::withoutIncomes)
                .map(this::asked)
                .orElse(Set.of());
    }

    /** Whose current income is not there for a day. */
    Set<UUID> withoutCurrentIncome(TenancyFile file, LocalDate on) {
        return file.provenQuestion(on).map(this::asked).orElse(Set.of());
    }

    private Set<UUID> asked(RentQuestion question) {
        return calculation.missing(question).stream()
                .filter(fact -> fact.kind() == MissingFact.Kind.INCOME)
                .flatMap(fact -> Optional.ofNullable(fact.memberId()).stream())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RentQuestion withoutIncomes(RentQuestion question) {
        return new RentQuestion(
                question.effectiveDate(),
                question.dwelling(),
                new Household(question.household().members().stream()
                        .map(member -> member.withIncomes(List.of()))
                        .toList()),
                question.basis());
    }
}
