package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Decides a rent because somebody asks. */
@ApplicationScoped
public class DecideRent {

    private final TenancyFiles files;
    private final Redecision redecision;
    private final RentBook book;
    private final WaitingRents waiting;
    private final GrantProof proof;
    private final ForgottenRents forgotten;
    private final RentDecisions decisions;

    DecideRent(
            TenancyFiles files,
            Redecision redecision,
            RentBook book,
            WaitingRents waiting,
            GrantProof proof,
            ForgottenRents forgotten,
            RentDecisions decisions) {
        this.proof = proof;
        this.forgotten = forgotten;
        this.decisions = decisions;
        this.files = files;
        this.redecision = redecision;
        this.book = book;
        this.waiting = waiting;
    }

    /**
     * What follows from it on later dates is decided with it, or put on the waiting list. Where others may know a rent that this service
     * told and that its database, restored to an earlier moment, doesn't know, a correction first tells again all that is in force.
     *
     * @return the decision at the date; at a correction that changes nothing there the first that it changes, or else what is told again
     * @throws ProblemException 400 naming the property when there is no such tenancy or date, or who misses what; 409 when the state does
     *     not allow it, or the same is decided already
     * @throws UnknownParameterException when a figure of the law is not known; nothing is stored then
     */
    @Transactional
    public RentDecision decide(UUID tenancyId, LocalDate effectiveFrom, DecisionReason reason) {
        files.lockAll(List.of(tenancyId));
        TenancyFile file = files.load(tenancyId).orElseThrow(() -> unknown(tenancyId));
        boolean toldAgain = reason == DecisionReason.correction && forgotten.tellAgain(file);
        if (toldAgain) {
            file = files.load(tenancyId).orElseThrow();
        }
        Outcome outcome = redecision.of(file, effectiveFrom, reason);
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.problem();
        }
        if (outcome instanceof Outcome.Waiting missing) {
            throw problem(missing);
        }
        Outcome.Decided decided = (Outcome.Decided) outcome;
        if (decided.decisions().isEmpty() && !toldAgain) {
            throw nothingToCorrect();
        }
        if (reason.isGrant()) {
            proof.check(file, effectiveFrom, reason);
        }
        List<RentDecision> made = book.enterAll(decided.decisions());
        waiting.enterAll(decided.later());
        return made.stream()
                .findFirst()
                .or(() -> decisions.inForce(tenancyId, effectiveFrom))
                .orElseThrow(DecideRent::nothingToCorrect);
    }

    private static RuntimeException problem(Outcome.Waiting waiting) {
        if (waiting.unknown().isPresent()) {
            return ProblemException.parameterUnknown(waiting.unknown().get(), waiting.alsoUnknown());
        }
        return ProblemException.badRequest(
                waiting.missing().stream().map(one -> issue(one, waiting)).toList());
    }

    private static Issue issue(Missing missing, Outcome.Waiting waiting) {
        if (missing.equals(Missing.FIGURES)) {
            return Issues.rejected(
                    "effectiveFrom",
                    waiting.effectiveFrom().toString(),
                    "The dwelling has no figures in force on this day.",
                    "De woning heeft op deze dag geen geldende cijfers.");
        }
        return new Issue(
                IssueType.REQUIRED_INPUT,
                In.BODY,
                "tenancyId",
                missing.personId().map(UUID::toString).orElse(null),
                missing.detail());
    }

    private static ProblemException nothingToCorrect() {
        return ProblemException.conflict(
                "nothingToCorrect",
                new Text(
                        "The rent from this date on is decided already, with the same result.",
                        "De huurprijs vanaf deze datum is al beslist, met hetzelfde resultaat."));
    }

    private static ProblemException unknown(UUID tenancyId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "tenancyId",
                tenancyId.toString(),
                new Text("There is no tenancy " + tenancyId + ".", "Er is geen huur " + tenancyId + "."));
    }
}
