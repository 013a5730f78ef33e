package be.huurwerk.rent.income;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the kind of an income asks of its other properties. */
public final class IncomeFaults {

    private IncomeFaults() {}

    /**
     * @param path before the names of the properties, with its dot; empty for a body that is an income
     * @param months how many months a current income needs
     */
    public static List<Issue> find(
            String path, IncomeKind kind, Optional<BigDecimal> amount, Optional<List<MonthRequest>> given, int months) {
        List<Issue> faults = new ArrayList<>();
        List<MonthRequest> present = given.orElse(List.of());
        if (kind == IncomeKind.current) {
            long distinct = present.stream().map(MonthRequest::month).distinct().count();
            if (distinct < months || distinct < present.size()) {
                faults.add(Issues.required(
                        path + "months",
                        "A current income needs at least " + months + " different months.",
                        "Een huidig inkomen heeft minstens " + months + " verschillende maanden nodig."));
            }
        } else if (!present.isEmpty()) {
            faults.add(Issues.rejected(
                    path + "months",
                    null,
                    "Only a current income has months.",
                    "Enkel een huidig inkomen heeft maanden."));
        }
        boolean needsAmount = kind != IncomeKind.current && kind != IncomeKind.none;
        if (needsAmount && amount.isEmpty()) {
            faults.add(Issues.required(path + "amount", "The amount is missing.", "Het bedrag ontbreekt."));
        }
        if (kind == IncomeKind.none
                && amount.filter(value -> value.signum() != 0).isPresent()) {
            faults.add(Issues.rejected(
                    path + "amount",
                    null,
                    "Who declares no income has no amount.",
                    "Wie geen inkomen verklaart, heeft geen bedrag."));
        }
        return faults;
    }
}
