package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the under-occupancy fee of a month is (onderbezettingsvergoeding): to 2023 a sum for each surplus bedroom, since 2024 a share of the
 * rent that is paid, and at least a sum. It comes on top of rent and charges and is never divided by days.
 *
 * @param rent of the first day of the month; empty where the law of the month asks none
 * @param percent of the rent, for each surplus bedroom; 0 before 2024
 * @param minimum for each surplus bedroom; before 2024 the sum itself
 * @param fee that of one bedroom rounded to the cent, half up, for each of them
 */
record MonthlyFee(
        int surplusBedrooms, Optional<Euro> rent, BigDecimal percent, Euro minimum, Euro fee, Status parameterStatus) {

    private static final String SHARE = "rent/under-occupancy-fee-share";
    private static final String AMOUNT = "rent/under-occupancy-fee";
    private static final String BEGUN_BEFORE = "policy/rent/under-occupancy-fee-begun-before-2024";

    MonthlyFee {
        percent = percent.stripTrailingZeros();
    }

    /**
     * Empty while the rent is not decided that the law of the month asks.
     *
     * @param feeFrom the first day of the fee
     * @param first the first day of the month
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the figure of the year is not known
     */
    static Optional<MonthlyFee> of(
            int surplusBedrooms, LocalDate feeFrom, LocalDate first, Optional<Euro> rent, Parameters parameters) {
        LocalDate lawOf = lawOf(feeFrom, first, parameters);
        DatedValue share = parameters.number(SHARE, lawOf);
        DatedValue amount = parameters.number(AMOUNT, lawOf);
        Status status = Status.weakest(share.status(), amount.status());
        if (share.value().signum() == 0) {
            return Optional.of(new MonthlyFee(
                    surplusBedrooms,
                    Optional.empty(),
                    share.value(),
                    amount.euro(),
                    amount.euro().times(surplusBedrooms),
                    status));
        }
        return rent.map(paid -> {
            BigDecimal ofRent = paid.amount().multiply(share.value()).movePointLeft(2);
            Euro each = Rounding.CENT_HALF_UP.euro(ofRent.max(amount.euro().amount()));
            Euro fee = each.times(surplusBedrooms);
            return new MonthlyFee(surplusBedrooms, rent, share.value(), amount.euro(), fee, status);
        });
    }

    /** Where the landlord keeps the old sum for who paid it before, the last day of the old law. */
    private static LocalDate lawOf(LocalDate feeFrom, LocalDate first, Parameters parameters) {
        return parameters
                .findWord(BEGUN_BEFORE, first)
                .filter(word -> word.is("oldAmount"))
                .map(DatedWord::validFrom)
                .filter(feeFrom::isBefore)
                .map(change -> change.minusDays(1))
                .orElse(first);
    }

    /** In numbers, as {@code 2 x max(316.10 x 15 / 100, 37.00)}. */
    String formula() {
        return rent.map(paid -> surplusBedrooms + " x max(" + paid + " x " + percent.toPlainString() + " / 100, "
                        + minimum + ")")
                .orElseGet(() -> surplusBedrooms + " x " + minimum);
    }
}
