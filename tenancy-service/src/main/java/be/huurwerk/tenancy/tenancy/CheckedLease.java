package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease that can be signed, and the contract that the law makes of it.
 *
 * @param keptOnStatement whether it is indefinite only because of a lease that is not known here, and that nothing shows yet
 * @param override where it was needed
 */
record CheckedLease(
        NewTenancy lease,
        Dwelling dwelling,
        Contract contract,
        boolean keptOnStatement,
        Optional<LeaseOverride> override,
        List<Member> household) {

    Tenancy signed(UUID tenancyId) {
        return new Tenancy(
                tenancyId,
                lease.dwellingId(),
                lease.signedOn(),
                lease.startDate(),
                contract.kind(),
                contract.endDate(),
                Optional.empty(),
                Optional.empty(),
                false,
                HouseholdOverTime.of(household, lease.signedOn(), List.of()),
                lease.previousLease(),
                override,
                0);
    }
}
