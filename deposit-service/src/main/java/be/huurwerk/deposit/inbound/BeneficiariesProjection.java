package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose deposits are, by what was told of households. */
@ApplicationScoped
public class BeneficiariesProjection implements Projection {
    private final Beneficiaries beneficiaries;

    BeneficiariesProjection(Beneficiaries beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    @Override
    public String name() {
        return "beneficiaries";
    }

    @Override
    public String listener() {
        return "tenancies";
    }

    @Override
    public List<String> tables() {
        return List.of("signed_tenant", "household_change", "household_change_member", "death_notice", "heir");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "tenancies.notify.signed" -> {
                TenancyEvents.Signed signed = event.data(TenancyEvents.Signed.class);
                beneficiaries.signed(signed.tenancyId(), signed.tenants());
            }
            case "tenancies.notify.noticeGiven" -> {
                TenancyEvents.NoticeGiven given = event.data(TenancyEvents.NoticeGiven.class);
                given.diedOn().ifPresent(day -> beneficiaries.lastTenantDied(given.tenancyId(), given.noticeId()));
            }
            case "tenancies.notify.noticeWithdrawn" ->
                beneficiaries.noticeWithdrawn(
                        event.data(TenancyEvents.NoticeWithdrawn.class).noticeId());
            case "tenancies.notify.householdChanged" -> {
                TenancyEvents.HouseholdChanged changed = event.data(TenancyEvents.HouseholdChanged.class);
                beneficiaries.changed(
                        changed.tenancyId(),
                        changed.told(event.sequence()),
                        changed.members().stream()
                                .map(TenancyEvents.Member::member)
                                .toList());
            }
            case "tenancies.notify.householdChangeAnnulled" ->
                beneficiaries.changeAnnulled(
                        event.data(TenancyEvents.HouseholdChangeAnnulled.class).householdChangeId());
            case "tenancies.notify.heirRecorded" -> {
                TenancyEvents.HeirRecorded recorded = event.data(TenancyEvents.HeirRecorded.class);
                beneficiaries.inherits(recorded.tenancyId(), recorded.heirId(), recorded.deceasedId());
            }
            case "tenancies.notify.heirAnnulled" ->
                beneficiaries.inheritsNot(
                        event.data(TenancyEvents.HeirAnnulled.class).heirId());
            default -> {
                // tells nothing of whose a deposit is
            }
        }
    }
}
