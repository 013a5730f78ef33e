package be.huurwerk.rent.simulation;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeFaults;
import be.huurwerk.rent.income.MonthRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.IncomeRequest;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The faults of the incomes of one member of a simulated household, each at its property. */
final class SimulatedIncomeFaults {

    private final LocalDate on;
    private final List<Issue> faults = new ArrayList<>();

    private SimulatedIncomeFaults(LocalDate on) {
        this.on = on;
    }

    /**
     * @param member the path of the member
     * @param months how many months a current income needs; empty when not known
     */
    static List<Issue> find(String member, List<IncomeRequest> incomes, LocalDate on, OptionalInt months) {
        SimulatedIncomeFaults found = new SimulatedIncomeFaults(on);
        Map<IncomeKind, Set<Integer>> years = new EnumMap<>(IncomeKind.class);
        for (int i = 0; i < incomes.size(); i++) {
            IncomeRequest income = incomes.get(i);
            String path = member + ".incomes[" + i + "].";
            found.year(path, income);
            if (!years.computeIfAbsent(income.kind(), kind -> new HashSet<>()).add(income.year())) {
                found.faults.add(Issues.rejected(
                        path + "kind",
                        income.kind().name(),
                        "This member has two incomes of this kind in " + income.year() + ".",
                        "Dit lid heeft twee inkomens van deze soort in " + income.year() + "."));
            }
            List<Issue> ofKind =
                    IncomeFaults.find(path, income.kind(), income.amount(), income.months(), months.orElse(1));
            found.faults.addAll(ofKind);
            if (ofKind.isEmpty()) {
                found.months(path, income.months().orElse(List.of()));
            }
        }
        return found.faults;
    }

    private void year(String path, IncomeRequest income) {
        if (income.year() > on.getYear()) {
            faults.add(Issues.rejected(
                    path + "year",
                    income.year(),
                    "A year after the effective date.",
                    "Een jaar na de datum waarop de huurprijs ingaat."));
        }
    }

    private void months(String path, List<MonthRequest> months) {
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i).month();
            if (month.atDay(1).isAfter(on)) {
                faults.add(Issues.rejected(
                        path + "months[" + i + "].month",
                        month.toString(),
                        "A month after the effective date.",
                        "Een maand na de datum waarop de huurprijs ingaat."));
            }
        }
    }
}
