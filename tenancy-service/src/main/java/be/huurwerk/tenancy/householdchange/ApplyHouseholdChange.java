package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.notice.AwaitedSignatures;
import be.huurwerk.tenancy.notice.EndByDeath;
import be.huurwerk.tenancy.tenancy.HouseholdMember;
import be.huurwerk.tenancy.tenancy.MemberChange;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lets a change hold: the household is another from its day on, the others hear of it. Part of three use cases. */
@ApplicationScoped
class ApplyHouseholdChange {

    private final Tenancies tenancies;
    private final EndByDeath endByDeath;
    private final AwaitedSignatures awaitedSignatures;
    private final Outbox outbox;

    ApplyHouseholdChange(
            Tenancies tenancies, EndByDeath endByDeath, AwaitedSignatures awaitedSignatures, Outbox outbox) {
        this.tenancies = tenancies;
        this.endByDeath = endByDeath;
        this.awaitedSignatures = awaitedSignatures;
        this.outbox = outbox;
    }

    /** @param household before the change, which is complete, and approved where it must be */
    void apply(Household household) {
        HouseholdChange change = household.change();
        List<MemberChange> effects = MemberEffects.of(household);
        List<Residence> residences = tenancies.change(change.tenancyId(), effects);
        Optional<LocalDate> endDate = household
                .lastTenant()
                .filter(LastTenant::died)
                .map(last -> endByDeath.end(
                        household.tenancy(), change.householdChangeId(), last.goneOn(), change.reportedOn()))
                .or(household::endBeforeDeath);
        List<HouseholdMember> after = residences.stream()
                .filter(residence -> residence.isOn(household.tenancy().fromSigningOn(change.on())))
                .map(residence -> HouseholdMember.of(residence.member()))
                .toList();
        outbox.append(
                HouseholdChanged.TYPE, change.tenancyId(), HouseholdChanged.of(household, effects, after, endDate));
        awaitedSignatures.follow(change.tenancyId());
    }
}
