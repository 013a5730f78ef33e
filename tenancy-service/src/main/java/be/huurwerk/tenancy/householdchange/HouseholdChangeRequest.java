package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param on the first day on which it holds; who leaves is gone on it, a child is born on it
 * @param until of a temporary stay: its last day
 * @param reportedOn when the landlord was told; the day of the first document when left out, and else today
 * @param depositShare of a separation: what of the deposit is the leaver's
 * @param rentFromByJudgment of a separation: from when on a judgment lets the rent follow, the first of a month
 */
record HouseholdChangeRequest(
        HouseholdChangeKind kind,
        UUID personId,
        Optional<Role> role,
        LocalDate on,
        Optional<LocalDate> until,
        Optional<LocalDate> reportedOn,
        Optional<LocalDate> since,
        Optional<Boolean> severelyDisabled,
        Optional<Boolean> familyAllowance,
        Optional<Boolean> orphanAllowance,
        Optional<Boolean> domiciled,
        Optional<Boolean> sharedCustody,
        Optional<Boolean> otherParentRentsSocially,
        Optional<Boolean> unmarried,
        Optional<Boolean> residentSinceMajority,
        Optional<@Min(1) @Max(3) Integer> degree,
        Optional<Conditions> conditions,
        Optional<@Money(min = "0.00") BigDecimal> depositShare,
        Optional<LocalDate> rentFromByJudgment,
        Optional<@Size(max = 30) List<ReceivedDocument>> documents) {

    StatedFacts facts() {
        return new StatedFacts(
                since,
                severelyDisabled,
                familyAllowance,
                orphanAllowance,
                domiciled,
                sharedCustody,
                otherParentRentsSocially,
                unmarried,
                residentSinceMajority,
                degree);
    }

    List<ReceivedDocument> received() {
        return documents.orElse(List.of());
    }

    /** @param today the business date */
    HouseholdChange toChange(UUID householdChangeId, UUID tenancyId, LocalDate today) {
        LocalDate told = reportedOn.orElseGet(() -> received().stream()
                .map(ReceivedDocument::receivedOn)
                .min(Comparator.naturalOrder())
                .orElse(today));
        Optional<HouseholdChange.Separation> separation = kind == HouseholdChangeKind.separation
                ? Optional.of(new HouseholdChange.Separation(depositShare, rentFromByJudgment))
                : Optional.empty();
        return new HouseholdChange(
                householdChangeId,
                tenancyId,
                kind,
                personId,
                role,
                on,
                until,
                told,
                facts(),
                conditions.orElse(Conditions.NOT_STATED),
                separation,
                received(),
                ChangeStatus.awaitingDocuments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
