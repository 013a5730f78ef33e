package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Evaluates a chunk of the accounts of a run. */
@ApplicationScoped
class EvaluationHandler implements BatchRunHandler {

    private final EvaluateAccounts evaluateAccounts;

    EvaluationHandler(EvaluateAccounts evaluateAccounts) {
        this.evaluateAccounts = evaluateAccounts;
    }

    @Override
    public String kind() {
        return EvaluateArrears.KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> rentAccountIds) {
        evaluateAccounts.evaluate(rentAccountIds, LocalDate.parse(run.key()));
    }
}
