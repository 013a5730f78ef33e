package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
     * @param reportedOn when the landlord was told
     */
    public LocalDate end(Tenancy tenancy, LocalDate diedOn, LocalDate reportedOn) {
        notices.running(tenancy.tenancyId()).ifPresent(running -> notices.update(running.superseded()));
        Notice notice = new Notice(
                Ids.next(),
                tenancy.tenancyId(),
                NoticeReason.death,
                reportedOn.isBefore(diedOn) ? diedOn : reportedOn,
                Optional.of(diedOn),
                Optional.empty(),
                Optional.empty(),
                NoticeStatus.awaitingSignatures,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0);
        notices.add(runNotice.run(notice, tenancy));
        return tenancies.find(tenancy.tenancyId()).flatMap(Tenancy::endDate).orElseThrow();
    }
}
