package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to look at in an answer, which was given all the same.
 *
 * @param code what it is
 * @param property which property of the answer
 */
@Schema(name = "Warning")
public record WarningView(Code code, String property, String detail) {

    /** What there may be to look at; the names are those of the JSON. */
    public enum Code {
        /** A figure of the dwelling lies outside what was published. */
        unusualFigure,
        /** A figure of the dwelling that the rules of the date don't know. */
        ignoredFigure,
        /** An income is older than a reference income may be. */
        outdatedIncome,
        /** Of a later year than that of the tax assessment only an income of another kind is declared; it does not count. */
        laterIncomeIgnored,
        /** To the cent the income is equal to an edge of the bands; the exact one, which is compared, is not. */
        exactIncomeNearEdge
    }

    static WarningView of(UnusualFigure figure, int year, String language) {
        String amount = figure.amount().toPlainString();
        String range = figure.low().setScale(2, RoundingMode.UNNECESSARY)
                + ("nl".equals(language) ? " tot " : " to ")
                + figure.high().setScale(2, RoundingMode.UNNECESSARY);
        return new WarningView(
                Code.unusualFigure,
                figure.property(),
                "nl".equals(language)
                        ? amount + " ligt buiten wat voor " + year + " gepubliceerd is: " + range + "."
                        : amount + " lies outside what was published for " + year + ": " + range + ".");
    }

    static WarningView ofOutdatedIncome(int year, String language) {
        return new WarningView(
                Code.outdatedIncome,
                "indexedIncome",
                "nl".equals(language)
                        ? "Berust op een inkomen van " + year
                                + ", ouder dan een referentie-inkomen mag zijn; het telt wel mee."
                        : "Rests on an income of " + year
                                + ", older than a reference income may be; it counts all the same.");
    }

    static WarningView of(IgnoredIncome income, String language) {
        return new WarningView(
                Code.laterIncomeIgnored,
                "indexedIncome",
                "nl".equals(language)
                        ? "Van " + income.year()
                                + " is geen aanslag verklaard: het inkomen van dat jaar telt niet mee, dat van de laatste"
                                + " aanslag, " + income.assessedYear() + ", wel."
                        : "Of " + income.year()
                                + " no tax assessment is declared: the income of that year does not count, that of the"
                                + " last assessment, " + income.assessedYear() + ", does.");
    }

    /** @param above whether the exact income is more than the edge, or less */
    static WarningView ofExactIncome(Euro edge, boolean above, String language) {
        return new WarningView(
                Code.exactIncomeNearEdge,
                "incomeBand",
                "nl".equals(language)
                        ? "Het exacte inkomen, dat vergeleken wordt, ligt minder dan een halve cent "
                                + (above ? "boven " : "onder ") + edge + "; op de cent afgerond is het er gelijk aan."
                        : "The exact income, which is compared, is less than half a cent "
                                + (above ? "above " : "below ") + edge + "; rounded to the cent it is equal to it.");
    }
}
