package be.huurwerk.rent.income;

import be.huurwerk.rent.calculation.IncomeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The declarations that count, and what a further one replaces among them: that of the same person, year and kind. No income and an amount
 * can't both be true of a year, so that each replaces the other, whatever its kind: what was declared last counts.
 */
public final class StandingIncomes {

    private final Map<Key, UUID> standing = new HashMap<>();

    private record Key(UUID personId, int year, IncomeKind kind) {}

    /** @param counting no two of one person, year and kind */
    StandingIncomes(List<DeclaredIncome> counting) {
        counting.forEach(
                income -> standing.put(new Key(income.personId(), income.year(), income.kind()), income.incomeId()));
    }

    /** Takes in a further declaration; gives back what it replaces, first that of the same kind. */
    public List<UUID> replacedBy(UUID incomeId, UUID personId, int year, IncomeKind kind) {
        List<UUID> replaced = new ArrayList<>();
        UUID same = standing.put(new Key(personId, year, kind), incomeId);
        if (same != null) {
            replaced.add(same);
        }
        for (IncomeKind other : IncomeKind.values()) {
            UUID contradicted = kind.contradicts(other) ? standing.remove(new Key(personId, year, other)) : null;
            if (contradicted != null) {
                replaced.add(contradicted);
            }
        }
        return replaced;
    }
}
