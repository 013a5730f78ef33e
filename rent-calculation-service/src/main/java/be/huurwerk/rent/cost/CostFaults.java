package be.huurwerk.rent.cost;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a cost, by the closed rule and by itself. */
final class CostFaults {

    /** A cost of more years than these is none of use. */
    private static final int YEARS = 10;

    private CostFaults() {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException for a day of which no rule is known */
    static List<Issue> find(Bodies.Recorded body, Building building, Parameters parameters) {
        List<Issue> faults = new ArrayList<>();
        if (body.until().isBefore(body.from()) || body.until().isAfter(lastDay(body.from()))) {
            faults.add(Issues.rejected(
                    "until",
                    body.until(),
                    "The last day is not before the first, and at most " + YEARS + " years after it.",
                    "De laatste dag ligt niet voor de eerste, en hoogstens " + YEARS + " jaar erna."));
        }
        ChargeRule.fault("", body.category(), body.nature(), body.from(), parameters)
                .ifPresent(faults::add);
        ChargeRule.heatingFault(body.category(), body.communalHeating()).ifPresent(faults::add);
        building.groupFault("group", body.group()).ifPresent(faults::add);
        return faults;
    }

    private static LocalDate lastDay(LocalDate from) {
        return from.plusYears(YEARS).minusDays(1);
    }
}
