package be.huurwerk.rent.advance;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a budget. */
final class BudgetFaults {

    private BudgetFaults() {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException for a day of which no rule is known */
    static List<Issue> find(Bodies.ByBudget body, Building building, LocalDate today, Parameters parameters) {
        List<Issue> faults = new ArrayList<>();
        FirstDay.fault("validFrom", body.validFrom(), today).ifPresent(faults::add);
        if (building.dwellingsOn(body.validFrom()).isEmpty()) {
            faults.add(Issues.rejected(
                    "validFrom",
                    body.validFrom(),
                    "The building has no dwellings on that day.",
                    "Het gebouw heeft op die dag geen woningen."));
        }
        for (int i = 0; i < body.lines().size(); i++) {
            Bodies.LineBody line = body.lines().get(i);
            String at = "lines[" + i + "]";
            ChargeRule.fault(at + ".", line.category(), line.nature(), body.validFrom(), parameters)
                    .ifPresent(faults::add);
            building.groupFault(at + ".group", line.group()).ifPresent(faults::add);
        }
        return faults;
    }
}
