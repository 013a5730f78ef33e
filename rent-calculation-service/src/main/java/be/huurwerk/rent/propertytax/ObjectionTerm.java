package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.calendar.WorkingDays;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** By when the landlord may object (<i>bezwaar</i>) to an assessment notice. */
final class ObjectionTerm {

    private static final String TERM = "rent/property-tax-objection";

    private ObjectionTerm() {}

    /**
     * The last day: so many months after the so many-th working day that follows the sending.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException for a notice of a time whose term is not known
     */
    static LocalDate lastDay(LocalDate sentOn, Parameters parameters) {
        int workingDays = parameters.number(TERM, "workingDays", sentOn).intValue();
        int months = parameters.number(TERM, "months", sentOn).intValue();
        return WorkingDays.after(sentOn, workingDays, parameters).plusMonths(months);
    }
}
