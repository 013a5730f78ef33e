package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.ArrearsCase.Found;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every change of a case does before and after. */
@ApplicationScoped
class ChangeCase {

    private final ArrearsCases cases;
    private final FactsOfCases facts;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    ChangeCase(
            ArrearsCases cases,
            FactsOfCases facts,
            Parameters parameters,
            BusinessDate businessDate,
            ErasedSubjects erased) {
        this.erased = erased;
        this.cases = cases;
        this.facts = facts;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * The case, locked.
     *
     * @param ifMatch the version that the caller saw; null for any
     * @throws be.huurwerk.webkit.problem.ProblemException 404, 409 of an erased file, or 412 when it has changed
     */
    ArrearsCase lock(UUID arrearsCaseId, String ifMatch) {
        ArrearsCase found = cases.lock(arrearsCaseId).orElseThrow(ArrearsProblems::unknown);
        erased.refuse(found.tenancyId());
        ETags.check(ifMatch, found.version());
        return found;
    }

    /** Where the case stands on a day; empty when nothing is overdue on it. */
    Optional<Assessment> on(ArrearsCase one, LocalDate day) {
        return on(one, facts(one, day), day);
    }

    /** The same by facts that were read. */
    Optional<Assessment> on(ArrearsCase one, CaseFacts known, LocalDate day) {
        return known.oldestDue().isPresent()
                ? Optional.of(DunningPolicy.assess(Ladders.of(parameters, one.openedOn()), known, day))
                : Optional.empty();
    }

    CaseFacts facts(ArrearsCase one, LocalDate day) {
        return facts.on(List.of(Of.of(one)), day).get(one.rentAccountId());
    }

    /** Counts the change, and keeps what is found of the case now, so that the work list shows it. */
    ArrearsCase changed(ArrearsCase one) {
        cases.changed(one.arrearsCaseId());
        LocalDate today = businessDate.today();
        if (one.isOpen(today)) {
            on(one, today)
                    .ifPresent(now -> cases.found(List.of(new ArrearsCase(
                            one.arrearsCaseId(),
                            one.rentAccountId(),
                            one.tenancyId(),
                            one.openedOn(),
                            now.since(),
                            one.closedOn(),
                            one.version(),
                            Found.of(now, today)))));
        }
        return cases.find(one.arrearsCaseId()).orElseThrow();
    }
}
