package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.household.SignedTenancies;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Decides a rent because somebody asks. */
@ApplicationScoped
class DecideRent {

    private final SignedTenancies tenancies;
    private final RentDecisions decisions;
    private final RentQuestions questions;
    private final RentCalculation calculation;
    private final Parameters parameters;
    private final RentBook book;

    DecideRent(
            SignedTenancies tenancies,
            RentDecisions decisions,
            RentQuestions questions,
            RentCalculation calculation,
            Parameters parameters,
            RentBook book) {
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.questions = questions;
        this.calculation = calculation;
        this.parameters = parameters;
        this.book = book;
    }

    @Transactional
    public RentDecision decide(RentDecisionRequest request) {
        SignedTenancy tenancy = tenancies.lock(request.tenancyId()).orElseThrow(() -> unknown(request.tenancyId()));
        checkDate(request, tenancy);
        if (request.reason() == DecisionReason.initial && decisions.isFirstDecided(request.tenancyId())) {
            throw ProblemException.conflict(
                    "rentAlreadyDecided",
                    new Text(
                            "The first rent of this tenancy is decided; another decision has another reason.",
                            "De eerste huurprijs van deze huur is beslist; een volgende beslissing heeft een andere"
                                    + " reden."));
        }
        RentQuestion question = question(request, tenancy, request.reason().basis());
        RentAssessment assessment = assess(question);
        if (request.reason().basis() == IncomeBasis.CURRENT) {
            RentAssessment before = assess(question(request, tenancy, IncomeBasis.REFERENCE));
            checkLower(request.reason(), assessment, before);
        }
        return book.enter(request.tenancyId(), request.reason(), question, assessment);
    }

    private static void checkDate(RentDecisionRequest request, SignedTenancy tenancy) {
        LocalDate from = request.effectiveFrom();
        if (from.isBefore(tenancy.startDate())) {
            throw ProblemException.badRequest(Issues.rejected(
                    "effectiveFrom",
                    from.toString(),
                    "The tenancy begins on " + tenancy.startDate() + ".",
                    "De huur begint op " + tenancy.startDate() + "."));
        }
        if (from.getDayOfMonth() != 1 && !from.equals(tenancy.startDate())) {
            throw ProblemException.badRequest(Issues.rejected(
                    "effectiveFrom",
                    from.toString(),
                    "A rent takes effect on a first of the month, or when the tenancy begins.",
                    "Een huurprijs gaat in op een eerste van de maand, of bij het begin van de huur."));
        }
    }

    private RentQuestion question(RentDecisionRequest request, SignedTenancy tenancy, IncomeBasis basis) {
        return questions
                .about(tenancy, request.effectiveFrom(), basis)
                .orElseThrow(() -> ProblemException.badRequest(Issues.rejected(
                        "effectiveFrom",
                        request.effectiveFrom().toString(),
                        "The dwelling has no figures in force on this day.",
                        "De woning heeft op deze dag geen geldende cijfers.")));
    }

    private RentAssessment assess(RentQuestion question) {
        try {
            return calculation.assess(question);
        } catch (MissingFactsException missing) {
            throw ProblemException.badRequest(
                    missing.facts().stream().map(MissingForDecision::issue).toList());
        }
    }

    private void checkLower(DecisionReason reason, RentAssessment now, RentAssessment before) {
        if (!new LowerIncome(parameters).justifies(reason, now, before)) {
            throw ProblemException.conflict(
                    "incomeNotLower",
                    new Text(
                            "The current income is not far enough below the reference income.",
                            "Het huidige inkomen ligt niet ver genoeg onder het referentie-inkomen."));
        }
    }

    private static ProblemException unknown(UUID tenancyId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "tenancyId",
                tenancyId.toString(),
                new Text("There is no tenancy " + tenancyId + ".", "Er is geen huur " + tenancyId + "."));
    }
}
