package be.huurwerk.deposit.instalment;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Looks which instalments are due on a day and which are late, and tells what was not told. */
@ApplicationScoped
class StartInstalmentRun {

    private final Runs runs;
    private final DueInstalments instalments;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    StartInstalmentRun(Runs runs, DueInstalments instalments, Parameters parameters, BusinessDate businessDate) {
        this.runs = runs;
        this.instalments = instalments;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 for a day that is still to come */
    @Transactional
    public Run start(LocalDate day) {
        Days.yetToCome("businessDate", day, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        LocalDate lateBy = InstalmentRunHandler.lateBy(day, parameters);
        return runs.request(InstalmentRunHandler.KIND, day.toString(), () -> instalments.untold(day, lateBy));
    }
}
