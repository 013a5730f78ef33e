package be.huurwerk.rent.chargecategory;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a cost may be charged to tenants (<i>huurlasten</i>): the named categories may; one of the landlord's own by its nature. What comes of
 * owning the dwelling is the landlord's, and stays so whatever it is called.
 */
public final class ChargeRule {

    /** What a category may be called. */
    public static final String CATEGORY = "[a-z][A-Za-z0-9]{0,59}";

    private static final String CATEGORIES = "charge/categories";
    private static final String NATURES = "charge/natures";
    private static final String TENANT = "tenant";
    private static final String HEATED = "utilities";

    private ChargeRule() {}

    /** What a cost comes of; the names are those of the JSON. */
    public enum Nature {
        ownership,
        use,
        enjoyment,
        occupation,
        services,
        supplies
    }

    /** Why a cost is the landlord's. */
    public record Refusal(String code, Text text) {}

    /** Whether the category is one of those that are named on that day. */
    public static boolean isNamed(String category, LocalDate on, Parameters parameters) {
        return parameters.findWord(CATEGORIES, category, on).isPresent();
    }

    /**
     * Empty when it is a category that there is on that day: a named one, or one of the landlord's own that its policy gives a name. A key of
     * another would never divide a cost.
     *
     * @param at before the name of {@code category}
     */
    public static Optional<Issue> unknown(String at, String category, LocalDate on, Parameters parameters) {
        return isNamed(category, on, parameters) || OwnCategory.isNamed(category, on, parameters)
                ? Optional.empty()
                : Optional.of(Issues.rejected(
                        at + "category",
                        null,
                        "It is none of the named categories, nor one that the policy charge/category-names gives a name.",
                        "Het is geen van de benoemde categorieën, en geen die het beleid charge/category-names een naam"
                                + " geeft."));
    }

    /**
     * Empty when tenants bear it.
     *
     * @param nature what it comes of, of a category of the landlord's own; of a named one it need not be said, but where it is, it counts
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException on a day of which no rule is known
     */
    public static Optional<Refusal> refusal(
            String category, Optional<Nature> nature, LocalDate on, Parameters parameters) {
        Optional<DatedWord> named = parameters.findWord(CATEGORIES, category, on);
        if (named.filter(word -> !word.is(TENANT)).isPresent()) {
            return Optional.of(ofOwner());
        }
        if (nature.isEmpty() && named.isPresent()) {
            return Optional.empty();
        }
        if (nature.isEmpty()) {
            return Optional.of(new Refusal(
                    "natureMissing",
                    new Text(
                            "It is none of the named categories: say what the cost comes of.",
                            "Het is geen van de benoemde categorieën: zeg waaruit de kost voortkomt.")));
        }
        return parameters.word(NATURES, nature.get().name(), on).is(TENANT) ? Optional.empty() : Optional.of(ofOwner());
    }

    /**
     * Why a body may not charge a cost; empty when tenants bear it.
     *
     * @param at before the names of {@code category} and {@code nature}
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException on a day of which no rule is known
     */
    public static Optional<Issue> fault(
            String at, String category, Optional<Nature> nature, LocalDate on, Parameters parameters) {
        return refusal(category, nature, on, parameters).map(refusal -> {
            String en = refusal.text().en();
            String nl = refusal.text().nl();
            return refusal.code().equals("natureMissing")
                    ? Issues.required(at + "nature", en, nl)
                    : Issues.rejected(at + "category", null, en, nl);
        });
    }

    /** Empty unless it is said to be of communal heating, and of a category that isn't. */
    public static Optional<Issue> heatingFault(String category, Optional<Boolean> communalHeating) {
        return communalHeating
                .filter(heating -> heating && !category.equals(HEATED))
                .map(heating -> Issues.rejected(
                        "communalHeating",
                        true,
                        "Communal heating is of the category utilities.",
                        "Gemeenschappelijke verwarming hoort bij de categorie utilities."));
    }

    private static Refusal ofOwner() {
        return new Refusal(
                "costOfOwner",
                new Text(
                        "The cost comes of owning the dwelling: the landlord bears it.",
                        "De kost komt voort uit de eigendom van de woning: de verhuurder draagt die."));
    }
}
