package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.tenancy.tenancy.LeaseOverride;
import be.huurwerk.tenancy.tenancy.MemberRequest;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param signedOn the intended day, as are {@code startDate} and what the law makes of them, {@code contractKind} and {@code endDate}
 * @param rent proposed, a month; computed by the rent service and copied from its answer
 * @param deposit proposed; computed by the deposit service and copied from its answer
 * @param tenancyHref the tenancy that it became, once it is signed
 */
record ContractPreparationView(
        String href,
        UUID contractPreparationId,
        ContractPreparation.PreparationStatus status,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        List<MemberRequest> household,
        Optional<PreviousLease> previousLease,
        Optional<Proposal> rent,
        Optional<Proposal> deposit,
        Optional<BigDecimal> charges,
        @Withheld Optional<LeaseOverride> override,
        Optional<UUID> tenancyId,
        Optional<String> tenancyHref,
        Optional<ContractPreparation.PreparationWithdrawal> withdrawal) {

    static ContractPreparationView of(ContractPreparation preparation) {
        PreparationRequest terms = preparation.terms();
        return new ContractPreparationView(
                Hrefs.contractPreparation(preparation.contractPreparationId()).toString(),
                preparation.contractPreparationId(),
                preparation.status(),
                terms.dwellingId(),
                terms.signedOn(),
                terms.startDate(),
                preparation.contractKind(),
                preparation.endDate(),
                terms.household(),
                terms.previousLease(),
                terms.rent(),
                terms.deposit(),
                terms.charges(),
                terms.override(),
                preparation.tenancyId(),
                preparation.tenancyId().map(id -> Hrefs.tenancy(id).toString()),
                preparation.withdrawal());
    }
}
