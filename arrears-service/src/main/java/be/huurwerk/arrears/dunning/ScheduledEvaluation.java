package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** Arrears are evaluated by themselves, once what is due was posted. */
@ApplicationScoped
class ScheduledEvaluation implements ScheduledRun {

    private final EvaluateArrears evaluateArrears;

    ScheduledEvaluation(EvaluateArrears evaluateArrears) {
        this.evaluateArrears = evaluateArrears;
    }

    @Override
    public String kind() {
        return EvaluateArrears.KIND;
    }

    @Override
    public Set<String> after() {
        return Set.of("monthlyPosting");
    }

    @Override
    public Run start(LocalDate businessDate) {
        return evaluateArrears.evaluate(businessDate);
    }
}
