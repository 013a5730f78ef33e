package be.huurwerk.tenancy.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneCheckTest {

    private final TelephoneCheck check = new TelephoneCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {"+32470123456", "+3215123456", "+3225551234", "+31201234567", "+4930123456", "+14155552671"})
    void takesNumbersOfAnyCountry(String number) {
        assertThat(check.fault(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0470123456",
                "+32 470 12 34 56",
                "+32(0)470123456",
                "0032470123456",
                "+324701234",
                "+324701234567",
                "+999123456789",
                "+32470123456;ext=1",
                "tel:+32470123456",
                "+",
                "",
                "\u0661",
                "+32470abcdef"
            })
    void refusesWhatIsNoneOrIsNotOfThatForm(String text) {
        assertThat(check.fault(text)).isPresent();
    }
}
