package be.huurwerk.rent.simulation;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeFaults;
import be.huurwerk.rent.income.MonthRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.IncomeRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.MemberRequest;
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
    private final LocalDate birthDate;
    private final List<Issue> faults = new ArrayList<>();

    private SimulatedIncomeFaults(LocalDate on, LocalDate birthDate) {
        this.on = on;
        this.birthDate = birthDate;
    }

    /**
     * @param path of the member
     * @param months how many months a current income needs; empty when not known
     */
    static List<Issue> find(String path, MemberRequest member, LocalDate on, OptionalInt months) {
        SimulatedIncomeFaults found = new SimulatedIncomeFaults(on, member.birthDate());
        found.all(path, member.declared(), months);
        return found.faults;
    }

    private void all(String member, List<IncomeRequest> incomes, OptionalInt months) {
        Map<IncomeKind, Set<Integer>> years = new EnumMap<>(IncomeKind.class);
        for (int i = 0; i < incomes.size(); i++) {
            IncomeRequest income = incomes.get(i);
            String path = member + ".incomes[" + i + "].";
            year(path, income);
            if (!years.computeIfAbsent(income.kind(), kind -> new HashSet<>()).add(income.year())) {
                faults.add(Issues.rejected(
                        path + "kind",
                        income.kind().name(),
                        "This member has two incomes of this kind in " + income.year() + ".",
                        "Dit lid heeft twee inkomens van deze soort in " + income.year() + "."));
            }
            if (years.entrySet().stream()
                    .anyMatch(other -> other.getKey().contradicts(income.kind())
                            && other.getValue().contains(income.year()))) {
                faults.add(Issues.rejected(
                        path + "kind",
                        income.kind().name(),
                        "This member declares no income in " + income.year() + ", and an amount as well.",
                        "Dit lid verklaart geen inkomen in " + income.year() + ", en ook een bedrag."));
            }
            List<Issue> ofKind =
                    IncomeFaults.find(path, income.kind(), income.amount(), income.months(), months.orElse(1));
            faults.addAll(ofKind);
            if (ofKind.isEmpty()) {
                months(path, income);
            }
        }
    }

    private void year(String path, IncomeRequest income) {
        if (income.year() > on.getYear()) {
            faults.add(Issues.rejected(
                    path + "year",
                    income.year(),
                    "A year after the effective date.",
                    "Een jaar na de datum waarop de huurprijs ingaat."));
        }
        if (income.year() < birthDate.getYear()) {
            faults.add(Issues.rejected(
                    path + "year",
                    income.year(),
                    "A year before the birth of this member.",
                    "Een jaar voor de geboorte van dit lid."));
        }
    }

    private void months(String path, IncomeRequest income) {
        List<MonthRequest> months = income.months().orElse(List.of());
        if (income.kind() == IncomeKind.current
                && months.stream().noneMatch(month -> month.month().getYear() == income.year())) {
            faults.add(Issues.rejected(
                    path + "year",
                    income.year(),
                    "None of the months is of this year.",
                    "Geen van de maanden is van dit jaar."));
        }
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
