package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.arrears.liability.Households;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What keeps a step of a court case from being taken, whatever the procedure says. */
@ApplicationScoped
class StepGuards {

    private final ClaimOnDay claims;
    private final Households households;

    StepGuards(ClaimOnDay claims, Households households) {
        this.claims = claims;
        this.households = households;
    }

    /**
     * @throws ProblemException 409 for a petition or a notice on debts that are all frozen or that a plan that is kept holds, and for a
     *     notice to a tenant who died, or a petition that names nobody in that tenant's stead
     */
    void require(CourtCase one, Step step) {
        if (step.kind() == Kind.petition) {
            claims.requireNotAllFrozen(one.rentAccountId(), step.on());
        }
        if (step.kind() == Kind.petition || step.kind() == Kind.noticeGiven) {
            claims.requireNotAllPlanned(one.rentAccountId(), step.on());
        }
        if (step.kind() == Kind.noticeGiven) {
            died(one, step.on()).ifPresent(died -> {
                throw CourtProblems.lastTenantDied(died);
            });
        }
        if (step.kind() == Kind.petition && step.against().isEmpty()) {
            died(one, step.on()).ifPresent(died -> {
                throw CourtProblems.nobodyToSummon(died);
            });
        }
    }

    /** When the last tenant died; empty while one lived on the day. */
    private Optional<LocalDate> died(CourtCase one, LocalDate on) {
        return households
                .of(List.of(one.tenancyId()))
                .get(one.tenancyId())
                .remindersStoppedOn()
                .filter(died -> !died.isAfter(on));
    }
}
