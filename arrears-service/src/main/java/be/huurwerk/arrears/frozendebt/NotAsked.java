package be.huurwerk.arrears.frozendebt;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What payments don't pay while it is frozen, and what money of before the decision and that of the mediator pay all the same.
 *
 * @param days by frozen debt
 * @param again the days on which debts are asked again, by account
 * @param decisions the first day of a decision that freezes debts, by account
 * @param dividends those that were booked, by their lines
 * @param givenBack what was given back to a mediator, and the dividends of his settlement, which alone pay it
 */
record NotAsked(
        Map<UUID, List<Days>> days,
        Map<UUID, Set<LocalDate>> again,
        Map<UUID, Dividend> dividends,
        Map<UUID, LocalDate> decisions,
        Map<UUID, Set<UUID>> givenBack)
        implements PlannedDebts {

    /** More than any debt. */
    private static final List<Portion> WHOLE = List.of(new Portion(NEVER, Euro.of("99999999999.99")));

    /**
     * Money of the mediator of a settlement.
     *
     * @param until the last day on which it is for the debts alone that the settlement froze; empty while they are frozen
     */
    record Dividend(UUID debtSettlementId, Optional<LocalDate> until) {}

    /**
     * When payments don't pay a debt.
     *
     * @param after the day on which the settlement was written down: what was paid until the day before stays as it is
     */
    record Days(UUID debtSettlementId, LocalDate admissibleOn, LocalDate after, Optional<LocalDate> until) {

        boolean hold(LocalDate day) {
            return !day.isBefore(after) && isNotOver(day);
        }

        boolean freeze(LocalDate day) {
            return day.isAfter(admissibleOn) && isNotOver(day);
        }

        private boolean isNotOver(LocalDate day) {
            return until.filter(day::isAfter).isEmpty();
        }

        /** From a credit of after the decision that is booked after the settlement was written down: ids are in the order in which they were made. */
        boolean holdFrom(Item credit, LocalDate day) {
            return isOfAfter(credit) && freeze(day) && credit.itemId().compareTo(debtSettlementId) > 0;
        }

        /** What came on the day of the decision or before would have paid by that evening what it can pay now. */
        boolean isOfAfter(Item credit) {
            return credit.bookedOn().isAfter(admissibleOn);
        }
    }

    @Override
    public Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day) {
        return days.getOrDefault(debtId, List.of()).stream()
                .filter(known -> known.hold(day))
                .findFirst()
                .map(known -> WHOLE);
    }

    @Override
    public Optional<LocalDate> frozenSince(UUID debtId, LocalDate day) {
        return days.getOrDefault(debtId, List.of()).stream()
                .filter(known -> known.hold(day))
                .map(Days::admissibleOn)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Set<UUID>> paidOnlyBy(UUID debtId) {
        return Optional.ofNullable(givenBack.get(debtId));
    }

    @Override
    public Reach reach(Item credit, UUID debtId, LocalDate day) {
        if (givenBack.containsKey(debtId)) {
            return Reach.nothing;
        }
        List<Days> known = days.getOrDefault(debtId, List.of());
        if (waits(credit, day)) {
            UUID settlement = dividends.get(credit.itemId()).debtSettlementId();
            return known.stream().anyMatch(one -> one.debtSettlementId().equals(settlement) && one.freeze(day))
                    ? Reach.everything
                    : Reach.nothing;
        }
        if (known.stream().anyMatch(one -> one.holdFrom(credit, day))) {
            return Reach.nothing;
        }
        List<Days> holding = known.stream().filter(one -> one.hold(day)).toList();
        return holding.isEmpty() || holding.stream().anyMatch(one -> one.isOfAfter(credit))
                ? Reach.whatIsAsked
                : Reach.everything;
    }

    /** Money of the mediator. */
    @Override
    public boolean waits(Item credit, LocalDate day) {
        return dividends.containsKey(credit.itemId())
                && dividends.get(credit.itemId()).until().filter(day::isAfter).isEmpty();
    }

    @Override
    public Set<LocalDate> askedAgain(UUID rentAccountId) {
        return again.getOrDefault(rentAccountId, Set.of());
    }
}
