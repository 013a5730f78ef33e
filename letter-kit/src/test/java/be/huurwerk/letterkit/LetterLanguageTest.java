package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterLanguageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en               | en",
                "en-GB            | en",
                "en, nl;q=0.5     | en",
                "nl               | nl",
                "nl-BE, en;q=0.9  | nl",
                "fr               | nl",
                "fr, en;q=0.1     | en",
                "*                | nl",
                "en;q=0           | nl",
                ";;;              | nl"
            })
    void isDutchUnlessEnglishIsPreferred(String header, LetterLanguage language) {
        assertThat(LetterLanguage.of(header)).isEqualTo(language);
    }

    @Test
    void isDutchWhenNobodySays() {
        assertThat(LetterLanguage.of(null)).isEqualTo(LetterLanguage.nl);
        assertThat(LetterLanguage.of("en" + ",".repeat(2000))).isEqualTo(LetterLanguage.nl);
    }
}
