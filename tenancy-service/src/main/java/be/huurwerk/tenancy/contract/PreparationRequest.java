package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.tenancy.LeaseOverride;
import be.huurwerk.tenancy.tenancy.MemberRequest;
import be.huurwerk.tenancy.tenancy.NewTenancy;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param signedOn the day on which it is to be signed
 * @param startDate the day on which the lease is to start
 * @param rent a month, as {@code rentSimulations} of the rent service answered it
 * @param deposit as {@code depositQuotes} of the deposit service answered it
 * @param charges the monthly advance, euro
 * @param override prepares and signs it although one of its tenants rents another dwelling here on the same days
 */
record PreparationRequest(
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        @Size(min = 1, max = 30) List<MemberRequest> household,
        Optional<PreviousLease> previousLease,
        Optional<Proposal> rent,
        Optional<Proposal> deposit,
        Optional<@Money(min = "0.00") BigDecimal> charges,
        Optional<LeaseOverride> override) {

    NewTenancy toTenancy() {
        return toTenancy(signedOn, startDate);
    }

    NewTenancy toTenancy(LocalDate signing, LocalDate start) {
        return new NewTenancy(
                dwellingId,
                signing,
                start,
                household.stream().map(MemberRequest::toMember).toList(),
                previousLease,
                Optional.empty(),
                override);
    }
}
