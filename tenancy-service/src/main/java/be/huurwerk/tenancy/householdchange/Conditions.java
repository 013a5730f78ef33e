package be.huurwerk.tenancy.householdchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether who joins meets the conditions of a candidate (inschrijvings- en toelatingsvoorwaarden, save the one on income), as far as it
 * was found out; the documents prove the rest.
 *
 * @param ownsNoProperty no dwelling or building land at home or abroad; a camping stay in the Flemish Region is none
 * @param followsIntegrationPath follows the inburgeringstraject, or need not
 * @param registered in the population or aliens register, or at a reference address
 */
record Conditions(
        Optional<Boolean> ownsNoProperty,
        Optional<Boolean> willingToLearnDutch,
        Optional<Boolean> followsIntegrationPath,
        Optional<Boolean> registered) {

    static final Conditions NOT_STATED =
            new Conditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isStated() {
        return !equals(NOT_STATED);
    }

    /** These, and what only the earlier report stated. */
    Conditions over(Conditions earlier) {
        return new Conditions(
                ownsNoProperty.or(earlier::ownsNoProperty),
                willingToLearnDutch.or(earlier::willingToLearnDutch),
                followsIntegrationPath.or(earlier::followsIntegrationPath),
                registered.or(earlier::registered));
    }

    /** The properties of which nobody said whether they are met. */
    List<String> notStated() {
        Map<String, Optional<Boolean>> all = new LinkedHashMap<>();
        all.put("ownsNoProperty", ownsNoProperty);
        all.put("willingToLearnDutch", willingToLearnDutch);
        all.put("followsIntegrationPath", followsIntegrationPath);
        all.put("registered", registered);
        return all.entrySet().stream()
                .filter(condition -> condition.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
