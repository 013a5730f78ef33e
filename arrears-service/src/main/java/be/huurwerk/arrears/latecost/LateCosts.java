package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The most that may be asked of a consumer who pays late: book XIX of the Code of Economic Law (law of 4 May 2023). Whether a contract
 * has a clause that allows it, and whether a free reminder went before, is another question.
 *
 * @param maximumInterestRate percent a year; empty when the rate is not known
 */
public record LateCosts(Euro maximumCompensation, Optional<BigDecimal> maximumInterestRate) {

    static final String INTEREST = "arrears/late-interest-cap";
    static final String LEGAL = "arrears/legal-interest";
    static final String CLAUSE = "policy/arrears/late-interest-clause";
    static final String CAP = "arrears/late-cost-cap";
    static final String APPLIES = "policy/arrears/book-xix";

    /** Empty where book XIX does not apply: not yet in force, or by the landlord's choice. */
    public static Optional<LateCosts> of(Parameters parameters, Euro outstanding, LocalDate on) {
        return apply(parameters, on)
                ? Optional.of(new LateCosts(
                        compensation(parameters, outstanding, on),
                        parameters.find(INTEREST, on).map(DatedValue::value)))
                : Optional.empty();
    }

    /** Whether book XIX rules what is asked for late payment on a day. */
    public static boolean apply(Parameters parameters, LocalDate on) {
        return parameters.find(CAP, "low", on).isPresent()
                && parameters
                        .findWord(APPLIES, on)
                        .filter(word -> word.is("applies"))
                        .isPresent();
    }

    private static Euro compensation(Parameters parameters, Euro outstanding, LocalDate on) {
        Cap cap = new Cap(parameters, on);
        BigDecimal balance = outstanding.amount();
        if (balance.compareTo(cap.figure("low")) <= 0) {
            return Rounding.CENT_HALF_UP.euro(cap.figure("lowAmount"));
        }
        if (balance.compareTo(cap.figure("high")) <= 0) {
            return Rounding.CENT_HALF_UP.euro(cap.step(balance, "low", "middleBase", "middlePercent"));
        }
        return Rounding.CENT_HALF_UP.euro(
                cap.step(balance, "high", "highBase", "highPercent").min(cap.figure("maximum")));
    }

    private record Cap(Parameters parameters, LocalDate on) {

        BigDecimal figure(String key) {
            return parameters.number(CAP, key, on).value();
        }

        BigDecimal step(BigDecimal balance, String above, String base, String percent) {
            return figure(base)
                    .add(balance.subtract(figure(above))
                            .multiply(figure(percent))
                            .movePointLeft(2));
        }
    }
}
