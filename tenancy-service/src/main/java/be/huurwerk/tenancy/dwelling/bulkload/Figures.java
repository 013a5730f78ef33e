package be.huurwerk.tenancy.dwelling.bulkload;

import be.huurwerk.servicekit.bulkload.CsvColumn;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.RentFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the figures of a line, by the rules of those that are given by themselves. */
final class Figures {

    private Figures() {}

    /** To be used only when the values have no fault. */
    static <C extends Enum<C> & CsvColumn> RentFigures of(
            CsvValues<C> values, C validFrom, C baseRent, C minimumRent, C patrimonyReduction, C energyCorrection) {
        Optional<LocalDate> day = values.date(validFrom);
        Optional<BigDecimal> base = values.amount(baseRent);
        if (base.filter(rent -> rent.signum() == 0).isPresent()) {
            values.faults()
                    .add(Issues.rejected(
                            baseRent.name(),
                            "The base rent is more than nothing.",
                            "De basishuurprijs is meer dan nul."));
        }
        return new RentFigures(
                day.orElse(null),
                base.orElse(null),
                values.amount(minimumRent),
                values.amount(patrimonyReduction),
                values.amount(energyCorrection));
    }
}
