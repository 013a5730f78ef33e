package be.huurwerk.tenancy.endofterm;

import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What the test of a term found, on which a notice at its end rests. */
@ApplicationScoped
public class TermGrounds {

    private final EndOfTermAssessments assessments;

    TermGrounds(EndOfTermAssessments assessments) {
        this.assessments = assessments;
    }

    /** Whether the last test of the term that runs, by the day, found the income too high. */
    public boolean isIncomeTooHigh(Tenancy tenancy, LocalDate on) {
        return found(FurtherCheck.incomeTooHigh, tenancy, on);
    }

    /** Whether the last test of the term that runs, by the day, found the dwelling too large. */
    public boolean isDwellingTooLarge(Tenancy tenancy, LocalDate on) {
        return found(FurtherCheck.dwellingTooLarge, tenancy, on);
    }

    private boolean found(FurtherCheck check, Tenancy tenancy, LocalDate on) {
        return tenancy.endDate()
                .flatMap(end -> assessments.lastOf(tenancy.tenancyId(), end, on))
                .filter(assessment -> assessment.review().furtherChecks().contains(check))
                .isPresent();
    }
}
