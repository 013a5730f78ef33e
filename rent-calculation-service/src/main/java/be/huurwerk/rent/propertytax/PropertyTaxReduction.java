package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The reduction of the basic levy of the property tax for children (<i>vermindering onroerende voorheffing</i>), before surcharges.
 *
 * @param reduction empty when the table of the year is not known
 * @param unknown what is not known then
 */
record PropertyTaxReduction(
        int countedChildren, Optional<Euro> reduction, Optional<UnknownParameterException> unknown) {

    private static final String TABLE = "rent/property-tax-reduction";
    private static final String COUNTING = "rent/property-tax-children";

    /**
     * @param children all of them, the disabled ones included
     */
    static PropertyTaxReduction of(int assessmentYear, int children, int disabledChildren, Parameters parameters) {
        LocalDate on = LocalDate.of(assessmentYear, 1, 1);
        int weight = parameters.number(COUNTING, "disabledChild", on).intValue();
        int counted = children - disabledChildren + disabledChildren * weight;
        if (counted < parameters.number(COUNTING, "least", on).intValue()) {
            return new PropertyTaxReduction(counted, Optional.of(Euro.ZERO), Optional.empty());
        }
        try {
            return new PropertyTaxReduction(counted, Optional.of(amount(counted, on, parameters)), Optional.empty());
        } catch (UnknownParameterException unknown) {
            return new PropertyTaxReduction(counted, Optional.empty(), Optional.of(unknown));
        }
    }

    private static Euro amount(int counted, LocalDate on, Parameters parameters) {
        int listed = parameters.number(COUNTING, "listed", on).intValue();
        DatedValue amount = parameters.number(TABLE, Integer.toString(Math.min(counted, listed)), on);
        return counted <= listed
                ? amount.euro()
                : amount.euro()
                        .plus(parameters.number(TABLE, "extra", on).euro().times(counted - listed));
    }
}
