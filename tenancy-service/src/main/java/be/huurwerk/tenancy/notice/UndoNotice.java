package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Undoes a notice that was entered by mistake. Part of the use cases that annul. */
@ApplicationScoped
public class UndoNotice {

    private final Notices notices;
    private final StopNotice stopNotice;
    private final Tenancies tenancies;

    UndoNotice(Notices notices, StopNotice stopNotice, Tenancies tenancies) {
        this.notices = notices;
        this.stopNotice = stopNotice;
        this.tenancies = tenancies;
    }

    /**
     * @param tenancy locked
     * @param ifMatch the notice's version, or null
     * @throws ProblemException 409 when it counts no more, follows from a change of the household or from the lease that the household
     *     moved to, the household has left or somebody else has the dwelling by then, 412 when the notice has changed
     */
    public void undo(Tenancy tenancy, UUID noticeId, String ifMatch) {
        Notice notice = notices.find(tenancy.tenancyId(), noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        ETags.check(ifMatch, notice.version());
        notice.circumstances().householdChangeId().ifPresent(change -> {
            throw NoticeProblems.followsFromHouseholdChange(tenancy.tenancyId(), change);
        });
        if (!notice.counts()) {
            throw NoticeProblems.countsNoMore();
        }
        notice.circumstances()
                .newTenancyId()
                .flatMap(tenancies::find)
                .filter(next -> !next.annulled() && isLeftFor(tenancy, next))
                .ifPresent(next -> {
                    throw NoticeProblems.followsFromLease(next.tenancyId());
                });
        undo(tenancy, notice);
    }

    /** Undoes the end by death that followed from a change of the household; false when none did, or it counts no more. */
    public boolean undoEndBy(Tenancy tenancy, UUID householdChangeId) {
        return notices.ofHouseholdChange(householdChangeId)
                .filter(Notice::counts)
                .map(notice -> undo(tenancy, notice))
                .orElse(false);
    }

    /** Undoes the end of the lease that a household left for this one, which was a mistake; false when there is none that counts. */
    public boolean undoMoveTo(Tenancy next) {
        return next.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .flatMap(left -> notices.leadingTo(next.tenancyId())
                        .filter(notice -> notice.tenancyId().equals(left)))
                .map(notice -> undo(tenancies.lock(notice.tenancyId()).orElseThrow(), notice))
                .orElse(false);
    }

    private static boolean isLeftFor(Tenancy left, Tenancy next) {
        return next.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .filter(left.tenancyId()::equals)
                .isPresent();
    }

    private boolean undo(Tenancy tenancy, Notice notice) {
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
        notices.update(notice.annulled());
        if (notice.status() == NoticeStatus.running) {
            stopNotice.stop(notice, tenancy);
        } else {
            tenancies.filed(tenancy.tenancyId());
        }
        return true;
    }
}
