package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reduction of the basic levy of the property tax for children (<i>vermindering onroerende voorheffing</i>), before surcharges.
 *
 * @param reduction empty when the table of the year is not known
 * @param unknown what is not known then
 * @param status of the figures that were used, the weakest
 */
record PropertyTaxReduction(
        int countedChildren, Optional<Euro> reduction, Optional<UnknownParameterException> unknown, Status status) {

    private static final String TABLE = "rent/property-tax-reduction";
    private static final String COUNTING = "rent/property-tax-children";

    /**
     * @param children all of them, the disabled ones included
     */
    static PropertyTaxReduction of(int assessmentYear, int children, int disabledChildren, Parameters parameters) {
        LocalDate on = LocalDate.of(assessmentYear, 1, 1);
        DatedValue weight = parameters.number(COUNTING, "disabledChild", on);
        DatedValue least = parameters.number(COUNTING, "least", on);
        Status counting = Status.weakest(weight.status(), least.status());
        int counted = children - disabledChildren + disabledChildren * weight.intValue();
        if (counted < least.intValue()) {
            return new PropertyTaxReduction(counted, Optional.of(Euro.ZERO), Optional.empty(), counting);
        }
        try {
            List<DatedValue> parts = parts(counted, on, parameters);
            Euro amount = parts.stream().map(DatedValue::euro).reduce(Euro.ZERO, Euro::plus);
            Status status = Status.weakest(
                    counting,
                    Status.weakest(parts.stream().map(DatedValue::status).toList()));
            return new PropertyTaxReduction(counted, Optional.of(amount), Optional.empty(), status);
        } catch (UnknownParameterException unknown) {
            return new PropertyTaxReduction(counted, Optional.empty(), Optional.of(unknown), counting);
        }
    }

    /** What the table gives for so many, and the same once more for each beyond the last that it lists. */
    private static List<DatedValue> parts(int counted, LocalDate on, Parameters parameters) {
        int listed = parameters.number(COUNTING, "listed", on).intValue();
        List<DatedValue> parts = new ArrayList<>();
        parts.add(parameters.number(TABLE, Integer.toString(Math.min(counted, listed)), on));
        for (int more = listed; more < counted; more++) {
            parts.add(parameters.number(TABLE, "extra", on));
        }
        return parts;
    }
}
