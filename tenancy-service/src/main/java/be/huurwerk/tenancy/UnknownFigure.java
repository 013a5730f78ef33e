package be.huurwerk.tenancy;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;

/** A figure that a quote had to do without, and the day on which it is not known. */
public record UnknownFigure(String name, LocalDate on) {

    public static UnknownFigure of(UnknownParameterException unknown) {
        return new UnknownFigure(unknown.name(), unknown.on());
    }
}
