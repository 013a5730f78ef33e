package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The rent of a household in a dwelling (<i>huurprijsberekening</i>): the indexed income divided by the divisor of its band, with the
 * reductions of the dwelling and the family, held between the dwelling's lowest and highest rent.
 */
public final class RentCalculation {

    /** Raised when a formula is succeeded by another; the figures have a version of their own. */
    private static final String FORMULAS = "rent-1";

    private final Parameters parameters;

    public RentCalculation(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The versions of formulas and figures that answers of today rest on. */
    public String rulesVersion() {
        return FORMULAS + "+" + parameters.fingerprint("rent");
    }

    /**
     * What the question lacks; empty when it can be answered.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when who counts can't be told
     */
    public List<MissingFact> missing(RentQuestion question) {
        RentRules rules = new RentRules(parameters, question.effectiveDate());
        return new FactCheck(parameters, question, rules).missing(new WhoCounts(parameters, question, rules).all());
    }

    /**
     * @throws MissingFactsException when the question lacks a fact
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when a figure that the rent depends on has no known value
     */
    public RentAssessment assess(RentQuestion question) {
        List<MissingFact> missing = missing(question);
        if (!missing.isEmpty()) {
            throw new MissingFactsException(missing);
        }
        return new Assessing(parameters, question, rulesVersion()).assess();
    }

    /** One assessment: its steps in order. */
    private static final class Assessing {

        private final Parameters parameters;
        private final RentQuestion question;
        private final String rulesVersion;
        private final RentRules rules;
        private final List<Step> trace = new ArrayList<>();

        Assessing(Parameters parameters, RentQuestion question, String rulesVersion) {
            this.parameters = parameters;
            this.question = question;
            this.rulesVersion = rulesVersion;
            this.rules = new RentRules(parameters, question.effectiveDate());
        }

        RentAssessment assess() {
            List<WhoCounts.Counted> counted = new WhoCounts(parameters, question, rules).all();
            BigDecimal income = income(counted);
            IncomeLimit.Limit limit = new IncomeLimit(parameters, question, rules).of();
            trace.add(limit.step());
            IncomeDivisor.Divisor divisor = new IncomeDivisor(parameters, question, rules)
                    .of(income, tenantAndPartnerPart(income, counted), limit.amount());
            trace.add(divisor.bandStep());
            trace.add(divisor.divisorStep());
            Euro share = share(income, divisor.value());
            FamilyReduction.Reduction family = new FamilyReduction(parameters, question, rules).of();
            trace.add(family.step());

            DwellingDefaults defaults = new DwellingDefaults(parameters, question.effectiveDate());
            DwellingFigures dwelling = question.dwelling();
            Euro patrimony = figure(defaults.figure("patrimonyReduction", dwelling.patrimonyReduction()));
            Euro minimum = figure(defaults.figure("minimumRent", dwelling.minimumRent()));
            Euro energy = rules.addsEnergyCorrection()
                    ? figure(defaults.figure("energyCorrection", dwelling.energyCorrection()))
                    : Euro.ZERO;
            Euro calculated = calculated(share, energy, patrimony, family.amount());
            DwellingLimits.Limited limited =
                    DwellingLimits.limit(calculated, minimum.plus(energy), dwelling.baseRent(), rules.legalBasis());
            trace.add(limited.step());
            var status = Step.weakestStatus(trace);
            Euro social = socialReduction(limited.rent(), family.amount());
            trace.addAll(new DwellingRanges(parameters, question.effectiveDate()).outside(patrimony, minimum));
            return new RentAssessment(
                    question.effectiveDate(),
                    rulesVersion,
                    status,
                    Rounding.CENT_HALF_UP.euro(income),
                    limit.amount(),
                    divisor.band(),
                    divisor.value(),
                    share,
                    family.amount(),
                    patrimony,
                    energy,
                    minimum,
                    dwelling.baseRent(),
                    calculated,
                    limited.bound(),
                    limited.rent(),
                    social,
                    trace);
        }

        private BigDecimal income(List<WhoCounts.Counted> counted) {
            IndexedIncome.Amount indexed = new IndexedIncome(parameters, question, rules).of(counted);
            trace.add(indexed.step());
            trace.add(Step.named("whoCounts")
                    .read(rules.whoCounts())
                    .steps(counted.stream().map(WhoCounts.Counted::step).toList())
                    .legalBasis(rules.legalBasis())
                    .result((int)
                            counted.stream().filter(WhoCounts.Counted::counts).count()));
            return new IncomeFloor(parameters, question, rules)
                    .raise(indexed.exact(), counted)
                    .map(raised -> {
                        trace.add(raised.step());
                        return raised.exact();
                    })
                    .orElse(indexed.exact());
        }

        /** All of it when nobody else counts, so that a floor counts in. */
        private BigDecimal tenantAndPartnerPart(BigDecimal income, List<WhoCounts.Counted> counted) {
            List<WhoCounts.Counted> theirs = counted.stream()
                    .filter(WhoCounts.Counted::counts)
                    .filter(one -> one.member().role().isTenantOrPartner())
                    .toList();
            boolean onlyThey = theirs.size()
                    == counted.stream().filter(WhoCounts.Counted::counts).count();
            return onlyThey
                    ? income
                    : new IndexedIncome(parameters, question, rules).of(theirs).exact();
        }

        private Euro share(BigDecimal income, int divisor) {
            BigDecimal exact = Exact.divide(income, BigDecimal.valueOf(divisor));
            Euro share = Rounding.CENT_HALF_UP.euro(exact);
            trace.add(Step.named("incomeShare")
                    .operand("indexedIncome", Rounding.CENT_HALF_UP.euro(income))
                    .operand("divisor", divisor)
                    .exact(exact)
                    .legalBasis(rules.legalBasis())
                    .result(share));
            return share;
        }

        private Euro figure(DwellingDefaults.Figure figure) {
            trace.add(figure.step());
            return figure.amount();
        }

        private Euro calculated(Euro share, Euro energy, Euro patrimony, Euro family) {
            Euro calculated = share.plus(energy).minus(patrimony).minus(family);
            Step.Builder step = Step.named("calculatedRent").operand("incomeShare", share);
            if (rules.addsEnergyCorrection()) {
                step.operand("energyCorrection", energy);
            }
            trace.add(step.operand("patrimonyReduction", patrimony)
                    .operand("familyReduction", family)
                    .legalBasis(rules.legalBasis())
                    .result(calculated));
            return calculated;
        }

        private Euro socialReduction(Euro rent, Euro family) {
            DatedWord meaning = parameters.word("policy/rent/social-reduction", question.effectiveDate());
            Step.Builder step = Step.named("socialReduction").read(meaning);
            Euro reduction = family;
            if (meaning.is("baseRentMinusActualRent")) {
                reduction = question.dwelling().baseRent().minus(rent);
                step.operand("baseRent", question.dwelling().baseRent()).operand("rent", rent);
            } else {
                step.operand("familyReduction", family);
            }
            trace.add(step.result(reduction));
            return reduction;
        }
    }
}
