package be.huurwerk.arrears.inbound;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is read of somebody of a household.
 *
 * @param role absent of who left
 * @param partyToLease whether this person is a tenant in law; told since households change, and before the role said it
 */
record HouseholdMember(UUID personId, Optional<String> role, Optional<Boolean> partyToLease) {

    private static final Set<String> TENANTS =
            Set.of("tenant", "spouse", "legalCohabitant", "factualPartner", "coTenant");

    HouseholdMember {
        Facts.present(personId, "personId");
    }

    boolean isTenant() {
        return partyToLease.orElseGet(() -> role.filter(TENANTS::contains).isPresent());
    }
}
