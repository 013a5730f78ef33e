package be.huurwerk.rent.income;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the kind of an income asks of its other properties. */
public final class IncomeFaults {

    /** Of a year in which the person was not born yet. */
    public static final Text BEFORE_BIRTH =
            new Text("A year before the birth of this person.", "Een jaar voor de geboorte van deze persoon.");

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
            amount.filter(value -> !present.isEmpty() && contradicts(value, present))
                    .ifPresent(
                            value -> faults.add(
                                    Issues.rejected(
                                            path + "amount",
                                            null,
                                            "The amount of a current income is the sum of its months, their mean, or what they make of a year.",
                                            "Het bedrag van een huidig inkomen is de som van zijn maanden, hun gemiddelde, of wat ze voor een jaar geven.")));
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
     * As {@link #find} for an income that is declared, and what a declaration may not say: what lies after the business date, that a year
     * which is not over had an income of so much or none, or that another paper than a sworn statement (<i>verklaring op eer</i>) proves
     * that there was none.
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
        if (income.kind() == IncomeKind.none && income.year() == businessDate.getYear()) {
            faults.add(
                    Issues.rejected(
                            "year",
                            income.year(),
                            "The year is not over on the business date, " + businessDate
                                    + "; that it had no income is known only"
                                    + " then. Who has none now declares a current income with 0.00 for each month.",
                            "Het jaar is niet voorbij op de werkdatum, " + businessDate
                                    + "; pas dan is bekend dat er geen inkomen"
                                    + " was. Wie nu geen inkomen heeft, verklaart een huidig inkomen met 0.00 voor elke maand."));
        }
        if (income.kind().isAmountOfYear() && income.year() == businessDate.getYear()) {
            faults.add(Issues.rejected(
                    "year",
                    income.year(),
                    "The year is not over on the business date, " + businessDate + "; its income is known only then.",
                    "Het jaar is niet voorbij op de werkdatum, " + businessDate
                            + "; pas dan is het inkomen ervan bekend."));
        }
        income.receivedOn()
                .filter(day -> day.isAfter(businessDate))
                .ifPresent(day -> faults.add(Issues.rejected(
                        "receivedOn",
                        day.toString(),
                        "The day lies after the business date, " + businessDate + ".",
                        "De dag ligt na de werkdatum, " + businessDate + ".")));
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
        if (income.kind() == IncomeKind.none) {
            faults.addAll(ofProof(income.proof()));
        }
        return faults;
    }

    /** No income is a declaration, never an absence: the entry stands for the sworn statement, and no other paper proves it. */
    private static List<Issue> ofProof(Optional<Proof> proof) {
        return proof.filter(given -> given != Proof.swornStatement)
                .map(given -> List.of(Issues.rejected(
                        "proof",
                        given.name(),
                        "That there is no income is proved by a sworn statement (swornStatement).",
                        "Dat er geen inkomen is, wordt bewezen met een verklaring op eer (swornStatement).")))
                .orElse(List.of());
    }

    private static boolean contradicts(BigDecimal amount, List<MonthRequest> months) {
        BigDecimal sum = months.stream().map(MonthRequest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(months.size());
        BigDecimal ofMonth = sum.divide(count, 2, RoundingMode.HALF_UP);
        BigDecimal ofYear = sum.multiply(BigDecimal.valueOf(12)).divide(count, 2, RoundingMode.HALF_UP);
        return Stream.of(sum, ofMonth, ofYear).allMatch(sound -> amount.compareTo(sound) != 0);
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
