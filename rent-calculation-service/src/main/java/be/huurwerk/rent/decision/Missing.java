package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact without which a rent can't be decided.
 *
 * @param personId of whom it is; empty for a fact of the dwelling
 * @param year the income year that is needed; empty when any will do
 * @param property the missing property
 */
public record Missing(What what, Optional<UUID> personId, Optional<Integer> year, String property) {

    /** What may be missing; the names are those of the JSON. */
    public enum What {
        income,
        /** The income of the last months in a row. */
        currentIncome,
        degree,
        dwellingFigure
    }

    static final Missing FIGURES = new Missing(What.dwellingFigure, Optional.empty(), Optional.empty(), "baseRent");

    static Missing of(MissingFact fact) {
        return new Missing(
                switch (fact.kind()) {
                    case INCOME -> What.income;
                    case DEGREE -> What.degree;
                    case DWELLING_FIGURE -> What.dwellingFigure;
                },
                Optional.ofNullable(fact.memberId()).map(UUID::fromString),
                Optional.ofNullable(fact.year()),
                fact.property());
    }

    /** The same person's income of the last months instead of that of a year. */
    Missing asCurrentIncome() {
        return new Missing(What.currentIncome, personId, Optional.empty(), "months");
    }

    public Text detail() {
        String person = personId.map(UUID::toString).orElse("");
        return switch (what) {
            case income ->
                new Text(
                        "Person " + person + " has declared no income"
                                + year.map(of -> " of " + of).orElse("") + ".",
                        "Persoon " + person + " heeft geen inkomen"
                                + year.map(of -> " van " + of).orElse("") + " verklaard.");
            case currentIncome ->
                new Text(
                        "Person " + person + " has not proven the income of the last months before this date.",
                        "Persoon " + person
                                + " heeft het inkomen van de laatste maanden voor deze datum niet bewezen.");
            case degree ->
                new Text(
                        "The degree of kinship of person " + person + " is missing.",
                        "De graad van verwantschap van persoon " + person + " ontbreekt.");
            case dwellingFigure ->
                new Text(
                        "The dwelling's " + figure().en() + " is missing.",
                        "Van de woning ontbreekt " + figure().nl() + ".");
        };
    }

    private Text figure() {
        return switch (property) {
            case "baseRent" -> new Text("base rent", "de basishuurprijs");
            case "minimumRent" -> new Text("minimum rent", "de minimale huurprijs");
            case "patrimonyReduction" -> new Text("patrimony reduction", "de patrimoniumkorting");
            case "energyCorrection" -> new Text("energy correction", "de energiecorrectie");
            default -> new Text(property, property);
        };
    }
}
