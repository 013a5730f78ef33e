package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ends a lease by law when its last tenant dies (ontbinding van rechtswege). Part of the use case that hears of the death. */
@ApplicationScoped
public class EndByDeath {

    private final Notices notices;
    private final RunNotice runNotice;
    private final Tenancies tenancies;

    EndByDeath(Notices notices, RunNotice runNotice, Tenancies tenancies) {
        this.notices = notices;
        this.runNotice = runNotice;
        this.tenancies = tenancies;
    }

    /**
     * The last day of the lease from now on; a notice that would end it sooner still does.
     *
     * @param tenancy locked, with the household of before the death
     * @param householdChangeId the report of the death
     * @param reportedOn when the landlord was told
     */
    public LocalDate end(Tenancy tenancy, UUID householdChangeId, LocalDate diedOn, LocalDate reportedOn) {
        Notice notice = Notice.given(
                Ids.next(),
                tenancy.tenancyId(),
                NoticeReason.death,
                reportedOn.isBefore(diedOn) ? diedOn : reportedOn,
                Circumstances.ofDeath(diedOn, householdChangeId),
                List.of());
        notices.supersede(tenancy.tenancyId(), notice.noticeId());
        notices.add(runNotice.run(notice, tenancy));
        return tenancies.find(tenancy.tenancyId()).flatMap(Tenancy::endDate).orElseThrow();
    }
}
