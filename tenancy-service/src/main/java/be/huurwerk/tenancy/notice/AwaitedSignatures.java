package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Whose signature a notice awaits: who had to sign on the day of its receipt, and lives there today; of these no tenant is left, the
 * tenants of today. Part of the use cases that take a signature or change the household.
 */
@ApplicationScoped
public class AwaitedSignatures {

    private final Tenancies tenancies;
    private final Notices notices;
    private final RunNotice runNotice;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    AwaitedSignatures(
            Tenancies tenancies,
            Notices notices,
            RunNotice runNotice,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.runNotice = runNotice;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * The household is another: whoever left is awaited no more, and a notice that awaits nobody runs from the last signature that is in.
     * A notice can't run beside another, nor once the keys are back; it is left as it is then.
     *
     * @param tenancyId of a locked tenancy
     */
    public void follow(UUID tenancyId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow();
        for (Notice notice : notices.awaitingSignatures(tenancyId)) {
            Notice now = of(notice, tenancy);
            if (!now.isComplete()) {
                store(notice, now);
            } else if (tenancy.keysReturnedOn().isEmpty()
                    && notices.running(tenancyId).isEmpty()) {
                notices.update(runNotice.run(now, tenancy));
            }
        }
    }

    /**
     * Before it is undone that somebody left: a notice runs without this signature only because of that.
     *
     * @param tenancyId of a locked tenancy, in which the person lives again
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code noticeAlreadyRuns} that names the notice, which is annulled first
     */
    public void checkSigned(UUID tenancyId, UUID personId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow();
        notices.running(tenancyId)
                .filter(running -> required(running, tenancy).contains(personId))
                .filter(running -> running.signatories().stream()
                        .noneMatch(signatory -> signatory.personId().equals(personId)))
                .ifPresent(running -> {
                    throw NoticeProblems.alreadyRuns(running);
                });
    }

    /** The notice, awaiting nobody who lives there no more. */
    Notice of(Notice notice, Tenancy tenancy) {
        return notice.awaiting(
                Signatories.needed(notice.reason(), tenancy, notice.receivedOn(), businessDate.today(), parameters));
    }

    private List<UUID> required(Notice notice, Tenancy tenancy) {
        return Signatories.required(notice.reason(), tenancy, tenancy.fromSigningOn(notice.receivedOn()), parameters);
    }

    private void store(Notice before, Notice now) {
        if (!now.equals(before)) {
            notices.update(now);
        }
    }
}
