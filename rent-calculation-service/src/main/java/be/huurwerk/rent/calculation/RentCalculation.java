package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rent of a household in a dwelling (<i>huurprijsberekening</i>): the indexed income divided by the divisor of its band, with the
 * reductions of the dwelling and the family, held between the dwelling's lowest and highest rent. Safe for several threads.
 */
public final class RentCalculation {

    private final Parameters parameters;
    private final Formulas formulas;
    private final RentLaws laws;
    private final Map<Formulas, RentLaws> earlier = new ConcurrentHashMap<>();
    private final String rulesVersion;
    private final List<LocalDate> rulesTurns;

    /** By the newest formulas. */
    public RentCalculation(Parameters parameters) {
        this(parameters, Formulas.NEWEST);
    }

    private RentCalculation(Parameters parameters, Formulas formulas) {
        this.parameters = parameters;
        this.formulas = formulas;
        this.laws = new RentLaws(parameters, formulas);
        this.rulesVersion = formulas.rulesVersion(parameters.fingerprint("rent"));
        this.rulesTurns = parameters.history(RentRules.NAME).stream()
                .map(ParameterPeriod::from)
                .toList();
    }

    /** With the formulas that this version names and these figures; empty when no such formulas are known. */
    public static Optional<RentCalculation> of(String rulesVersion, Parameters parameters) {
        return Formulas.of(rulesVersion).map(formulas -> new RentCalculation(parameters, formulas));
    }

    /** The days after this one, but in its year, from which other rules are in force; a year itself begins with a decision of its own. */
    public List<LocalDate> rulesTurnsAfter(LocalDate day) {
        return rulesTurns.stream()
                .filter(turn -> turn.isAfter(day) && turn.getYear() == day.getYear())
                .toList();
    }

    /** The versions of formulas and figures that answers of today rest on. */
    public String rulesVersion() {
        return rulesVersion;
    }

    /** The version of the formulas alone, as {@code rent-2}. */
    public String formulas() {
        return formulas.code();
    }

    /**
     * What the question lacks; empty when it can be answered.
     *
     * @throws UnknownParameterException when who counts can't be told
     */
    public List<MissingFact> missing(RentQuestion question) {
        RentLaw law = laws.on(question.effectiveDate());
        return law.factCheck().missing(question.dwelling(), law.whoCounts().of(question.household(), question.basis()));
    }

    /**
     * The incomes that the answer rests on, by member; none of a member who does not count.
     *
     * @throws UnknownParameterException when who counts can't be told
     */
    public Map<String, List<Income>> incomesUsed(RentQuestion question) {
        return incomesUsed(question, laws);
    }

    /**
     * As the other, of an answer that was given under the formulas that this version names; of formulas that are not known, as by those
     * of today.
     *
     * @throws UnknownParameterException when who counts can't be told
     */
    public Map<String, List<Income>> incomesUsed(RentQuestion question, String answeredUnder) {
        return incomesUsed(question, under(answeredUnder));
    }

    /** Whether these formulas give another rent than those that this version names, by the same figures; false where it can't be told. */
    public boolean answersOtherwiseThan(String answeredUnder, RentQuestion question) {
        RentLaws then = under(answeredUnder);
        return then != laws
                && rent(question, then)
                        .flatMap(before -> rent(question, laws).filter(now -> !now.equals(before)))
                        .isPresent();
    }

    private Optional<Euro> rent(RentQuestion question, RentLaws laws) {
        try {
            return Optional.of(
                    assess(question, laws.on(question.effectiveDate())).rent());
        } catch (MissingFactsException | UnknownParameterException notCertain) {
            return Optional.empty();
        }
    }

    private RentLaws under(String rulesVersion) {
        return Formulas.of(rulesVersion)
                .filter(other -> other != formulas)
                .map(other -> earlier.computeIfAbsent(other, formulas -> new RentLaws(parameters, formulas)))
                .orElse(laws);
    }

    private static Map<String, List<Income>> incomesUsed(RentQuestion question, RentLaws laws) {
        Map<String, List<Income>> used = new LinkedHashMap<>();
        for (Counted counted :
                laws.on(question.effectiveDate()).whoCounts().of(question.household(), question.basis())) {
            used.put(counted.member().memberId(), counted.incomes());
        }
        return used;
    }

    /**
     * The incomes that don't count for an answer under the formulas that this version names, since they are of a later year than that of
     * the last tax assessment; none on a date whose rules fix the year, nor where who counts can't be told any more.
     */
    public List<IgnoredIncome> ignoredIncomes(RentQuestion question, String answeredUnder) {
        try {
            return laws.on(question.effectiveDate()).rules().fixesIncomeYear()
                    ? List.of()
                    : IgnoredIncome.of(question, incomesUsed(question, answeredUnder));
        } catch (UnknownParameterException notKnown) {
            return List.of();
        }
    }

    /**
     * @throws MissingFactsException when the question lacks a fact
     * @throws UnknownParameterException when a figure that the rent depends on has no known value; with every other such figure
     */
    public RentAssessment assess(RentQuestion question) {
        try {
            return assess(question, laws.on(question.effectiveDate()));
        } catch (UnknownParameterException first) {
            throw all(question, first);
        }
    }

    private RentAssessment assess(RentQuestion question, RentLaw law) {
        Counted[] counted = law.whoCounts().of(question.household(), question.basis());
        List<MissingFact> missing = law.factCheck().missing(question.dwelling(), counted);
        if (!missing.isEmpty()) {
            throw new MissingFactsException(missing);
        }
        return new Assessing(law, question, rulesVersion).assess(counted);
    }

    /** Everything that is unknown of what the question needs, found by trying it with stand-ins. */
    private UnknownParameterException all(RentQuestion question, UnknownParameterException first) {
        Unknowns unknowns = new Unknowns();
        try {
            assess(question, new RentLaw(new DatedLaw(parameters, question.effectiveDate(), unknowns), formulas));
        } catch (RuntimeException noFurther) {
            // stand-ins lead no further: what was found up to here is told
        }
        return unknowns.beside(first);
    }
}
