package be.huurwerk.rent.calculation;

import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to look at in an answer, which was given all the same.
 *
 * @param property which property of the answer
 */
@Schema(name = "Warning")
public record WarningView(String property, String detail) {

    static WarningView of(UnusualFigure figure, int year, String language) {
        String amount = figure.amount().toPlainString();
        String range = figure.low().setScale(2, RoundingMode.UNNECESSARY)
                + ("nl".equals(language) ? " tot " : " to ")
                + figure.high().setScale(2, RoundingMode.UNNECESSARY);
        return new WarningView(
                figure.property(),
                "nl".equals(language)
                        ? amount + " ligt buiten wat voor " + year + " gepubliceerd is: " + range + "."
                        : amount + " lies outside what was published for " + year + ": " + range + ".");
    }
}
