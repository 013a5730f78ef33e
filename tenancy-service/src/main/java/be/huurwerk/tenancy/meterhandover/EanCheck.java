package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.webkit.body.Check;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.Optional;

/** The EAN code of a point of supply: eighteen digits, the last of which is the check digit of GS1. */
public class EanCheck implements Check<String> {

    private static final int LENGTH = 18;

    @Override
    public Optional<Fault> fault(String value) {
        return isEan(value)
                ? Optional.empty()
                : Optional.of(new Fault(
                        IssueType.REJECTED_INPUT,
                        new Text(
                                "An EAN code is eighteen digits, the last of which is its check digit.",
                                "Een EAN-code is achttien cijfers, waarvan het laatste het controlecijfer.")));
    }

    private static boolean isEan(String value) {
        if (!value.matches("[0-9]{" + LENGTH + "}")) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < LENGTH; at++) {
            sum += (value.charAt(at) - '0') * (at % 2 == 0 && at < LENGTH - 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
