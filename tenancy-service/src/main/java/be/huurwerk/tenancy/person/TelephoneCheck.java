package be.huurwerk.tenancy.person;

import be.huurwerk.webkit.body.Check;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A telephone number in the form of E.164, of a length that its country has. Whether its range is in use is not asked: a range may be newer
 * than what we know.
 */
public class TelephoneCheck implements Check<String> {

    @Override
    public Optional<Fault> fault(String value) {
        return isNumber(value)
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                IssueType.INVALID_INPUT,
                                new Text(
                                        "This is no telephone number: + and the country's code, without spaces, as +32470123456.",
                                        "Dit is geen telefoonnummer: + en het landnummer, zonder spaties, zoals +32470123456.")));
    }

    private static boolean isNumber(String value) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(value, null);
            return numbers.isPossibleNumber(number)
                    && numbers.format(number, PhoneNumberFormat.E164).equals(value);
        } catch (NumberParseException none) {
            return false;
        }
    }
}
