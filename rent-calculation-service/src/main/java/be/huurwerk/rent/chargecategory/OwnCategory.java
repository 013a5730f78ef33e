package be.huurwerk.rent.chargecategory;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** How letters name a category of the landlord's own, by the policy {@code charge/category-names}. */
public final class OwnCategory {

    private static final String NAMES = "policy/charge/category-names";

    private OwnCategory() {}

    /** Whether the policy names it on that day. */
    static boolean isNamed(String category, LocalDate on, Parameters parameters) {
        return parameters.findWord(NAMES, category, on).isPresent();
    }

    /**
     * @param inEnglish with the English name, where there is one: the official name is the Dutch one
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy doesn't name it: no code is printed instead
     */
    public static String name(String category, boolean inEnglish, LocalDate on, Parameters parameters) {
        String official = parameters.word(NAMES, category, on).value();
        return inEnglish
                ? parameters
                        .findWord(NAMES, category + ".en", on)
                        .map(word -> word.value())
                        .orElse(official)
                : official;
    }
}
