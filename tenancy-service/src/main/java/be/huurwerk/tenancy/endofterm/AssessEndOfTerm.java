package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.heard.HeardRents;
import be.huurwerk.tenancy.tenancy.Contract;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tests a fixed-term lease at the end of its term: it is extended, or further checks stand in the way. */
@ApplicationScoped
class AssessEndOfTerm {

    private static final String INCOME_OF = "policy/tenancy/end-of-term-income-of";

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final EndOfTermAssessments assessments;
    private final HeardRents heardRents;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    AssessEndOfTerm(
            Tenancies tenancies,
            Dwellings dwellings,
            EndOfTermAssessments assessments,
            HeardRents heardRents,
            Parameters parameters,
            Outbox outbox,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.assessments = assessments;
        this.heardRents = heardRents;
        this.parameters = parameters;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 for a day to come, 409 when there is no term, its end is fixed, it is too early, the income is not
     *     known or the dwelling is let to others afterwards, 412 when the tenancy has changed
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law or the policy of that day is not known
     */
    @Transactional
    public EndOfTermAssessment assess(UUID tenancyId, EndOfTermRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        LocalDate on = request.assessedOn().orElseGet(businessDate::today);
        checkDay(on);
        LocalDate termEndDate = termEndDate(tenancy);
        LocalDate from = TermCalendar.testedFrom(termEndDate, on, parameters);
        if (on.isBefore(from)) {
            throw EndOfTermProblems.tooEarly(from);
        }
        HouseholdIncome income = income(tenancyId, on).orElseThrow(() -> EndOfTermProblems.incomeUnknown(on));
        int bedrooms = dwellings.find(tenancy.dwellingId()).orElseThrow().bedrooms();
        TermReview review = TermReview.of(income, tenancy.householdOn(on), bedrooms, on, parameters);
        return keep(tenancy, on, termEndDate, review);
    }

    private EndOfTermAssessment keep(Tenancy tenancy, LocalDate on, LocalDate termEndDate, TermReview review) {
        Optional<LocalDate> newEndDate = review.furtherChecks().isEmpty()
                ? Optional.of(Contract.extended(termEndDate, on, parameters))
                : Optional.empty();
        EndOfTermAssessment assessment =
                new EndOfTermAssessment(Ids.next(), tenancy.tenancyId(), termEndDate, on, review, newEndDate);
        newEndDate.ifPresent(end -> extend(tenancy, assessment, end));
        tenancies.filed(tenancy.tenancyId());
        assessments.add(assessment);
        return assessment;
    }

    private void extend(Tenancy tenancy, EndOfTermAssessment assessment, LocalDate newEndDate) {
        tenancies.extend(tenancy, newEndDate);
        outbox.append(
                TenancyExtended.TYPE,
                tenancy.tenancyId(),
                new TenancyExtended(
                        tenancy.tenancyId(), assessment.endOfTermAssessmentId(), assessment.assessedOn(), newEndDate));
    }

    private void checkDay(LocalDate on) {
        if (on.isAfter(businessDate.today())) {
            throw ProblemException.badRequest(Issues.period(
                    "assessedOn",
                    on.toString(),
                    "That day is yet to come: it is " + businessDate.today() + ".",
                    "Die dag moet nog komen: het is " + businessDate.today() + "."));
        }
    }

    private static LocalDate termEndDate(Tenancy tenancy) {
        if (tenancy.contractKind() == ContractKind.indefinite) {
            throw EndOfTermProblems.noTerm();
        }
        LocalDate termEndDate = tenancy.endDate().orElseThrow(EndOfTermProblems::noTerm);
        if (tenancy.fixedEnd().isPresent()) {
            throw EndOfTermProblems.endFixed(termEndDate);
        }
        return termEndDate;
    }

    private Optional<HouseholdIncome> income(UUID tenancyId, LocalDate on) {
        Optional<HeardRents.Rent> decision = parameters.word(INCOME_OF, on).is("latest")
                ? heardRents.latest(tenancyId)
                : heardRents.inForce(tenancyId, on);
        return decision.flatMap(HouseholdIncome::of);
    }
}
