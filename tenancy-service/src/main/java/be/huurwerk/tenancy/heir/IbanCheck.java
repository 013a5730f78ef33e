package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.webkit.body.Check;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/** Both checks of an account number. */
public class IbanCheck implements Check<String> {

    @Override
    public Optional<Fault> fault(String value) {
        return Iban.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(
                        IssueType.REJECTED_INPUT,
                        new Text("That is no account number (IBAN).", "Dat is geen rekeningnummer (IBAN).")));
    }
}
