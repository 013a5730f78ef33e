package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.money.Euro;
import java.util.UUID;

/**
 * A household's income against its limit, as a rent decision had them.
 *
 * @param indexedIncome a year, euro
 * @param incomeLimit of the same household in the rent year, euro
 */
record HouseholdIncome(UUID rentDecisionId, Euro indexedIncome, Euro incomeLimit) {}
