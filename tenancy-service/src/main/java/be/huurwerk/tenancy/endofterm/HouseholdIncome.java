package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.tenancy.heard.HeardRents;
import java.util.Optional;
import java.util.UUID;

/**
 * A household's income against its limit, as a rent decision had them.
 *
 * @param indexedIncome a year, euro
 * @param incomeLimit of the same household in the rent year, euro
 */
record HouseholdIncome(UUID rentDecisionId, Euro indexedIncome, Euro incomeLimit) {

    /** Empty where the decision had no income, or no limit. */
    static Optional<HouseholdIncome> of(HeardRents.Rent decision) {
        return decision.indexedIncome()
                .flatMap(income -> decision.incomeLimit()
                        .map(limit -> new HouseholdIncome(decision.rentDecisionId(), Euro.of(income), Euro.of(limit))));
    }
}
