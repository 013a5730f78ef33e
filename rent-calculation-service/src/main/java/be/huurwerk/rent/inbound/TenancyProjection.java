package be.huurwerk.rent.inbound;

import be.huurwerk.rent.household.HouseholdChange;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.rent.household.TenancyFacts;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was told of tenancies and dwellings, kept again as {@link TenancyListener} keeps it. Not of persons: of who is erased less is kept than
 * was told.
 */
@ApplicationScoped
class TenancyProjection implements Projection {

    private final TenancyFacts tenancies;

    TenancyProjection(TenancyFacts tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public String name() {
        return "tenancies";
    }

    @Override
    public String listener() {
        return "tenancy";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "tenancy",
                "household_member",
                "household_change",
                "tenancy_course",
                "tenancy_notice",
                "dwelling_figures");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "tenancies.notify.signed" ->
                tenancies.signed(event.data(SignedTenancy.class), event.data(), event.time());
            case "tenancies.notify.householdChanged" -> householdChanged(event);
            case "tenancies.notify.noticeGiven" -> noticeGiven(event);
            case "tenancies.notify.noticeWithdrawn" -> noticeWithdrawn(event);
            case "tenancies.notify.departed" -> {
                TenancyListener.End end = event.data(TenancyListener.End.class);
                ended(event, end.tenancyId(), end.endDate());
            }
            case "tenancies.notify.householdChangeAnnulled" -> {
                TenancyListener.ChangeAnnulled annulled = event.data(TenancyListener.ChangeAnnulled.class);
                tenancies.changeAnnulled(annulled.tenancyId(), annulled.householdChangeId());
            }
            case "tenancies.notify.annulled" ->
                tenancies.annulled(event.data(TenancyListener.Annulled.class).tenancyId());
            case "dwellings.notify.registered", "dwellings.notify.figuresChanged" -> {
                TenancyListener.DwellingFigures dwelling = event.data(TenancyListener.DwellingFigures.class);
                tenancies.figures(dwelling.dwellingId(), dwelling.figures(), event.time());
            }
            default -> {
                // not kept
            }
        }
    }

    private void householdChanged(ReceivedEvent event) {
        HouseholdChange change = event.data(HouseholdChange.class);
        tenancies.changed(change, event.data(), event.sequence());
        change.endDate().ifPresent(end -> ended(event, change.tenancyId(), Optional.of(end)));
    }

    private void noticeGiven(ReceivedEvent event) {
        TenancyListener.Notice notice = event.data(TenancyListener.Notice.class);
        notice.endDate().ifPresent(end -> tenancies.noticeGiven(notice.tenancyId(), notice.noticeId(), end));
        ended(event, notice.tenancyId(), notice.endDate());
    }

    private void noticeWithdrawn(ReceivedEvent event) {
        TenancyListener.Notice notice = event.data(TenancyListener.Notice.class);
        ended(
                event,
                notice.tenancyId(),
                tenancies.noticeWithdrawn(notice.tenancyId(), notice.noticeId(), notice.endDate()));
    }

    private void ended(ReceivedEvent event, UUID tenancyId, Optional<LocalDate> end) {
        tenancies.ended(tenancyId, end, event.sequence());
    }
}
