package be.huurwerk.arrears.payername;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.payername.PayerName.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {

    @ParameterizedTest
    @CsvSource({
        "VAN TESTEGEM PROEFELLA, Proefella, Van Testegem, true",
        "Proefella van Testegem, Proefella, Van Testegem, true",
        "MEVR. VAN TESTEGEM P., Proefella, Van Testegem, true",
        "PEETERS JAN EN VAN TESTEGEM PROEFELLA, Proefella, Van Testegem, true",
        "VAN TESTEGEM-PEETERS PROEFELLA, Proefella, Van Testegem, true",
        "ZOE NGUYEN, Zoë, Nguyễn, true",
        "VAN TESTEGEM, Proefella, Van Testegem, false",
        "VAN TESTEGEM Q., Proefella, Van Testegem, false",
        "TESTEGEM PROEFELLA, Proefella, Van Testegem, false",
        "PROEFELLA, Proefella, Van Testegem, false",
        "OCMW PUTTE BUDGETBEHEER, Proefella, Van Testegem, false"
    })
    void fitsSomebodyWhoseWordsAllStandInIt(String payer, String givenName, String familyName, boolean fits) {
        assertThat(PayerName.of(payer).fits(givenName, familyName)).isEqualTo(fits);
        assertThat(PayerName.of(payer).fits(givenName + " " + familyName)).isEqualTo(fits);
    }

    @Test
    void aNameOfOneWordFitsNobody() {
        assertThat(PayerName.of("TESTEGEM").fits("Testegem")).isFalse();
        assertThat(PayerName.of("TESTEGEM").splits()).isEmpty();
    }

    @Test
    void theGivenNameMayStandFirstOrLast() {
        assertThat(PayerName.of("DHR VAN TESTEGEM PROEF").splits())
                .containsExactly(new Split("VAN", "TESTEGEM PROEF"), new Split("PROEF", "VAN TESTEGEM"));
    }

    @Test
    void ofTwoPeopleEachIsSought() {
        assertThat(PayerName.of("JAN PROEF & MARIE TEST").splits())
                .containsExactly(
                        new Split("JAN", "PROEF"),
                        new Split("PROEF", "JAN"),
                        new Split("MARIE", "TEST"),
                        new Split("TEST", "MARIE"));
    }

    @Test
    void ofAVeryLongNameNobodyIsSought() {
        assertThat(PayerName.of("EEN TWEE DRIE VIER VIJF ZES ZEVEN").splits()).isEmpty();
    }

    @Test
    void isNotShownInALog() {
        assertThat(PayerName.of("VAN TESTEGEM PROEF")).hasToString("PayerName");
    }
}
