package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Decides by hand what a household pays in advance on the rent charges, and tells it. */
@ApplicationScoped
class DecideAdvance {

    private final TenancyFiles files;
    private final Advances advances;
    private final FollowAdvances follow;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;
    private final WallClock clock;

    DecideAdvance(
            TenancyFiles files,
            Advances advances,
            FollowAdvances follow,
            ErasedSubjects erased,
            BusinessDate businessDate,
            WallClock clock) {
        this.files = files;
        this.advances = advances;
        this.follow = follow;
        this.erased = erased;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** @throws ProblemException 400; 409 for a tenancy that was a mistake or is erased */
    @Transactional
    public AdvanceDecision decide(Bodies.ByHand body) {
        erased.refuse(body.tenancyId());
        files.lockAll(List.of(body.tenancyId()));
        TenancyFile file = files.load(body.tenancyId())
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "tenancyId",
                        body.tenancyId(),
                        new Text(
                                "There is no tenancy " + body.tenancyId() + ".",
                                "Er is geen huur " + body.tenancyId() + ".")));
        if (file.annulled()) {
            throw ProblemException.conflict(
                    "tenancyAnnulled",
                    new Text("The tenancy was a mistake and is annulled.", "De huur was een vergissing en is nietig."));
        }
        fault(body, file).ifPresent(issue -> {
            throw ProblemException.badRequest(issue);
        });
        AdvanceDecision decision = new AdvanceDecision(
                Ids.next(),
                body.tenancyId(),
                body.validFrom(),
                Euro.of(body.advance()),
                AdvanceDecision.Basis.byHand,
                Optional.empty(),
                Optional.of(body.ground()),
                clock.now());
        advances.add(List.of(decision));
        follow.tell(List.of(file));
        return decision;
    }

    /** At the latest at the signing of a lease that begins on that day; else from the first of a month that is yet to come. */
    private Optional<Issue> fault(Bodies.ByHand body, TenancyFile file) {
        if (body.validFrom().equals(file.startDate()) && !body.validFrom().isBefore(businessDate.today())) {
            return Optional.empty();
        }
        if (body.validFrom().isBefore(file.startDate())
                || file.endDate().filter(body.validFrom()::isAfter).isPresent()) {
            return Optional.of(Issues.rejected(
                    "validFrom",
                    body.validFrom(),
                    "It is a day of the lease.",
                    "Het is een dag van de huurovereenkomst."));
        }
        return FirstDay.fault("validFrom", body.validFrom(), businessDate.today());
    }
}
