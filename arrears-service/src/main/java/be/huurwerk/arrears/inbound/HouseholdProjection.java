package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.liability.Households;
import be.huurwerk.arrears.visit.HomeVisit;
import be.huurwerk.arrears.visit.HomeVisits;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom leases bind, and when somebody visited. */
@ApplicationScoped
class HouseholdProjection implements Projection {

    private final Households households;
    private final HomeVisits homeVisits;

    HouseholdProjection(Households households, HomeVisits homeVisits) {
        this.households = households;
        this.homeVisits = homeVisits;
    }

    @Override
    public String name() {
        return "households";
    }

    @Override
    public String listener() {
        return "tenancy";
    }

    @Override
    public List<String> tables() {
        return List.of("signed_tenant", "household_change", "household_change_member", "death_notice", "home_visit");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "tenancies.notify.signed" -> {
                TenancyListener.Signed signed = event.data(TenancyListener.Signed.class);
                households.signed(signed.tenancyId(), signed.boundFrom(), signed.tenants());
            }
            case "tenancies.notify.noticeGiven" -> {
                TenancyListener.NoticeGiven notice = event.data(TenancyListener.NoticeGiven.class);
                notice.diedOn().ifPresent(day -> households.died(notice.tenancyId(), notice.noticeId(), day));
            }
            case "tenancies.notify.noticeWithdrawn" ->
                households.noticeWithdrawn(
                        event.data(TenancyListener.NoticeWithdrawn.class).noticeId());
            case "tenancies.notify.householdChanged" ->
                householdChanged(event.data(HouseholdChanged.class), event.sequence());
            case "tenancies.notify.householdChangeAnnulled" ->
                households.changeAnnulled(event.data(TenancyListener.HouseholdChangeAnnulled.class)
                        .householdChangeId());
            case "visits.notify.held" -> {
                TenancyListener.VisitHeld visit = event.data(TenancyListener.VisitHeld.class);
                homeVisits.held(new HomeVisit(visit.visitId(), visit.tenancyId(), visit.heldOn(), visit.kind()));
            }
            default -> {
                // tells of nobody
            }
        }
    }

    private void householdChanged(HouseholdChanged change, long sequence) {
        households.changed(
                change.tenancyId(),
                new Households.Told(
                        change.householdChangeId(), sequence, change.kind(), change.on(), change.endsByDeath()),
                change.tenants());
    }
}
