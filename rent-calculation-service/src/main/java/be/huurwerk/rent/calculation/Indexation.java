package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.Reads;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/** Brings the income of a year to the year before the rent year, by the health index of the same month of both; the ratio is exact. */
final class Indexation {

    private static final String NAME = "rent/indexation";
    private static final int USUAL_YEARS = 8;

    private final DatedLaw law;
    private final Figure month;
    private final Figure rentYearLag;

    /** By how many years the income lies before the rent year; each is made when it is first needed. */
    private final Ratio[] ratios = new Ratio[USUAL_YEARS];

    Indexation(DatedLaw law) {
        this.law = law;
        this.month = law.figure(NAME, "month");
        this.rentYearLag = law.figure(NAME, "rentYearLag");
    }

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the index of either year is not known
     */
    Ratio of(int incomeYear) {
        int lag = law.rentYear() - incomeYear;
        if (lag < 0 || lag >= USUAL_YEARS) {
            return ratio(incomeYear);
        }
        Ratio ratio = ratios[lag];
        if (ratio == null) {
            ratio = ratio(incomeYear);
            ratios[lag] = ratio;
        }
        return ratio;
    }

    private Ratio ratio(int incomeYear) {
        Figure from = index(incomeYear);
        from.value();
        return Ratio.of(index(law.rentYear() - rentYearLag.whole()), from);
    }

    private Figure index(int year) {
        return law.figure("rent/health-index", null, LocalDate.of(year, month.whole(), 1));
    }

    /**
     * A fraction in its lowest terms.
     *
     * @param to the index at which the income arrives, {@code from} that of its year
     * @param reads both
     */
    record Ratio(long numerator, long denominator, BigDecimal to, BigDecimal from, Reads reads) {

        static Ratio of(Figure to, Figure from) {
            int scale = Math.max(to.value().scale(), from.value().scale());
            BigInteger numerator = whole(to.value(), scale);
            BigInteger denominator = whole(from.value(), scale);
            BigInteger common = numerator.gcd(denominator);
            return new Ratio(
                    numerator.divide(common).longValueExact(),
                    denominator.divide(common).longValueExact(),
                    to.value(),
                    from.value(),
                    to.read().and(from.read()));
        }

        private static BigInteger whole(BigDecimal index, int scale) {
            return index.setScale(scale).unscaledValue();
        }
    }
}
