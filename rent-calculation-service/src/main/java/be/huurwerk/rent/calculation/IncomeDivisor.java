package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;

/**
 * The band of the income against the limit, and the divisor of that band. Equal to the limit is still within it; equal to an edge above
 * it belongs to the higher band. The unrounded income is compared.
 */
final class IncomeDivisor {

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;

    IncomeDivisor(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
    }

    /**
     * @param household the income that is divided
     * @param tenantAndPartner the part of it that is theirs; a landlord may compare only this with the limit
     */
    Divisor of(BigDecimal household, BigDecimal tenantAndPartner, Euro limit) {
        Step.Builder bandStep = Step.named("incomeBand").operand("limit", limit).legalBasis(rules.legalBasis());
        IncomeBand band = band(household, limit);
        if (band != band(tenantAndPartner, limit)) {
            DatedWord compared = parameters.word("policy/rent/income-compared-with-limit", question.effectiveDate());
            bandStep.operand("compared", compared);
            band = compared.is("tenantAndPartner") ? band(tenantAndPartner, limit) : band;
        }
        if (household.compareTo(limit.amount()) > 0) {
            bandStep.read(edge("below125")).read(edge("below150"));
        }
        DatedValue divisor = parameters.number("rent/divisor", band.name(), question.effectiveDate());
        Step divisorStep = Step.named("divisor")
                .operand("band", band.name())
                .read(divisor)
                .legalBasis(rules.legalBasis())
                .result(divisor.value());
        return new Divisor(band, divisor.intValue(), bandStep.result(band.name()), divisorStep);
    }

    private IncomeBand band(BigDecimal income, Euro limit) {
        if (income.compareTo(limit.amount()) <= 0) {
            return IncomeBand.upToLimit;
        }
        if (income.compareTo(Exact.percent(limit.amount(), edge("below125").value())) < 0) {
            return IncomeBand.below125;
        }
        return income.compareTo(Exact.percent(limit.amount(), edge("below150").value())) < 0
                ? IncomeBand.below150
                : IncomeBand.from150;
    }

    private DatedValue edge(String key) {
        return parameters.number("rent/income-band", key, question.effectiveDate());
    }

    /** The band, its divisor, and how they came about. */
    record Divisor(IncomeBand band, int value, Step bandStep, Step divisorStep) {}
}
