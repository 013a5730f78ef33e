package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.util.ArrayList;
import java.util.List;

/** One assessment: its steps in order. */
final class Assessing {

    private static final StepForm SHARE = StepForm.of("incomeShare", "indexedIncome", "divisor");
    private static final StepForm CALCULATED =
            StepForm.of("calculatedRent", "incomeShare", "patrimonyReduction", "familyReduction");
    private static final StepForm CALCULATED_WITH_ENERGY =
            StepForm.of("calculatedRent", "incomeShare", "energyCorrection", "patrimonyReduction", "familyReduction");
    private static final int USUAL_STEPS = 14;

    private final RentLaw law;
    private final RentQuestion question;
    private final String rulesVersion;
    private final List<Step> trace = new ArrayList<>(USUAL_STEPS);

    Assessing(RentLaw law, RentQuestion question, String rulesVersion) {
        this.law = law;
        this.question = question;
        this.rulesVersion = rulesVersion;
    }

    RentAssessment assess(Counted[] counted) {
        Household household = question.household();
        IndexedIncome.Total indexed = law.indexedIncome().of(counted);
        trace.add(indexed.step());
        trace.add(law.whoCounts().step(counted));
        Amount income = raised(indexed.amount(), counted);
        Euro indexedIncome = income.cents();
        IncomeLimit.Limit limit = law.incomeLimit().of(household);
        trace.add(limit.step());
        IncomeDivisor.Banded band = law.incomeDivisor().band(income, indexed.ofTenantAndPartner(), limit);
        trace.add(band.step());
        IncomeDivisor.Divisor divisor = law.incomeDivisor().divisor(band.band());
        trace.add(divisor.step());
        Euro share = share(income, indexedIncome, divisor);
        FamilyReduction.Reduction family = law.familyReduction().of(household);
        trace.add(family.step());

        DwellingFigures dwelling = question.dwelling();
        Euro maximum = dwelling.baseRent();
        Euro patrimony = figure(law.dwelling().patrimonyReduction());
        Euro minimum = figure(law.dwelling().minimumRent());
        Euro energy = energyCorrection();
        Euro calculated = calculated(share, energy, patrimony, family.amount());
        DwellingLimits.Limited limited = DwellingLimits.limit(
                calculated, minimum.plus(energy), maximum, law.rules().legalBasis());
        trace.add(limited.step());
        Status status = Step.weakestStatus(trace);
        SocialReduction.Reduction social = law.socialReduction().of(maximum, limited.rent(), family.amount());
        trace.add(social.step());
        law.ranges().addUnusual(patrimony, minimum, trace);
        return new RentAssessment(
                question.effectiveDate(),
                rulesVersion,
                status,
                indexedIncome,
                limit.euro(),
                band.band(),
                divisor.value(),
                share,
                family.amount(),
                patrimony,
                energy,
                minimum,
                maximum,
                calculated,
                limited.bound(),
                limited.rent(),
                social.amount(),
                law.incomeAge().outdatedYear(counted),
                trace);
    }

    private Amount raised(Amount income, Counted[] counted) {
        if (!law.rules().raisesToIntegrationIncome()) {
            return income;
        }
        IncomeFloor.Raised raised = law.incomeFloor().raise(income, question.household(), counted);
        trace.add(raised.step());
        return raised.amount();
    }

    private Euro share(Amount income, Euro indexedIncome, IncomeDivisor.Divisor divisor) {
        Amount exact = income.dividedBy(divisor.value());
        Euro share = exact.cents();
        trace.add(SHARE.step(
                share, exact.tenDecimals(), Reads.NONE, law.rules().legalBasis(), indexedIncome, divisor.figure()));
        return share;
    }

    private Euro figure(DwellingFigure figure) {
        Euro amount = figure.amount(question.dwelling());
        trace.add(figure.step(question.dwelling(), amount));
        return amount;
    }

    /** Zero to 2019-12-31, and then not in the trace. */
    private Euro energyCorrection() {
        return law.rules().addsEnergyCorrection() ? figure(law.dwelling().energyCorrection()) : Euro.ZERO;
    }

    private Euro calculated(Euro share, Euro energy, Euro patrimony, Euro family) {
        Euro calculated = share.plus(energy).minus(patrimony).minus(family);
        String legalBasis = law.rules().legalBasis();
        trace.add(
                law.rules().addsEnergyCorrection()
                        ? CALCULATED_WITH_ENERGY.step(
                                calculated, Reads.NONE, legalBasis, share, energy, patrimony, family)
                        : CALCULATED.step(calculated, Reads.NONE, legalBasis, share, patrimony, family));
        return calculated;
    }
}
