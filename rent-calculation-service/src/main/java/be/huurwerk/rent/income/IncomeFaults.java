package be.huurwerk.rent.income;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
            faults.addAll(ofMonths(path, present, months));
        } else if (!present.isEmpty()) {
            faults.add(Issues.rejected(
                    path + "months",
                    null,
                    "Only a current income has months.",
                    "Enkel een huidig inkomen heeft maanden."));
        }
        if (kind.isAmountOfYear() && amount.isEmpty()) {
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

    /**
     * As {@link #find} for an income that is declared, and what a declaration may not say: what lies after the business date, or a proof
     * other than the sworn statement (<i>verklaring op eer</i>) of who has no income.
     */
    public static List<Issue> ofDeclaration(IncomeRequest income, int months, LocalDate businessDate) {
        List<Issue> faults = new ArrayList<>(find("", income.kind(), income.amount(), income.months(), months));
        if (income.year() > businessDate.getYear()) {
            faults.add(Issues.rejected(
                    "year",
                    income.year(),
                    "The year lies after the business date, " + businessDate + ".",
                    "Het jaar ligt na de werkdatum, " + businessDate + "."));
        }
        if (income.kind().isAmountOfYear() && income.year() == businessDate.getYear()) {
            faults.add(Issues.rejected(
                    "year",
                    income.year(),
                    "The year is not over on the business date, " + businessDate + "; its income is known only then.",
                    "Het jaar is niet voorbij op de werkdatum, " + businessDate
                            + "; pas dan is het inkomen ervan bekend."));
        }
        List<MonthRequest> given = income.months().orElse(List.of());
        if (income.kind() == IncomeKind.current
                && faults.isEmpty()
                && given.stream().noneMatch(month -> month.month().getYear() == income.year())) {
            faults.add(Issues.rejected(
                    "year",
                    income.year(),
                    "None of the months is of this year.",
                    "Geen van de maanden is van dit jaar."));
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).month().isAfter(YearMonth.from(businessDate))) {
                faults.add(Issues.rejected(
                        "months[" + i + "].month",
                        given.get(i).month().toString(),
                        "The month lies after the business date, " + businessDate + ".",
                        "De maand ligt na de werkdatum, " + businessDate + "."));
            }
        }
        if (income.kind() == IncomeKind.none
                && income.proof().filter(proof -> proof != Proof.swornStatement).isPresent()) {
            faults.add(Issues.rejected(
                    "proof",
                    income.proof().get().name(),
                    "That there is no income is proved by a sworn statement.",
                    "Dat er geen inkomen is, wordt bewezen met een verklaring op eer."));
        }
        return faults;
    }

    private static List<Issue> ofMonths(String path, List<MonthRequest> given, int needed) {
        List<YearMonth> different =
                given.stream().map(MonthRequest::month).distinct().sorted().toList();
        if (different.size() < needed || different.size() < given.size()) {
            return List.of(Issues.required(
                    path + "months",
                    "A current income needs at least " + needed + " different months.",
                    "Een huidig inkomen heeft minstens " + needed + " verschillende maanden nodig."));
        }
        YearMonth last = different.get(different.size() - 1);
        if (!different.get(0).plusMonths(different.size() - 1L).equals(last)) {
            return List.of(Issues.rejected(
                    path + "months",
                    null,
                    "The months of a current income follow one another without a gap.",
                    "De maanden van een huidig inkomen volgen op elkaar zonder onderbreking."));
        }
        return List.of();
    }
}
