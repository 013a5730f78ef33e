package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.decision.NewDecision;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.rent.income.Incomes;
import be.huurwerk.rent.outdatedrent.FoundRent.Replaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of outdated rents what a correction would make of them, a page at a time. */
@ApplicationScoped
class LookAtOutdatedRents {

    private final TenancyFiles files;
    private final Incomes incomes;
    private final Redecision redecision;

    LookAtOutdatedRents(TenancyFiles files, Incomes incomes, Redecision redecision) {
        this.files = files;
        this.incomes = incomes;
        this.redecision = redecision;
    }

    @Transactional
    public List<FoundRent> look(List<OutdatedRent> rents) {
        Map<UUID, TenancyFile> found = files.load(
                rents.stream().map(OutdatedRent::tenancyId).distinct().toList());
        Map<UUID, DeclaredIncome> old =
                incomes
                        .find(rents.stream()
                                .flatMap(rent -> rent.incomeIds().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(DeclaredIncome::incomeId, Function.identity()));
        Map<UUID, DeclaredIncome> next = replacements(old.values());
        return rents.stream()
                .map(rent -> found(rent, found.get(rent.tenancyId()), old, next))
                .toList();
    }

    private FoundRent found(
            OutdatedRent rent, TenancyFile file, Map<UUID, DeclaredIncome> old, Map<UUID, DeclaredIncome> next) {
        DecidedRent decision = file.schedule().decisions().stream()
                .filter(one -> one.rentDecisionId().equals(rent.rentDecisionId()))
                .findFirst()
                .orElseThrow();
        return new FoundRent(
                rent,
                decision,
                file.schedule().daysOf(rent.rentDecisionId()),
                rent.incomeIds().stream()
                        .map(id -> new Replaced(old.get(id), last(next, id)))
                        .toList(),
                corrected(file, decision));
    }

    /** Of each superseded declaration of these persons the one that superseded it. */
    private Map<UUID, DeclaredIncome> replacements(Collection<DeclaredIncome> old) {
        Map<UUID, DeclaredIncome> next = new HashMap<>();
        incomes.ofPersons(old.stream().map(DeclaredIncome::personId).collect(Collectors.toSet()))
                .values()
                .forEach(all ->
                        all.forEach(income -> income.supersedes().forEach(earlier -> next.put(earlier, income))));
        return next;
    }

    private static Optional<DeclaredIncome> last(Map<UUID, DeclaredIncome> next, UUID incomeId) {
        DeclaredIncome last = next.get(incomeId);
        while (last != null && next.containsKey(last.incomeId())) {
            last = next.get(last.incomeId());
        }
        return Optional.ofNullable(last);
    }

    private Optional<Euro> corrected(TenancyFile file, DecidedRent decision) {
        Outcome outcome = redecision.of(file, decision.effectiveFrom(), DecisionReason.correction);
        return outcome instanceof Outcome.Decided decided
                ? Optional.of(decided.decisions().stream()
                        .filter(made -> made.effectiveFrom().equals(decision.effectiveFrom()))
                        .map((NewDecision made) -> made.assessment().rent())
                        .findFirst()
                        .orElse(decision.rent()))
                : Optional.empty();
    }
}
