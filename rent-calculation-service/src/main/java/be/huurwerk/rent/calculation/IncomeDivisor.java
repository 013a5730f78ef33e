package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.math.BigDecimal;

/**
 * The band of the income against the limit, and the divisor of that band. Equal to the limit is still within it; equal to an edge above
 * it belongs to the higher band. The unrounded income is compared.
 */
final class IncomeDivisor {

    private static final StepForm BAND = StepForm.of("incomeBand", "limit");
    private static final StepForm COMPARED_BAND = StepForm.of("incomeBand", "limit", "compared");
    private static final StepForm DIVISOR = StepForm.of("divisor", "band");
    private static final IncomeBand[] BANDS = IncomeBand.values();

    private final String legalBasis;
    private final Choice compared;
    private final Figure below125;
    private final Figure below150;
    private Reads edges;
    private final Figure[] figures = new Figure[BANDS.length];
    private final Divisor[] divisors = new Divisor[BANDS.length];

    IncomeDivisor(DatedLaw law, RentRules rules) {
        this.legalBasis = rules.legalBasis();
        this.compared = law.choice("policy/rent/income-compared-with-limit");
        this.below125 = law.figure("rent/income-band", "below125");
        this.below150 = law.figure("rent/income-band", "below150");
        for (IncomeBand band : BANDS) {
            figures[band.ordinal()] = law.figure("rent/divisor", band.name());
        }
    }

    /**
     * The band and how it was found.
     *
     * @param household the income that is divided
     * @param ofTenantAndPartner the part of it that is theirs, which alone a landlord may compare with the limit; null when all is
     */
    Banded band(Amount household, Amount ofTenantAndPartner, IncomeLimit.Limit limit) {
        IncomeBand band = bandOf(household, limit.exact());
        Reads reads = Reads.NONE;
        boolean matters = false;
        if (ofTenantAndPartner != null) {
            IncomeBand theirs = bandOf(ofTenantAndPartner, limit.exact());
            matters = theirs != band;
            if (matters) {
                reads = compared.read();
                band = compared.is("tenantAndPartner") ? theirs : band;
            }
        }
        if (household.compareTo(limit.exact()) > 0) {
            reads = reads.and(edges());
        }
        Euro amount = limit.euro();
        String word = band.name();
        Step step = matters
                ? COMPARED_BAND.step(word, reads, legalBasis, amount, compared.word())
                : BAND.step(word, reads, legalBasis, amount);
        return new Banded(band, step);
    }

    Divisor divisor(IncomeBand band) {
        Divisor divisor = divisors[band.ordinal()];
        if (divisor == null) {
            Figure figure = figures[band.ordinal()];
            Step step = DIVISOR.step(figure.value(), figure.read(), legalBasis, band.name());
            divisor = new Divisor(figure.whole(), figure.value(), step);
            divisors[band.ordinal()] = divisor;
        }
        return divisor;
    }

    private Reads edges() {
        Reads both = edges;
        if (both == null) {
            both = below125.read().and(below150.read());
            edges = both;
        }
        return both;
    }

    private IncomeBand bandOf(Amount income, Amount limit) {
        if (income.compareTo(limit) <= 0) {
            return IncomeBand.upToLimit;
        }
        if (income.compareTo(limit.percent(below125.value())) < 0) {
            return IncomeBand.below125;
        }
        return income.compareTo(limit.percent(below150.value())) < 0 ? IncomeBand.below150 : IncomeBand.from150;
    }

    /** The band and how it was found. */
    record Banded(IncomeBand band, Step step) {}

    /**
     * The divisor of a band and where it stands.
     *
     * @param figure the same as the law writes it
     */
    record Divisor(int value, BigDecimal figure, Step step) {}
}
