package be.huurwerk.deposit.deposit;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Problems that several calls share. */
public final class DepositProblems {

    private DepositProblems() {}

    public static ProblemException unknownDeposit(UUID depositId) {
        return ProblemException.notFound(
                new Text("There is no deposit " + depositId + ".", "Er is geen waarborg " + depositId + "."));
    }

    static ProblemException unknownPayment(UUID paymentId) {
        return ProblemException.notFound(new Text(
                "There is no payment " + paymentId + " on this deposit.",
                "Er is geen betaling " + paymentId + " op deze waarborg."));
    }
}
