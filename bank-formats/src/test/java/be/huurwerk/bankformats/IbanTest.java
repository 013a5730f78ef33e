package be.huurwerk.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IbanTest {

    static Stream<JsonNode> cases() {
        return Cases.of("iban");
    }

    @Test
    void theCasesAreAllThere() {
        assertThat(cases()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void checksABelgianNumberTwice(JsonNode one) {
        // Given
        String text = one.at("/inputs/text").asText();

        // When
        var read = Iban.parse(text);

        // Then
        assertThat(read.isPresent()).isEqualTo(one.at("/expected/belgianValid").asBoolean());
        assertThat(Iban.passesMod97(text))
                .isEqualTo(one.at("/expected/ibanMod97").asBoolean());
        if (one.at("/expected/ibanMod97").asBoolean()) {
            assertThat(Iban.passesBelgianCheck(text))
                    .isEqualTo(one.at("/expected/belgianNationalCheck").asBoolean());
        }
    }

    @Test
    void takesAForeignNumberByTheInternationalCheckAlone() {
        assertThat(Iban.parse("GB82 WEST 1234 5698 7654 32")).isPresent();
        assertThat(Iban.parse("GB83 WEST 1234 5698 7654 32")).isEmpty();
    }

    @Test
    void isNeverMadeOfAWrongNumber() {
        assertThatThrownBy(() -> new Iban("BE41091811735141")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Iban.parse(null)).isEmpty();
        assertThat(Iban.parse("")).isEmpty();
    }

    @Test
    void aBelgianNumberInItsNationalFormIsItsIban() {
        assertThat(Iban.ofBelgian("737287960509")).contains(new Iban("BE52737287960509"));
        assertThat(Iban.ofBelgian("435-0000000-80")).contains(new Iban("BE47435000000080"));
        assertThat(Iban.ofBelgian("737287960508")).isEmpty();
        assertThat(Iban.ofBelgian("73728796050")).isEmpty();
        assertThat(Iban.ofBelgian("")).isEmpty();
    }
}
