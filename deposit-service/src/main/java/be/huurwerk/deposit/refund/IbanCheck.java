package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.webkit.body.Check;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/** A bank account that a client names: both checks of an IBAN. */
public final class IbanCheck implements Check<String> {

    @Override
    public Optional<Fault> fault(String value) {
        return Iban.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(
                        IssueType.INVALID_INPUT,
                        new Text("Not an IBAN: a check digit is wrong.", "Geen IBAN: een controlecijfer klopt niet.")));
    }
}
