package be.huurwerk.rent.chargeletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.letterkit.Notation;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.chargecategory.OwnCategory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What letters write in the language of who reads them. */
class FormulasTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

    @Test
    void haveTheNumbersAsTheLanguageWritesThem() {
        assertThat(Formulas.written("1204.57 x 214 / 14419", Notation.DUTCH)).isEqualTo("1.204,57 × 214 / 14.419");
        assertThat(Formulas.written("1204.57 x 214 / 14419", Notation.ENGLISH)).isEqualTo("1,204.57 × 214 / 14,419");
    }

    @Test
    void nameACategoryOfTheLandlordsOwnAsTheLandlordNamesIt() {
        // Given
        Parameters parameters = Parameters.shipped();
        // Then
        assertThat(OwnCategory.name("concierge", false, DAY, parameters)).isEqualTo("Conciërge");
        assertThat(OwnCategory.name("concierge", true, DAY, parameters)).isEqualTo("Caretaker");
        assertThatThrownBy(() -> OwnCategory.name("windowCleaning", false, DAY, parameters))
                .isInstanceOf(UnknownParameterException.class)
                .hasMessageContaining("policy/charge/category-names");
    }
}
