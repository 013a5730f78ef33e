package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.pain.PaymentStatusException;
import be.huurwerk.bankformats.pain.PaymentStatusReader;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.io.ByteArrayInputStream;

/** Reads what the bank answers to a file of orders (pain.002). */
final class BankAnswers {

    private BankAnswers() {}

    /** @throws ProblemException 400 that names the line, for a body that is no such message */
    static PaymentStatusReport read(byte[] body) {
        try {
            return PaymentStatusReader.read(new ByteArrayInputStream(body));
        } catch (PaymentStatusException broken) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.INVALID_INPUT,
                    In.BODY,
                    "line " + broken.line(),
                    null,
                    new Text(
                            "It is no answer of the bank: " + broken.getMessage() + ".",
                            "Het is geen antwoord van de bank: " + broken.getMessage() + ".")));
        }
    }
}
