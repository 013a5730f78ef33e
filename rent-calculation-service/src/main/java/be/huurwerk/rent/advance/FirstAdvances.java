package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceDecision.Basis;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a household that moves in pays in advance: what its dwelling does by then by the building's budgets and final settlements, whichever
 * holds from the later day (of the same day the settlement), and what is decided for later days already. A settlement after which nobody was
 * asked another advance counts where there is no budget.
 */
@ApplicationScoped
class FirstAdvances {

    private final Budgets budgets;
    private final DwellingAdvances settled;
    private final Buildings buildings;
    private final WallClock clock;

    FirstAdvances(Budgets budgets, DwellingAdvances settled, Buildings buildings, WallClock clock) {
        this.budgets = budgets;
        this.settled = settled;
        this.buildings = buildings;
        this.clock = clock;
    }

    /** From a day on; empty of a settlement from which no day was told. */
    record Candidate(Optional<LocalDate> validFrom, Euro advance, Basis basis, Optional<UUID> chargeBudgetId) {}

    List<AdvanceDecision> of(TenancyFile file) {
        LocalDate first = firstDay(file);
        return schedule(candidates(file.dwellingId(), first), first).stream()
                .map(one -> new AdvanceDecision(
                        Ids.next(),
                        file.tenancyId(),
                        one.validFrom().orElseThrow(),
                        one.advance(),
                        one.basis(),
                        one.chargeBudgetId(),
                        Optional.empty(),
                        clock.now()))
                .toList();
    }

    /** The first day of the lease; of one that was taken over the first of the month that begins with that day, or comes after it. */
    private static LocalDate firstDay(TenancyFile file) {
        LocalDate day = file.firstDay();
        return day.equals(file.startDate()) || day.getDayOfMonth() == 1
                ? day
                : day.withDayOfMonth(1).plusMonths(1);
    }

    private List<Candidate> candidates(UUID dwellingId, LocalDate first) {
        Stream<Candidate> ofBudgets = budgets.ofDwelling(dwellingId).stream();
        Stream<Candidate> ofSettlements = buildings.ofDwelling(dwellingId, first).stream()
                .flatMap(building -> settled.of(building.buildingId()).stream())
                .map(one -> new Candidate(one.validFrom(), one.of(dwellingId), Basis.settlement, Optional.empty()));
        return Stream.concat(ofBudgets, ofSettlements).toList();
    }

    /** What is asked from the first day on, and what from later days. */
    static List<Candidate> schedule(List<Candidate> candidates, LocalDate first) {
        List<Candidate> dated = candidates.stream()
                .filter(one -> one.validFrom().isPresent())
                .sorted(Comparator.comparing((Candidate one) -> one.validFrom().orElseThrow())
                        .thenComparing(one -> one.basis() == Basis.settlement))
                .toList();
        List<Candidate> later = dated.stream()
                .filter(one -> one.validFrom().orElseThrow().isAfter(first))
                .toList();
        Optional<Candidate> held = last(dated.subList(0, dated.size() - later.size()))
                .or(() -> candidates.stream()
                        .filter(one -> one.basis() == Basis.settlement)
                        .findFirst());
        List<Candidate> all = new ArrayList<>();
        held.ifPresent(
                one -> all.add(new Candidate(Optional.of(first), one.advance(), one.basis(), one.chargeBudgetId())));
        all.addAll(later);
        return all;
    }

    private static Optional<Candidate> last(List<Candidate> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
