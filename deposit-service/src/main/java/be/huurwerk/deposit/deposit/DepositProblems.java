package be.huurwerk.deposit.deposit;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Problems that several calls share. */
final class DepositProblems {

    private DepositProblems() {}

    static ProblemException unknownDeposit(UUID depositId) {
        return ProblemException.notFound(
                new Text("There is no deposit " + depositId + ".", "Er is geen waarborg " + depositId + "."));
    }
}
