package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param personId whom it concerns; nobody once the file is erased
 * @param missingDocuments the kinds of document that must still come in
 * @param conditionsNotStated the conditions that must be met, and of which nobody said so yet: an approval states them
 * @param refusalGrounds why it can't be approved as things stand
 * @param rentEffectiveFrom from when on the rent follows; left out while it is not known, and where the rent does not change
 * @param facts what the change states of the person; left out where it states nothing
 */
record HouseholdChangeView(
        String href,
        UUID householdChangeId,
        UUID tenancyId,
        HouseholdChangeKind kind,
        Optional<UUID> personId,
        Optional<Role> role,
        LocalDate on,
        Optional<LocalDate> until,
        LocalDate reportedOn,
        @Withheld Optional<StatedFacts> facts,
        @Withheld Optional<Conditions> conditions,
        Optional<BigDecimal> depositShare,
        Optional<LocalDate> rentFromByJudgment,
        @Withheld List<ReceivedDocument> documents,
        ChangeStatus status,
        List<String> missingDocuments,
        List<String> conditionsNotStated,
        List<RefusalGround> refusalGrounds,
        Optional<LocalDate> completedOn,
        Optional<LocalDate> rentEffectiveFrom,
        Optional<LocalDate> decidedOn,
        @Withheld Optional<String> reason) {

    static HouseholdChangeView of(
            HouseholdChange change, Optional<UUID> personId, HouseholdChangeFiles.Findings findings) {
        return new HouseholdChangeView(
                Hrefs.householdChange(change.tenancyId(), change.householdChangeId())
                        .toString(),
                change.householdChangeId(),
                change.tenancyId(),
                change.kind(),
                personId,
                change.role(),
                change.on(),
                change.until(),
                change.reportedOn(),
                Optional.of(change.facts()).filter(facts -> !facts.isNone()),
                Optional.of(change.conditions()).filter(Conditions::isStated),
                change.separation().flatMap(HouseholdChange.Separation::depositShare),
                change.separation().flatMap(HouseholdChange.Separation::rentFromByJudgment),
                change.documents(),
                change.status(),
                findings.missingDocuments(),
                findings.conditionsNotStated(),
                findings.refusalGrounds(),
                change.completedOn(),
                change.rentEffectiveFrom(),
                change.decision().map(HouseholdChange.Decision::decidedOn),
                change.decision().flatMap(HouseholdChange.Decision::reason));
    }
}
