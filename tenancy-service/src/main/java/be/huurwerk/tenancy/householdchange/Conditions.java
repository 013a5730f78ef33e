package be.huurwerk.tenancy.householdchange;

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
}
